// Texts of the reminders at the desk: the bell and the list.

const zh = {
  title: '期限提醒',
  bell: '期限提醒，{{count}} 条未看',
  bellNone: '期限提醒，没有未看的',
  most: '99+',
  explained: '与您有关的期限：先提醒承办人，超期后也提醒责任领导，再往后也提醒单位负责人。办了就不再出现。',
  none: '没有期限提醒',
  noneExplained: '期限过半、将到、到期和超期时，会在这里提醒。',
  sealed: '已封存的信访件',
  seen: '看过了',
  seeAll: '这一页都看过了',
  shown_one: '已显示 {{count}} 条',
  shown_other: '已显示 {{count}} 条',
  more: '继续加载',
  point: {
    percent: '期限已过 {{value}}%',
    'days-before': '还有 {{value}} 天到期',
    due: '今天是最后一日',
    'days-after': '超期 {{value}} 天',
    'daily-after': '持续超期',
  },
  whom: {
    HANDLER: '您是承办人',
    LEADER: '您是责任领导',
    ORGAN: '提醒本单位',
    HEAD: '提醒单位负责人',
  },
};

const en: typeof zh = {
  title: 'Reminders',
  bell: 'Reminders, {{count}} not seen',
  bellNone: 'Reminders, all seen',
  most: '99+',
  explained:
    'Periods that concern you: the handler is reminded first, once it is overdue also the responsible leader, later also the head of the organ. What is done does not appear any more.',
  none: 'No reminders',
  noneExplained: 'When half of a period is over, when it is nearly due, due and overdue, a reminder appears here.',
  sealed: 'A sealed petition',
  seen: 'Seen',
  seeAll: 'All on this page are seen',
  shown_one: '{{count}} shown',
  shown_other: '{{count}} shown',
  more: 'Load more',
  point: {
    percent: '{{value}} % of the period is over',
    'days-before': '{{value}} days left',
    due: 'Today is the last day',
    'days-after': '{{value}} days over',
    'daily-after': 'Still overdue',
  },
  whom: {
    HANDLER: 'You are the handler',
    LEADER: 'You are the responsible leader',
    ORGAN: 'For your organ',
    HEAD: 'For the head of the organ',
  },
};

export const remindersWording = { zh, en };
