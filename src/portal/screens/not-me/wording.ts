// Words of the page that stops a withdrawal which somebody else asked for.

const zh = {
  notMe: {
    title: '有人要撤回您的信访',
    lead: '不是您本人提出的，或者您不想撤回了，请按下面的按钮，事情就接着办。最晚{{day}}可以停下。不用编号，也不用查询码。',
    number: '信访编号',
    at: '提出撤回的时间',
    text: '撤回时写的话',
    stop: '不是我提出的，接着办',
    sending: '正在停下…',
    mine: '是您本人提出、也想好了的，什么都不用做，关掉这个页面就行。',
    stoppedTitle: '已经停下，接着办',
    stopped: '撤回已经取消，您的信访接着办。有人冒用您的名义提出撤回，上一级已经知道了。',
    pressed: '有人拿到了您的查询码，请打电话或者到信访接待窗口说明。有人逼您撤回，在进度页面可以告诉上一级。',
    overTitle: '这个链接不能用了',
  },
};

const en: typeof zh = {
  notMe: {
    title: 'Somebody asked to withdraw your petition',
    lead: 'If it was not you, or you do not want to withdraw any more, press the button and it goes on. It can be stopped until {{day}}. You need neither number nor query code.',
    number: 'Petition number',
    at: 'When it was asked',
    text: 'The words that were written',
    stop: 'It was not me: go on',
    sending: 'Stopping…',
    mine: 'If it was you and you are sure, you need do nothing; just close this page.',
    stoppedTitle: 'Stopped: your petition goes on',
    stopped:
      'The withdrawal was taken back and your petition goes on. The level above knows that somebody asked in your name.',
    pressed:
      'If somebody has your query code, call us or tell a petition window. If somebody presses you to withdraw, you can tell the level above on the progress page.',
    overTitle: 'This link is over',
  },
};

export const notMeWording = { zh, en };
