// Words around the documents of a petition.

const zh = {
  title: '给您的文书',
  one: '文书',
  failed: '文书没有取到。',
  earlier_one: '更早的 {{count}} 份',
  earlier_other: '更早的 {{count}} 份',
  served: '{{at}}送达',
  notServed: '{{at}}签发，正在送达。期限从您收到那天起算',
  chinese: '文书以中文为准。',
  pdf: '下载 PDF（和纸质的一样）',
  fetching: '正在取…',
};

const en: typeof zh = {
  title: 'Your documents',
  one: 'Document',
  failed: 'The documents could not be loaded.',
  earlier_one: '{{count}} earlier document',
  earlier_other: '{{count}} earlier documents',
  served: 'served {{at}}',
  notServed: 'issued {{at}}, on its way to you. Periods count from the day you receive it',
  chinese: 'The document is in Chinese; that text counts.',
  pdf: 'Download the PDF (as on paper)',
  fetching: 'Loading…',
};

export const papersWording = { zh, en };
