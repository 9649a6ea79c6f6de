// Why a row was not taken, for the people who look through FILE.rejected.csv.

export const importWording = {
  zh: {
    reasons: {
      'broken-quoting': '引号不成对，这一行无法拆分',
      'columns-differ': '列数与表头不同',
      'damaged-characters': '有无法辨认的字符（编码已损坏）',
      'no-words': '没有内容',
      'too-short': '内容不足5个字',
      'too-long': '有一栏太长',
      'time-unreadable': '收到时间无法辨认',
      'received-in-future': '收到时间晚于现在',
      'received-too-early': '收到时间早于2005年5月1日（《信访条例》施行之日）',
      'reply-time-missing': '有答复而没有答复时间（如不要答复，用 --map reply= 略去）',
      'reply-time-unreadable': '答复时间无法辨认',
      'replied-in-future': '答复时间晚于现在',
      'id-used-for-other-words': '同一编号已经导入，但内容不同',
    },
  },
  en: {
    reasons: {
      'broken-quoting': 'The quotes do not match; the line cannot be split',
      'columns-differ': 'Not as many columns as the header has',
      'damaged-characters': 'Some characters cannot be read (broken encoding)',
      'no-words': 'There are no words',
      'too-short': 'Fewer than 5 characters',
      'too-long': 'One of the columns is too long',
      'time-unreadable': 'The time of receipt cannot be read',
      'received-in-future': 'The time of receipt is later than now',
      'received-too-early': 'Received before 1 May 2005, when the first Regulations came into force',
      'reply-time-missing': 'There is an answer without its time (leave answers out with --map reply=)',
      'reply-time-unreadable': 'The time of the answer cannot be read',
      'replied-in-future': 'The time of the answer is later than now',
      'id-used-for-other-words': 'The same id was imported before, with other words',
    },
  },
} as const;

export type Reason = keyof (typeof importWording)['zh']['reasons'];
