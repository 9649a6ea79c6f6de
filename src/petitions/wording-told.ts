// What a petitioner is told: the steps so far, the notices in writing, who has it and until when.

import { answersWording } from './wording-answers.ts';
import { reviewedWording } from './wording-reviewed.ts';
import { dispatchToldWording } from './wording-told-dispatch.ts';

const zh = {
  steps: {
    ...reviewedWording.zh.steps,
    ...dispatchToldWording.zh.steps,
    ...answersWording.zh.steps,
    registered: '{{organ}}收到并登记了您的来件',
    'earlier-reply-recorded': '有关单位以前作过答复',
    triaged: '{{organ}}看过了，正在确定由哪个单位办理',
    referred: '{{organ}}转给了{{to}}',
    assigned: '{{organ}}交给{{to}}办理，并要求报告结果',
    'receipt-taken': '{{organ}}签收了',
    accepted: '{{organ}}受理了，开始办理',
    'opinion-signed': '{{organ}}作出了书面答复',
    evaluated: '您作了评价',
    closed: '{{organ}}办结了',
  },
  notices: {
    ...answersWording.zh.notices,
    ...dispatchToldWording.zh.notices,
    RECEIPT: {
      title: '登记告知',
      text: '{{organ}}已收到并登记您的信访事项，编号 {{number}}，应当在{{day}}前转送有权处理的机关、单位（《信访工作条例》第二十二条）。',
    },
    WHEREABOUTS: {
      title: '转送、交办去向告知',
      text: '您的信访事项已转{{to}}。该单位应当在{{day}}前书面告知您接收情况以及处理途径和程序（《信访工作条例》第二十三条）。',
    },
    WHEREABOUTS_BUREAU: {
      text: '您的信访事项已转{{to}}，由其在{{day}}前转送有权处理的机关、单位（《信访工作条例》第二十二条）。',
    },
    ACCEPTANCE: {
      title: '受理告知书',
      text: '{{organ}}已受理您的信访事项，按信访程序调查核实（《信访工作条例》第三十一条第六项），应当在{{day}}前出具书面处理意见。情况复杂的，经单位负责人批准可以延长一次，不超过30日，并告知您理由（第三十四条）。',
    },
    OPINION: {
      title: '信访处理意见书送达',
      text: '处理意见书已经送达，全文见“答复”。不服的，可以在{{day}}前向{{above}}请求复查（《信访工作条例》第三十五条）。',
    },
    OPINION_FINAL: { text: '答复已经送达，全文见“答复”。' },
  },
  mustDo: {
    ...reviewedWording.zh.mustDo,
    ...dispatchToldWording.zh.mustDo,
    ...answersWording.zh.mustDo,
    REGISTERED: '看清楚您的诉求，转给有权处理的单位',
    TRIAGE: '转给有权处理的单位',
    DISPATCHED: '签收，并书面告知您由谁办、怎么办',
    AT_ORGAN: '书面告知您由谁办、怎么办',
    ACCEPTED: '调查核实，给您书面答复',
    OPINION_DRAFTED: '签发给您的书面答复',
    REPLIED: '落实答复里写明的事',
    CLOSED: '办结',
    other: '办理',
  },
  hero: {
    ...reviewedWording.zh.hero,
    until_one: '{{organ}}要在{{day}}前{{mustDo}}，还有 1 天。',
    until_other: '{{organ}}要在{{day}}前{{mustDo}}，还有 {{count, number}} 天。',
    today: '{{organ}}今天要{{mustDo}}。',
    overdue_one: '{{organ}}应当在{{day}}前{{mustDo}}，已经超过 1 天。',
    overdue_other: '{{organ}}应当在{{day}}前{{mustDo}}，已经超过 {{count, number}} 天。',
    open: '{{organ}}正在{{mustDo}}。',
    earlier: '以前的答复在下面。{{organ}}已经把来件登记到这里。',
    replied: '{{organ}}已经答复您。',
    closed: '{{organ}}已经答复并办结。',
  },
  explanation: {
    ...reviewedWording.zh.explanation,
    ...dispatchToldWording.zh.explanation,
    ...answersWording.zh.explanation,
    REGISTERED: '已经登记，信访部门正在看。',
    TRIAGE: '信访部门已经看过，正在确定办理单位。',
    DISPATCHED: '已经转出，等办理单位签收。',
    AT_ORGAN: '办理单位收到了，将书面告知您怎么办理。',
    ACCEPTED: '办理单位正在调查核实。一般在受理后 60 天内答复。',
    OPINION_DRAFTED: '答复已经写好，等领导签发。',
    REPLIED: '答复在下面。不同意怎么办，也写在答复里。',
    CLOSED: '答复和办理经过都在下面。',
    EARLIER: '收到时间和以前的答复都保留了。信访部门正在看还有没有要办的。',
    other: '正在办理。',
  },
};

const en: typeof zh = {
  steps: {
    ...reviewedWording.en.steps,
    ...dispatchToldWording.en.steps,
    ...answersWording.en.steps,
    registered: '{{organ}} received and registered your petition',
    'earlier-reply-recorded': 'An organ answered before',
    triaged: '{{organ}} read it and is finding the organ in charge',
    referred: '{{organ}} passed it to {{to}}',
    assigned: '{{organ}} gave it to {{to}} and asked for a report',
    'receipt-taken': '{{organ}} took receipt',
    accepted: '{{organ}} accepted it and began to handle it',
    'opinion-signed': '{{organ}} answered in writing',
    evaluated: 'You gave your judgement',
    closed: '{{organ}} closed it',
  },
  notices: {
    ...answersWording.en.notices,
    ...dispatchToldWording.en.notices,
    RECEIPT: {
      title: 'Notice of registration',
      text: '{{organ}} has received and registered your petition under number {{number}} and must pass it to the competent organ by {{day}} (Regulations art. 22).',
    },
    WHEREABOUTS: {
      title: 'Notice of where it went',
      text: 'Your petition went to {{to}}, which must tell you in writing by {{day}} that it has it and how it is handled (Regulations art. 23).',
    },
    WHEREABOUTS_BUREAU: {
      text: 'Your petition went to {{to}}, which will pass it to the competent organ by {{day}} (Regulations art. 22).',
    },
    ACCEPTANCE: {
      title: 'Notice of acceptance',
      text: '{{organ}} has accepted your petition and investigates it in the petition procedure (Regulations art. 31(6)). A written opinion is due by {{day}}. If it is complex, the head of the organ may extend this once, by at most 30 days, and must tell you why (art. 34).',
    },
    OPINION: {
      title: 'Service of the handling opinion',
      text: 'The opinion has been served; read it under “The answer”. If you do not accept it, you may ask {{above}} for a review until {{day}} (Regulations art. 35).',
    },
    OPINION_FINAL: { text: 'The answer has been served; read it under “The answer”.' },
  },
  mustDo: {
    ...reviewedWording.en.mustDo,
    ...dispatchToldWording.en.mustDo,
    ...answersWording.en.mustDo,
    REGISTERED: 'read your petition and pass it to the organ that can solve it',
    TRIAGE: 'pass it to the organ that can solve it',
    DISPATCHED: 'take receipt and tell you in writing who handles it and how',
    AT_ORGAN: 'tell you in writing who handles it and how',
    ACCEPTED: 'investigate and answer you in writing',
    OPINION_DRAFTED: 'sign the answer to you',
    REPLIED: 'carry out what the answer promises',
    CLOSED: 'close it',
    other: 'handle it',
  },
  hero: {
    ...reviewedWording.en.hero,
    until_one: '{{organ}} must {{mustDo}} by {{day}}; 1 day left.',
    until_other: '{{organ}} must {{mustDo}} by {{day}}; {{count, number}} days left.',
    today: '{{organ}} must {{mustDo}} today.',
    overdue_one: '{{organ}} had until {{day}} to {{mustDo}}. It is 1 day late.',
    overdue_other: '{{organ}} had until {{day}} to {{mustDo}}. It is {{count, number}} days late.',
    open: '{{organ}} has it and must {{mustDo}}.',
    earlier: 'The earlier answer is below. {{organ}} has registered your petition here.',
    replied: '{{organ}} has answered you.',
    closed: '{{organ}} has answered and closed it.',
  },
  explanation: {
    ...reviewedWording.en.explanation,
    ...dispatchToldWording.en.explanation,
    ...answersWording.en.explanation,
    REGISTERED: 'It is registered; the petition bureau is reading it.',
    TRIAGE: 'The petition bureau has read it and is finding the organ in charge.',
    DISPATCHED: 'It was passed on and waits for the organ to take receipt.',
    AT_ORGAN: 'The organ has it and will tell you in writing how it is handled.',
    ACCEPTED: 'The organ is looking into it. An answer is due within 60 days of acceptance.',
    OPINION_DRAFTED: 'The answer is written and waits for a signature.',
    REPLIED: 'The answer is below. It also says what you can do if you disagree.',
    CLOSED: 'The answer and every step are below.',
    EARLIER:
      'Its own dates and the earlier answer were kept. The petition bureau is reading whether anything is left to do.',
    other: 'It is being handled.',
  },
};

export const toldWording = { zh, en };
