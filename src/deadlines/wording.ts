// What calendar, periods and reminders say to people, in both languages: kinds of days, refusals, the warning, what was done.
const zh = {
  kind: { holiday: '放假', workday: '调休上班', ordinary: '按星期' },
  covered: '{{year}}年：表中{{count}}天，已覆盖。',
  notCovered:
    '{{year}}年：表中{{count}}天，尚未覆盖（元旦、劳动节、国庆节当天须都在表中），以工作日计算的期限将被拒绝。',
  imported: '新增{{added}}天，替换{{replaced}}天，未变{{unchanged}}天。',
  set: '{{day}}：{{before}} → {{after}}',
  unchanged: '{{day}}原已如此，未改动。',
  applied: '正在运行的服务即按新表计算；已起算的期限不变。',
  warning: {
    ending: '工作日历只到{{lastDay}}，还剩{{daysLeft}}天：请导入下一年的放假安排。',
    ended: '工作日历不包括今天：请导入放假安排，在此之前期限只能暂定。',
  },
  refusals: {
    'calendar-uncovered': '{{year}}年的放假安排尚未录入，无法计算工作日。请系统管理员导入该年的日历。',
    'calendar-file-encoding': '文件不是 UTF-8 编码。请另存为 UTF-8 后再导入。',
    'calendar-file-malformed': '读不懂这个文件。CSV 须有 day,kind,name 三列；JSON 须有 holidays 和 workdays。',
    'calendar-file-empty': '文件里没有一天。CSV 须有 day,kind,name 三列；JSON 须有 holidays 和 workdays。',
    'calendar-row-malformed':
      '第{{place}}行“{{row}}”有误，整个文件没有导入。日期写作 2027-01-01，类别为 holiday、workday 或 ordinary，须有名称。',
    'calendar-day-twice': '{{day}}在文件里出现了两次，整个文件没有导入。',
    'calendar-day-exists':
      '{{day}}等{{count}}天在日历里已有不同的内容，整个文件没有导入。确要更改，请选择替换已有的日子（命令行：--replace）。',
    'calendar-day-malformed': '“{{day}}”不是日期。请写作 2027-01-01。',
    'calendar-kind-unknown': '没有“{{kind}}”这种日子。可用 holiday（放假）、workday（调休上班）、ordinary（按星期）。',
    'calendar-name-missing': '请写明{{day}}的名称，例如“春节”。',
    'period-unknown': '没有“{{timer}}”这个期限。',
    'period-day-malformed': '“{{day}}”不是日期。请写作 2027-01-01。',
    'period-not-future': '新的期限只能从今天以后起施行。已经施行的期限不能更改，以便旧件照原来的期限计算。',
    'period-version-later': '已有从{{day}}起施行的版本，新版本须在其后；也可以先收回尚未施行的版本。',
    'period-unit-fixed': '这个期限的计算方式（自然日、工作日、小时）由程序规定，不能更改；可以更改长度和依据。',
    'period-length-out-of-range': '长度须在{{least}}到{{most}}之间。',
    'period-article-malformed': '“{{article}}”不是条文代号。请写作 R22 34，或 R22 31(6)。',
    'period-version-unknown': '没有从{{day}}起施行的这个版本，可能刚刚被收回。',
    'period-in-force': '从{{day}}起施行的版本已经施行，不能收回。',
    'period-not-last': '从{{day}}起另有版本，请先收回后面的版本。',
    'reminder-timer-unknown': '没有“{{timer}}”这个期限。',
    'reminder-none': '至少要有一个提醒点。',
    'reminder-value-out-of-range': '数值须在{{least}}到{{most}}之间。',
    'reminder-twice': '这个提醒点写了两次。',
  },
};

const en: typeof zh = {
  kind: { holiday: 'holiday', workday: 'make-up working day', ordinary: 'by its weekday' },
  covered: '{{year}}: days in the table {{count}}, covered.',
  notCovered:
    '{{year}}: days in the table {{count}}, not covered yet (1 January, 1 May and 1 October must all be in it); periods of working days will be refused.',
  imported: 'Days added: {{added}}, replaced: {{replaced}}, unchanged: {{unchanged}}.',
  set: '{{day}}: {{before}} → {{after}}',
  unchanged: '{{day}} is so already; nothing was changed.',
  applied: 'Running servers count by the new table at once; clocks that run already stay as they are.',
  warning: {
    ending:
      'The working calendar ends on {{lastDay}} (days left: {{daysLeft}}); please import the holidays of the next year.',
    ended:
      'The working calendar does not cover today: please import the published holidays; until then last days are only provisional.',
  },
  refusals: {
    'calendar-uncovered':
      'The holidays of {{year}} are not in the calendar yet, so working days cannot be counted. An administrator must import that year.',
    'calendar-file-encoding': 'The file is not UTF-8. Please save it as UTF-8 and import it again.',
    'calendar-file-malformed':
      'The file cannot be read. A CSV has the columns day,kind,name; a JSON has holidays and workdays.',
    'calendar-file-empty':
      'There is no day in the file. A CSV has the columns day,kind,name; a JSON has holidays and workdays.',
    'calendar-row-malformed':
      'Line {{place}}, "{{row}}", is wrong; nothing of the file was taken. A day is written 2027-01-01, its kind is holiday, workday or ordinary, and it has a name.',
    'calendar-day-twice': '{{day}} stands in the file twice; nothing of the file was taken.',
    'calendar-day-exists':
      'The calendar has {{day}} otherwise (days like it: {{count}}); nothing of the file was taken. To change them choose to replace (on the command line: --replace).',
    'calendar-day-malformed': '"{{day}}" is not a day. Please write it like 2027-01-01.',
    'calendar-kind-unknown': 'There is no kind of day "{{kind}}". Known are holiday, workday, ordinary.',
    'calendar-name-missing': 'Please give the name of {{day}}, such as "Spring Festival".',
    'period-unknown': 'There is no period "{{timer}}".',
    'period-day-malformed': '"{{day}}" is not a day. Please write it like 2027-01-01.',
    'period-not-future':
      'A new version begins after today. What is in force cannot be changed, so that old matters are counted as they were.',
    'period-version-later':
      'There is a version from {{day}} on; a new one must come after it. A version that has not begun can be taken back first.',
    'period-unit-fixed':
      'How this period is counted (calendar days, working days, hours) is part of the procedure and stays; length and article may change.',
    'period-length-out-of-range': 'The length must be from {{least}} to {{most}}.',
    'period-article-malformed':
      '"{{article}}" is not the code of an article. Please write it like R22 34 or R22 31(6).',
    'period-version-unknown': 'There is no version from {{day}} on; somebody may just have taken it back.',
    'period-in-force': 'The version from {{day}} on is in force and cannot be taken back.',
    'period-not-last': 'There is another version from {{day}} on; please take that back first.',
    'reminder-timer-unknown': 'There is no period "{{timer}}".',
    'reminder-none': 'There must be at least one reminder.',
    'reminder-value-out-of-range': 'The number must be from {{least}} to {{most}}.',
    'reminder-twice': 'This reminder is there twice.',
  },
};

export const deadlinesWording = { zh, en };
