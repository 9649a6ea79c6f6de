// What the working calendar says to people, in both languages: kinds of days, refusals, the warning, what was done.
const zh = {
  kind: { holiday: '放假', workday: '调休上班', ordinary: '按星期' },
  covered: '{{year}}年：表中{{count}}天，已覆盖。',
  notCovered:
    '{{year}}年：表中{{count}}天，尚未覆盖（元旦、劳动节、国庆节当天须都在表中），以工作日计算的期限将被拒绝。',
  imported: '新增{{added}}天，替换{{replaced}}天，未变{{unchanged}}天。',
  set: '{{day}}：{{before}} → {{after}}',
  unchanged: '{{day}}原已如此，未改动。',
  restart: '正在运行的服务重新启动后按新表计算；已起算的期限不变。',
  warning: {
    ending: '工作日历只到{{lastDay}}，还剩{{daysLeft}}天：请用 redress calendar import 导入下一年的放假安排。',
    ended: '工作日历不包括今天：请用 redress calendar import 导入放假安排，在此之前期限只能暂定。',
  },
  refusals: {
    'calendar-uncovered': '{{year}}年的放假安排尚未录入，无法计算工作日。请系统管理员导入该年的日历。',
    'calendar-file-encoding': '文件不是 UTF-8 编码。请另存为 UTF-8 后再导入。',
    'calendar-file-malformed': '读不懂这个文件。CSV 须有 day,kind,name 三列；JSON 须有 holidays 和 workdays。',
    'calendar-file-empty': '文件里没有一天。CSV 须有 day,kind,name 三列；JSON 须有 holidays 和 workdays。',
    'calendar-row-malformed':
      '第{{place}}行“{{row}}”有误，整个文件没有导入。日期写作 2027-01-01，类别为 holiday、workday 或 ordinary，须有名称。',
    'calendar-day-twice': '{{day}}在文件里出现了两次，整个文件没有导入。',
    'calendar-day-exists': '{{day}}等{{count}}天在日历里已有不同的内容，整个文件没有导入。确要更改请加 --replace。',
    'calendar-day-malformed': '“{{day}}”不是日期。请写作 2027-01-01。',
    'calendar-kind-unknown': '没有“{{kind}}”这种日子。可用 holiday（放假）、workday（调休上班）、ordinary（按星期）。',
    'calendar-name-missing': '请用 --name 写明{{day}}的名称，例如“春节”。',
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
  restart: 'A running server counts by the new table after a restart; clocks that run already stay as they are.',
  warning: {
    ending:
      'The working calendar ends on {{lastDay}} (days left: {{daysLeft}}); please import the next year with redress calendar import.',
    ended:
      'The working calendar does not cover today: please import the published holidays with redress calendar import; until then last days are only provisional.',
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
      'The calendar has {{day}} otherwise (days like it: {{count}}); nothing of the file was taken. To change them add --replace.',
    'calendar-day-malformed': '"{{day}}" is not a day. Please write it like 2027-01-01.',
    'calendar-kind-unknown': 'There is no kind of day "{{kind}}". Known are holiday, workday, ordinary.',
    'calendar-name-missing': 'Please give the name of {{day}} with --name, such as "Spring Festival".',
  },
};

export const deadlinesWording = { zh, en };
