// What documents say of themselves where an act leaves no words: procedures, decisions, reasons; in the document's language.
const zh = {
  nobody: '信访人',
  petitionProcedure: '信访程序（《信访工作条例》第三十一条第六项）：听取陈述，调查核实，出具信访处理意见书。',
  simple:
    '按简易办理程序办理，自受理之日起10个工作日内答复；发现不宜简易办理的，转为一般程序，期限从原收到、受理之日起算。',
  suggestion: '按建议意见类事项研究论证，合理可行的予以采纳或者部分采纳，并予以回复（《信访工作条例》第二十九条）。',
  adoption: { ADOPTED: '予以采纳。', PARTLY: '部分采纳。', NOT_ADOPTED: '未予采纳。' },
  decision: {
    UPHOLD: '维持原意见。',
    CHANGE: '变更原意见。',
    REVOKE: '撤销原意见。',
    ORDER_REDO: '撤销原意见，责令原办理机关、单位在{{day}}前重新作出处理意见。',
  },
  reviewRemedy: '如不服本复查意见，可以自收到本意见书之日起30日内，请求{{organs}}复核。逾期不请求的，信访程序终结。',
  reviewFinal:
    '本机关的上一级没有可以请求复核的机关，本复查意见为信访程序的终结意见。您对复查意见不服，仍然以同一事实和理由提出投诉请求的，各级党委和政府信访部门和其他机关、单位不再受理（《信访工作条例》第三十六条）。',
  final:
    '本复核意见为信访程序的终结意见。您对复核意见不服，仍然以同一事实和理由提出投诉请求的，各级党委和政府信访部门和其他机关、单位不再受理（《信访工作条例》第三十六条第三款）。',
  executeBy: '上述答复应当于{{day}}前落实。',
  simpleRemedy: '不服本答复的，可以自收到本答复之日起30日内，请求{{organs}}复查（《信访工作条例》第三十五条）。',
  simpleRemedyDay: '请求复查的最后一日：{{day}}。',
  reReviewHearing: '《信访工作条例》第三十六条第二款。听证所需时间不计算在复核期限内。',
  joint: '{{names}}等{{count}}人',
  redoRemedy: '原办理机关、单位重新作出处理意见后，不服的，可以依法请求复查。',
  lapsed: {
    REVIEW: '信访处理意见书送达后，您在30日内没有请求复查（《信访工作条例》第三十五条）。',
    SIMPLE: '答复送达后，您在30日内没有请求复查（《信访工作条例》第三十五条）。',
    RE_REVIEW: '复查意见书送达后，您在30日内没有请求复核（《信访工作条例》第三十六条）。',
    REVIEW_WITHDRAWN: '您请求复查后又撤回，请求复查的期限已经届满（《信访工作条例》第三十五条）。',
    RE_REVIEW_WITHDRAWN: '您请求复核后又撤回，请求复核的期限已经届满（《信访工作条例》第三十六条）。',
  },
  withdrawn: {
    whole: '该信访事项的办理自本确认书作出之日起终止。',
    1: '本次复查自本确认书作出之日起终止。原答复、处理意见仍然有效，其中应当落实的事项继续落实；对同一答复、处理意见不再受理复查请求。',
    2: '本次复核自本确认书作出之日起终止。复查意见仍然有效，其中应当落实的事项继续落实；对同一复查意见不再受理复核请求。',
  },
  assisting: '协办单位{{organ}}：{{answer}}',
  settledBy: { MEDIATION: '经调解达成一致', SETTLEMENT: '双方自行和解' },
  or: '或者',
  people: '{{count}}人',
  noNumber: '处理意见',
  execution: { DONE: '已执行完毕。', PENDING: '正在执行。', REFUSED: '未执行。', NONE: '没有需要执行的内容。' },
};

const en: typeof zh = {
  nobody: 'Petitioner',
  petitionProcedure:
    'Petition procedure (Regulations art. 31(6)): the petitioner is heard, the facts are investigated, a handling opinion is given.',
  simple:
    'Simplified handling: an answer within 10 working days of acceptance; if it proves unsuitable, the ordinary procedure follows with the original periods.',
  suggestion:
    'A suggestion is studied; what is sound and feasible is adopted, wholly or in part, and answered (Regulations art. 29).',
  adoption: { ADOPTED: 'Adopted.', PARTLY: 'Adopted in part.', NOT_ADOPTED: 'Not adopted.' },
  decision: {
    UPHOLD: 'The opinion is upheld.',
    CHANGE: 'The opinion is changed.',
    REVOKE: 'The opinion is revoked.',
    ORDER_REDO: 'The opinion is revoked; the organ must give a new one by {{day}}.',
  },
  reviewRemedy:
    'If you do not accept this opinion, you may ask {{organs}} for a re-review within 30 days of receiving it.',
  reviewFinal:
    'No organ stands above this one that could be asked for a re-review: this opinion is final. A petition on the same facts and reasons is no longer accepted (Regulations art. 36).',
  final:
    'This opinion is final. A petition on the same facts and reasons is no longer accepted (Regulations art. 36(3)).',
  executeBy: 'To be carried out by {{day}}.',
  simpleRemedy:
    'If you do not accept this answer, you may ask {{organs}} for a review within 30 days of receiving it (Regulations art. 35).',
  simpleRemedyDay: 'Last day to ask for a review: {{day}}.',
  reReviewHearing: 'Regulations art. 36(2). The time of the hearing does not count in the period of the re-review.',
  joint: '{{names}} and others, {{count}} people',
  redoRemedy: 'You may ask for a review of the new opinion.',
  lapsed: {
    REVIEW: 'No review was asked for within 30 days of service of the opinion (Regulations art. 35).',
    SIMPLE: 'No review was asked for within 30 days of service of the answer (Regulations art. 35).',
    RE_REVIEW: 'No re-review was asked for within 30 days of service of the review opinion (Regulations art. 36).',
    REVIEW_WITHDRAWN: 'A review was asked for and withdrawn; the time for asking is over (Regulations art. 35).',
    RE_REVIEW_WITHDRAWN: 'A re-review was asked for and withdrawn; the time for asking is over (Regulations art. 36).',
  },
  withdrawn: {
    whole: 'The matter is not handled any more from the day of this confirmation.',
    1: 'The review ends on the day of this confirmation. The answer stands, and what it promises is carried out; no other review of it can be asked for.',
    2: 'The re-review ends on the day of this confirmation. The review opinion stands, and what is to be carried out is carried out; no other re-review of it can be asked for.',
  },
  assisting: 'Assisting organ {{organ}}: {{answer}}',
  settledBy: { MEDIATION: 'settled by mediation', SETTLEMENT: 'settled between the parties' },
  or: ' or ',
  people: '{{count}} people',
  noNumber: 'the opinion',
  execution: {
    DONE: 'Carried out.',
    PENDING: 'Being carried out.',
    REFUSED: 'Not carried out.',
    NONE: 'Nothing to carry out.',
  },
};

export const papersWording = { zh, en };
