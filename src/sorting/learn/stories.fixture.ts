// Petitions of three new troubles for tests of learning: written out of parts, so that no two of them are nearly the same.

/** What a trouble is told with, and where people of this office decided that it belongs. */
const TROUBLES = [
  {
    categoryCode: '1202',
    subject: ['无人机送货扰民', '送餐无人机低空飞', '小区上空的快递飞行器', '阳台外的配送机'],
    what: [
      '公司用无人机给顾客投送包裹，起降台设在裙楼天面',
      '配送飞行器每隔几分钟就贴着窗户飞过，螺旋桨嗡嗡作响',
      '快递柜顶上新装了自动起飞的平台，航线正好穿过我家阳台',
      '飞行器装着镜头，卧室里的人不敢拉开窗帘',
      '上个礼拜有一架带着包裹掉进幼儿园的沙池',
      '包裹从半空吊下来，绳子缠住了晾衣架',
    ],
    wish: ['请把航线移到江面上空', '要求投递公司出示飞行许可', '希望限定每天飞行的时段', '请拆掉楼顶的起降台'],
  },
  {
    categoryCode: '0906',
    subject: ['充电桩总是跳闸', '电动车充不上电', '车库充电收费太高', '桩位被燃油车占着'],
    what: [
      '地下车库三十个充电桩有一半亮红灯，插上枪就断',
      '晚上十点以后同时充电就跳闸，整层停电',
      '运营商把每度电的服务费加了一倍，事先没有通知',
      '变压器容量不够，物业说再装桩要等扩容',
      '燃油车停在桩位上，车主电话打不通',
      '桩体外壳破了，下雨天露着铜线没有人管',
    ],
    wish: ['请供电部门给变压器增容', '要求运营商公布收费依据', '希望尽快修复坏桩', '请划出专用车位'],
  },
  {
    categoryCode: '0608',
    subject: ['广场舞音响太吵', '公园早晚放高音喇叭', '文化广场被舞队占满', '露天卡拉OK'],
    what: [
      '三支舞队比谁的音箱响，孩子在家没法背书',
      '清晨五点半就开始放曲子，上夜班的人睡不着',
      '舞台前的空地划成了各队的地盘，老人散步都绕着走',
      '有人架起投影和话筒唱到半夜，掌声口哨不断',
      '街道文化站的排练室一直锁着，大家只好在楼下跳',
      '周末租台子唱戏，锣鼓从下午敲到十一点',
    ],
    wish: ['请文化站开放排练室', '要求约定跳舞的时间和音量', '希望在江边另辟场地', '请给舞队发无线耳机'],
  },
] as const;

const WHERE = [
  '我住在猎德村北面的临江公寓',
  '本人是员村二横路的租客',
  '我们是冼村牌坊旁边商铺的店主',
  '家在龙口西社区老楼六层',
  '我是棠下上社的业主代表',
  '父母住在沙河顶的宿舍区',
  '我在车陂涌边上带孙子',
];
const SINCE = ['从中秋前后开始', '已经拖了五个月', '今年开春以来', '自从搬来那天起', '最近两个星期', '去年冬至到现在'];
const TOLD = [
  '打过热线，只回一句已经转办',
  '找管理处理论，保安说不归他管',
  '邻居联名写了信贴在大堂',
  '我录了视频，可以随时提供',
  '居委会上门调解过一回，没有用',
];

const pick = <T>(list: readonly T[], nth: number): T => list[nth % list.length] as T;

export interface Story {
  readonly categoryCode: string;
  readonly title: string;
  readonly text: string;
}

/** The nth petition of a trouble; neighbours share few of their parts. */
export function story(trouble: number, nth: number): Story {
  const { categoryCode, subject, what, wish } = pick(TROUBLES, trouble);
  const text = [
    pick(WHERE, nth * 3 + trouble),
    pick(SINCE, nth * 5 + 1),
    pick(what, nth),
    pick(what, nth * 2 + 1 + Math.floor(nth / 6)),
    pick(TOLD, nth * 2 + trouble),
    pick(wish, nth + Math.floor(nth / 4)),
  ].join('，');
  return { categoryCode, title: pick(subject, nth + Math.floor(nth / 3)), text: `${text}。` };
}
