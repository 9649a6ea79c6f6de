// Words of the help page: the way, the periods, the rights, what is never done, other ways to reach us.

const zh = {
  title: '办事说明',
  wayTitle: '一件信访怎么走',
  way: [
    '您提交，马上登记，得到编号和查询码。',
    '信访部门看清是什么事、在哪里、归谁管，转给有权处理的单位。',
    '单位签收，告诉您是否受理、由谁办、走什么程序。',
    '单位调查，作出书面处理意见：查明的事实、理由、依据、结论，以及不服怎么办。',
    '您看答复，评价信访部门和办理单位。',
  ],
  periodsTitle: '最晚多少天',
  periodsLead: '都按自然日算，从收到的第二天起算。法律依据是《信访工作条例》。',
  periods: [
    { what: '信访部门转给有权处理的单位', days: '15 天', article: '第二十二条' },
    { what: '单位告诉您是否受理', days: '15 天', article: '第二十三条' },
    { what: '单位作出书面处理意见', days: '受理后 60 天', article: '第三十四条' },
    { what: '情况复杂，经负责人批准可以延长一次', days: '再加 30 天', article: '第三十四条' },
    { what: '您不服，申请复查', days: '收到答复后 30 天', article: '第三十五条' },
    { what: '对复查不服，申请复核', days: '收到复查意见后 30 天', article: '第三十六条' },
  ],
  rightsTitle: '您的权利',
  rights: [
    '信访不收费。',
    '用哪种方式都行：网上、写信、打电话、到窗口。',
    '可以匿名，照样登记和办理。',
    '几个人一起反映的，选不超过五名代表；名单上的每个人都登记。',
    '对答复不服，收到答复后 30 天内可以请上一级单位复查。',
    '任何人不得打击报复。遇到报复，请马上告诉我们或者上一级信访部门。',
    '检举的内容绝不转给被检举的人和单位。',
  ],
  neverTitle: '我们绝不做的事',
  never: [
    '不给信访人打分、列名单。',
    '不替您撤回、不替您评价。',
    '不删除任何一件信访。',
    '不拿各地信访多少来排名。',
    '不收一分钱，也不会打电话要您转账或者提供密码。',
  ],
  courtTitle: '打官司、仲裁、复议的事',
  court: '已经或者应当由法院、仲裁、行政复议解决的事，会转到那里，按那里的期限办。进度页面始终写明现在归谁办。',
  channelsTitle: '其他办法',
  channels: {
    window: '到窗口：任何一个信访接待窗口。不会写字、听不清、看不清，工作人员念给您听、替您写，您确认后再登记。',
    letter: '写信：寄到当地信访部门，写明姓名、住址、事情和请求，同样得到编号和查询码。',
    lost: '丢了查询码：带证件到任何一个窗口补打回执。',
  },
  file: '提交信访',
};

const en: typeof zh = {
  title: 'How it works',
  wayTitle: 'The way of a petition',
  way: [
    'You file it; it is registered at once, and you get a number and a query code.',
    'The petition bureau sees what it is about, where, and who is in charge, and passes it on to the office that can solve it.',
    'That office takes receipt and tells you whether it accepts it, who handles it, and by which procedure.',
    'The office investigates and gives a written opinion: facts, reasons, legal basis, conclusion, and what you can do if you disagree.',
    'You read the answer and judge both the bureau and the office.',
  ],
  periodsTitle: 'How long at most',
  periodsLead:
    'All are calendar days, counted from the day after receipt. The law is the Regulations on Petition Work (2022).',
  periods: [
    { what: 'The bureau passes it on to the office that can solve it', days: '15 days', article: 'Art. 22' },
    { what: 'The office tells you whether it accepts it', days: '15 days', article: 'Art. 23' },
    { what: 'The office gives its written opinion', days: '60 days from acceptance', article: 'Art. 34' },
    {
      what: 'Complex matters: one extension, approved by the head of the office',
      days: '30 days more',
      article: 'Art. 34',
    },
    { what: 'You disagree and ask for a review', days: '30 days from the answer', article: 'Art. 35' },
    {
      what: 'You disagree with the review and ask for a re-review',
      days: '30 days from the review',
      article: 'Art. 36',
    },
  ],
  rightsTitle: 'Your rights',
  rights: [
    'A petition is free of charge.',
    'Use whichever way you like: web, letter, phone, window.',
    'You may stay anonymous; it is registered and handled all the same.',
    'Several people together choose at most five to speak for them; everyone on the list is registered.',
    'If you disagree with the answer, you can ask the office above for a review within 30 days of receiving it.',
    'Nobody may retaliate against you. If it happens, tell us or the bureau above at once.',
    'A report of wrongdoing never goes to the person or unit it is about.',
  ],
  neverTitle: 'What we never do',
  never: [
    'We give no scores to petitioners and keep no lists of them.',
    'We never withdraw or evaluate in your place.',
    'We never delete a petition.',
    'We never rank places by how many petitions they have.',
    'We take no money, and never call you for a transfer or a password.',
  ],
  courtTitle: 'Matters for courts, arbitration, reconsideration',
  court:
    'What a court, an arbitration or an administrative reconsideration decides goes there, with the time limits that apply there. The progress page always says who has it.',
  channelsTitle: 'Other ways',
  channels: {
    window:
      'At the window: any petition reception window. If writing, hearing or seeing is hard, staff read it to you and write for you, and register it once you agree.',
    letter:
      'By letter: to the local petition bureau, with name, address, what happened and what you ask. You get a number and a query code too.',
    lost: 'Lost the query code: bring your ID to any window for a new print of the receipt.',
  },
  file: 'File a petition',
};

export const helpWording = { zh, en };
