// Suggestion, accusation, appeal: an accusation is not missed, a petitioner's mark is never taken back, a question is no demand.
import { describe, expect, it } from 'vitest';
import { rules, said } from '../../../tests/support/sorting-rules.ts';
import { readAccusedLevel, readClass, readNeed } from './class.ts';

const classOf = (text: string, title = '') => readClass(rules.words, said(text, title), { reportsWrongdoing: false });

describe('an accusation', () => {
  it.each([
    '村主任把集体的征地补偿款截留下来，私分给了自己的亲戚',
    '镇长收受开发商红包，把工程包给小舅子',
    '举报某局副局长滥用职权，为亲属谋取私利',
    '派出所所长包庇赌场老板，群众报警就有人通风报信',
    '会计做假账套取扶贫资金，村支书从中贪污十几万元',
    '城管队员暴力执法打伤摊贩，还威胁群众不准投诉',
    '我實名舉報鎮政府幹部貪污救災款',
    '村長食咗公家錢，挪用集體分紅',
    '控告办案民警刑讯逼供',
    '校长吃回扣，学校食堂承包暗箱操作，教育局领导收了好处费',
    '院长挪用公款为自己装修房子，请纪委查处',
    '书记任人唯亲，利用职权安排儿子吃空饷',
    '村干部把低保名额都给了自己家里人',
    '村支书开小车住洋楼，全家却吃低保，优亲厚友',
    '局长的小舅子开公司，局里的工程都包给他',
    '镇里干部把救灾款吞了，没有到我们手上',
    '所里的工作人员要塞钱才肯办证',
    '村书记带人殴打村民，事后威胁群众',
    '国企老总低价处理设备，卖给自己人',
    '会计用假发票报销，主任签字',
    '辅警暗示老板送礼，不然天天来查',
  ])('is recognised: %s', (text) => {
    const reading = classOf(text);
    expect([reading.value, text]).toEqual(['ACCUSATION', text]);
    expect(reading.confidence).toBeGreaterThan(0.6);
    expect(reading.reasons.length).toBeGreaterThan(0);
  });

  it.each([
    '楼上漏水两个月，物业不管，请领导帮忙解决',
    '尊敬的书记您好，我小区的路灯坏了，请局长督促维修',
    '买到腐败变质的牛奶，要求商家退款',
    '公司拖欠我三个月工资，请求解决',
    '建议加强廉洁教育宣传',
    '我打电话举报给城管，油烟扰民一直没有解决',
  ])('is not read into %s', (text) => expect(classOf(text).value).not.toBe('ACCUSATION'));

  it('that the petitioner marked is one, whatever its words', () => {
    const reading = readClass(rules.words, said('建议多种树'), { reportsWrongdoing: true });
    expect(reading).toEqual({
      value: 'ACCUSATION',
      confidence: 1,
      reasons: [{ kind: 'petitioner', rule: 'marked-wrongdoing', words: [] }],
      others: [],
    });
  });

  it('names the words and the posts as they stand there', () => {
    const { reasons } = classOf('鎮長貪污');
    expect(reasons).toContainEqual({ kind: 'rule', rule: 'wrongdoing', words: ['貪污'] });
    expect(reasons).toContainEqual({ kind: 'rule', rule: 'post-named', words: ['鎮長'] });
  });

  it('stays among the others where there is a trace of it', () => {
    const { others } = classOf('小区乱收费没有人管，是不是有保护伞，请求解决，要求退款，投诉多次');
    expect(others.map((one) => one.value)).toContain('ACCUSATION');
  });
});

describe('a suggestion', () => {
  it.each([
    ['建议在人民公园增设无障碍通道', '关于增设无障碍通道的建议'],
    ['呼吁推广社区食堂，可以借鉴外地的做法，提几点建议', ''],
  ])('is recognised: %s', (text, title) => expect(classOf(text, title).value).toBe('SUGGESTION'));

  it('is not read into a demand', () => {
    expect(classOf('我家被强拆，至今没有补偿，要求赔偿，请求解决').value).toBe('APPEAL');
  });
});

describe('a text that says nothing', () => {
  it.each(['', '。', '13800138000', '😀😀😀', ' \n\t '])('gives no class: %j', (text) => {
    expect(classOf(text)).toEqual({ confidence: 0, reasons: [], others: [] });
  });

  it('of words that speak for none is most likely an appeal, and not surely', () => {
    const reading = classOf('桥头的灯不亮');
    expect(reading.value).toBe('APPEAL');
    expect(reading.confidence).toBeLessThan(0.7);
  });
});

describe('a need', () => {
  const needOf = (text: string) => readNeed(rules.words, said(text)).value;
  it('is a question or thanks', () => {
    expect(needOf('请问办理居住证需要什么材料，去哪里办理？')).toBe('CONSULT');
    expect(needOf('感谢街道的及时处理，送上锦旗，点赞')).toBe('THANKS');
  });
  it('is neither where something is demanded', () => {
    expect(needOf('请问什么时候退款？拖欠至今未解决，要求赔偿，投诉多次无人管，请求查处')).toBeUndefined();
    expect(needOf('我家漏水')).toBeUndefined();
  });
});

describe('the level of the accused', () => {
  const levelOf = (text: string) => readAccusedLevel(rules.words, said(text)).level;
  it('is that of the place that they lead', () => {
    expect(levelOf('區長收受開發商紅包')).toBe(3);
    expect(levelOf('县纪委干部包庇赌场')).toBe(3);
    expect(levelOf('副市长和县长都受贿，市长插手工程')).toBe(2);
  });
  it('is none of a salutation, of who is asked to act, or of a village', () => {
    expect(levelOf('尊敬的县长：村主任贪污')).toBeUndefined();
    expect(levelOf('请区政府派人来看。村主任贪污')).toBeUndefined();
    expect(levelOf('村主任贪污')).toBeUndefined();
  });
});
