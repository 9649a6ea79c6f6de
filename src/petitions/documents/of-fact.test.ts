// What documents say: whose opinion, on which paper, by which day, and what may be done against it (R22 arts. 22, 32, 35, 36).
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { clerk, grown, handler, leader, NAMED, NOW, received, replied, setting } from '../../../tests/support/acts.ts';
import { directory, settingAt } from '../../../tests/support/ground.ts';
import {
  admitted,
  CITY,
  EARLY,
  finalReviewer,
  inReReview,
  inReview,
  LATE,
  OPINION,
  reviewed,
} from '../../../tests/support/reviews.ts';
import { textsOf } from '../../platform/documents/model.ts';
import type { Result } from '../../platform/result.ts';
import { projectRoot } from '../../platform/root.ts';
import { accept } from '../accept/rule.ts';
import type { NewFact } from '../events.ts';
import { holdHearing } from '../hearing/rule.ts';
import { lapse } from '../lapse/rule.ts';
import type { Matter } from '../matter.ts';
import { organOf } from '../names.ts';
import { decideReReview, decideReview } from '../review/decide-rule.ts';
import { admitReview } from '../review/rule.ts';
import { handleSimply, replySimply } from '../simple/rule.ts';
import { TemplateBook } from './book.ts';
import { composeDocument } from './compose.ts';
import { parseDefaults } from './defaults.ts';
import { paperOf } from './of-fact.ts';

const book = new TemplateBook(
  parseDefaults(readFileSync(join(projectRoot(), 'db', 'seeds', 'document-templates.txt'), 'utf8')),
  new Map(),
);
const nameOf = (code: string): string => organOf(directory, code).name;

/** The words of the document that follows from the rule's last fact. */
function written(matter: Matter, facts: Result<readonly NewFact[]>, more: object = {}): string {
  if (!facts.ok) throw new Error(facts.refusal.code);
  const [fact] = facts.value;
  const paper =
    fact &&
    paperOf(fact, {
      matter,
      at: new Date(NOW),
      organName: nameOf,
      petitioner: '陈秀英',
      demand: '维修外墙',
      numberOf: (kind) => `【${kind}】`,
      statement: undefined,
      ...more,
    });
  if (!paper) throw new Error('no document');
  const organ = organOf(directory, matter.holder);
  const model = composeDocument({ ...paper, organ, day: '2026-03-02', language: 'zh' }, book);
  if (!model.ok) throw new Error(JSON.stringify(model.refusal));
  return textsOf(model.value).join('\n');
}

const simple = (): Matter => {
  const from = received();
  return grown(from, handleSimply(from, { seen: 4, ground: 'CLEAR', ...NAMED }, clerk, setting), NOW, clerk);
};
const REPLY = { seen: 5, reply: '明天修好。', conclusion: 'SUPPORT', executeBy: '2026-03-20', service: 'WEB' } as const;
const answered = (): Matter => grown(simple(), replySimply(simple(), REPLY, handler, setting), NOW, handler);

describe('a simplified answer', () => {
  it('names who may review it, until when, and by when it is carried out', () => {
    const text = written(simple(), replySimply(simple(), REPLY, handler, setting));
    expect(text).toContain('上述答复应当于2026年3月20日前落实');
    expect(text).toContain(`${nameOf('440106-government')}或者${nameOf(CITY)}复查`);
    expect(text).toContain('请求复查的最后一日：2026年4月1日');
  });

  it('is what a review is asked of: the organ that gave it, and its own number', () => {
    const asked = inReview(answered());
    const reviewer = admitted(1, asked).reviews?.[0]?.reviewer;
    const body = { seen: 1, reviewerId: reviewer?.id ?? '' };
    const by = {
      ...clerk,
      staffId: body.reviewerId,
      organ: organOf(directory, CITY),
      roles: ['review-officer'],
    } as const;
    const text = written(asked, admitReview(asked, body, by, settingAt(EARLY, by)));
    expect(text).toContain(`您不服${nameOf('440106-housing')}作出的【DIRECT_REPLY】`);
  });

  it('that lapses is called an answer, not an opinion', () => {
    const text = written(answered(), lapse(answered(), new Date(LATE)));
    expect(text).toContain('答复送达后，您在30日内没有请求复查');
    expect(text).toContain(`${nameOf('440106-housing')}【DIRECT_REPLY】`);
    expect(written(replied(), lapse(replied(), new Date(LATE)))).toContain('信访处理意见书送达后');
  });
});

describe('a re-review', () => {
  const on = admitted(2, inReReview(reviewed('UPHOLD')));
  const decide = (change: object) =>
    written(on, decideReReview(on, { ...OPINION, decision: 'UPHOLD', ...change }, finalReviewer, settingAt(EARLY)));

  it('says that it is final only where it is (R22 art. 36(3))', () => {
    expect(decide({})).toContain('不再受理');
    const again = decide({ decision: 'ORDER_REDO', redoBy: '2026-04-20' });
    expect(again).not.toContain('不再受理');
    expect(again).toContain('在2026年4月20日前重新作出处理意见');
    expect(again).toContain('可以依法请求复查');
  });

  it('that hears says that the hearing does not count', () => {
    const chair = { ...finalReviewer, staffId: 'chair', name: '主持人' };
    const call = {
      seen: 9,
      at: '2026-03-10T02:00:00Z',
      place: '听证室',
      chairId: 'chair',
      panel: ['律师'],
      participants: '双方',
    };
    expect(written(on, holdHearing(on, call, finalReviewer, settingAt(EARLY, chair)))).toContain('第三十六条第二款');
  });
});

describe('a review opinion', () => {
  const on = admitted(1, inReview());
  const by = { ...clerk, staffId: on.reviews?.[0]?.reviewer?.id ?? '', roles: ['review-officer'] } as const;
  const decide = (organ: string, change: object = {}) =>
    written(
      on,
      decideReview(
        on,
        { ...OPINION, decision: 'CHANGE', ...change },
        { ...by, organ: organOf(directory, organ) },
        settingAt(EARLY),
      ),
    );

  it('names whom to ask for a re-review; where nobody stands above, that it is final (R22 36)', () => {
    expect(decide(CITY)).toContain('复核机关');
    const last = decide('44-government');
    expect(last).toContain('本复查意见为信访程序的终结意见');
    expect(last).not.toContain('30日内');
    expect(last).not.toContain('复核机关：');
  });

  it('says by when the changed opinion is carried out (R22 32)', () => {
    expect(decide(CITY, { executeBy: '2026-06-01' })).toContain('上述意见应当于2026年6月1日前落实');
    expect(decide(CITY)).not.toContain('前落实');
  });
});

describe('a withdrawal', () => {
  const withdrawn = (matter: Matter, data: object): string =>
    written(matter, { ok: true, value: [{ type: 'withdrawn', data }] } as never, { statement: '不想复查了' });

  it('of a review says that the answer stands; of the matter, that it is not handled any more (R22 17, 35)', () => {
    expect(withdrawn(inReview(), { review: 1 })).toContain('处理意见仍然有效');
    expect(withdrawn(inReReview(reviewed('UPHOLD')), { review: 2 })).toContain('复查意见仍然有效');
    expect(withdrawn(received(), {})).toContain('该信访事项的办理自本确认书作出之日起终止');
    expect(withdrawn(inReview(), { review: 1 })).not.toContain('该信访事项的办理自');
  });
});

describe('other documents', () => {
  it('an acceptance entered later bears its legal day', () => {
    const from = received();
    const later = '2026-03-06T01:00:00.000Z';
    const legalTime = { at: '2026-03-04T01:00:00Z', evidence: '签收单', secondPersonId: leader.staffId };
    const body = { seen: 4, procedure: 'PETITION_PROCEDURE', legalTime, ...NAMED } as const;
    const text = written(from, accept(from, body, clerk, settingAt(later, handler, leader)), { at: new Date(later) });
    expect(text).toContain('自2026年3月4日起予以受理');
    expect(text).toContain('即不迟于2026年5月6日');
  });

  it('no longer accepting names the last opinion of the matter that ended, not the own organ', () => {
    const data = { task: 1, reason: '同一事实和理由', other: { id: 'o', number: '4426000000026' } };
    const ended = { organ: '44-housing', number: '粤建信复核〔2026〕1号' };
    const facts = { ok: true, value: [{ type: 'no-longer-accepted', data }] } as const;
    expect(written(received(), facts, { ended })).toContain(`已由${nameOf('44-housing')}作出粤建信复核〔2026〕1号`);
  });

  it('a closing report with nothing to carry out says so, and quotes no draft', () => {
    const facts = { ok: true, value: [{ type: 'result-reported', data: { task: 2, report: '已办结' } }] } as const;
    expect(written(replied(), facts)).toContain('没有需要执行的内容');
    const draft = { ...received(), opinion: { ...replied().opinion, signedAt: undefined } } as Matter;
    expect(written(draft, facts)).not.toContain('【OPINION】');
  });

  it('a reopening says until when it is passed on, and what was said before', () => {
    const data = { task: 9, organ: '440106-petition-bureau', ground: 'NEW_FACTS', reason: '新事实', evidence: '鉴定' };
    const clocks = [{ timer: 'T-DISP', dueDay: '2026-03-17' }];
    const facts = { ok: true, value: [{ type: 'reopened', data: { ...data, clocks } }] } as never;
    const text = written(replied(), facts);
    expect(text).toContain('不迟于2026年3月17日转送、交办');
    expect(text).toContain(`原意见：${nameOf('440106-housing')}【OPINION】`);
  });
});
