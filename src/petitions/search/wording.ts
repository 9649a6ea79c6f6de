// What search says on the server: the table it exports, its watermark, why a search is not kept.
const zh = {
  column: {
    number: '编号',
    title: '标题',
    state: '状态',
    channel: '渠道',
    category: '内容分类',
    place: '问题属地',
    holder: '承办单位',
    received: '收到时间',
    passage: '相关内容',
  },
  watermark: '{{organ}} {{name}} 于 {{at}} 导出，导出编号 {{no}}。仅限工作使用，不得外传。',
  ended: '{{organ}} {{name}} 于 {{at}} 导出，导出编号 {{no}}，共 {{rows}} 件。',
  cut: '{{organ}} {{name}} 于 {{at}} 导出，导出编号 {{no}}。只导出了最近的 {{rows}} 件，请缩小范围后分次导出。',
  file: '搜索导出-{{no}}.csv',
  refusals: {
    'search-about-person': '按姓名、电话或者证件号码的搜索不能保存：保存下来就成了个人信息的副本。',
    'search-name-taken': '您已经有一个叫“{{name}}”的搜索，请换个名字。',
    'too-many-searches': '最多保存 {{limit}} 个搜索，请先删去不用的。',
    'search-empty': '没有可以保存的搜索条件。',
  },
};

const en: typeof zh = {
  column: {
    number: 'Number',
    title: 'Title',
    state: 'State',
    channel: 'Channel',
    category: 'Category',
    place: 'Place of the problem',
    holder: 'Holder',
    received: 'Received',
    passage: 'Passage',
  },
  watermark: 'Exported by {{name}}, {{organ}}, at {{at}}, export {{no}}. For official use only; do not pass on.',
  ended: 'Exported by {{name}}, {{organ}}, at {{at}}, export {{no}}: {{rows}} petitions.',
  cut: 'Exported by {{name}}, {{organ}}, at {{at}}, export {{no}}. Only the newest {{rows}} were exported: narrow the search down.',
  file: 'search-{{no}}.csv',
  refusals: {
    'search-about-person':
      'A search by name, telephone or identity number cannot be saved: it would be a copy of personal data.',
    'search-name-taken': 'You already have a search called “{{name}}”. Choose another name.',
    'too-many-searches': 'At most {{limit}} searches can be saved. Delete some you no longer need first.',
    'search-empty': 'There is nothing to save in this search.',
  },
};

export const searchWording = { zh, en };
