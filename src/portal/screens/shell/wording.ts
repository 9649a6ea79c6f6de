// Words of the frame around every page, and of the page that does not exist.

export const shellWording = {
  zh: {
    product: '诉达',
    skip: '跳到正文',
    nav: '主要页面',
    file: '提交信访',
    progress: '查看进度',
    help: '办事说明',
    demo: '这是演示系统，请不要填写真实的个人信息。',
    helpTitle: '需要有人帮忙？',
    call: '打电话：',
    window: '到窗口：任何一个信访接待窗口都可以替您登记、查进度、打印回执，不用带手机。',
    free: '信访不收任何费用。',
    loading: '正在读取…',
    offline: '现在连不上网。请检查网络后再试。',
    failed: '系统暂时没有回应，请过一会儿再试。',
    again: '再试一次',
    notFound: {
      title: '没有这个页面',
      text: '网址可能打错了，或者页面已经搬走。您写的内容不会丢。',
      home: '回到首页',
    },
  },
  en: {
    product: 'Redress',
    skip: 'Skip to the content',
    nav: 'Main pages',
    file: 'File',
    progress: 'Progress',
    help: 'How it works',
    demo: 'This is a demonstration. Please do not enter real personal data.',
    helpTitle: 'Would you like a person to help?',
    call: 'By phone: ',
    window:
      'At the window: any petition reception window can register for you, look up your petition and print the receipt. You need no phone.',
    free: 'Petitions are free of charge.',
    loading: 'Loading…',
    offline: 'There is no connection at the moment. Please check it and try again.',
    failed: 'The system does not answer at the moment. Please try again in a while.',
    again: 'Try again',
    notFound: {
      title: 'There is no such page',
      text: 'The address may be mistyped, or the page has moved. Nothing you wrote is lost.',
      home: 'To the first page',
    },
  },
} as const;
