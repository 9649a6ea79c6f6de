// What a petitioner is told after the reply: the steps, who has it, what it means; in plain words.

const zh = {
  notices: {
    REVIEW_ADMISSION: {
      title: '复查受理告知',
      text: '{{organ}}已受理您的复查申请，应当自收到申请之日起30日内给您书面复查意见（《信访工作条例》第三十五条）。',
    },
    RE_REVIEW_ADMISSION: {
      title: '复核受理告知',
      text: '{{organ}}已受理您的复核申请，应当自收到申请之日起30日内提出复核意见；听证的时间不算在内（《信访工作条例》第三十六条）。',
    },
    REVIEW_REFUSAL: {
      title: '复查不予受理告知',
      text: '{{organ}}不予受理您的复查申请。理由：{{reason}}。期限没有过的，您还可以再申请。',
    },
    RE_REVIEW_REFUSAL: {
      title: '复核不予受理告知',
      text: '{{organ}}不予受理您的复核申请。理由：{{reason}}。期限没有过的，您还可以再申请。',
    },
    REVIEW_OPINION: {
      title: '复查意见书送达',
      text: '{{organ}}作出复查意见：{{decision}}。不服的，可以在{{day}}前请求复核（《信访工作条例》第三十六条）。',
    },
    REVIEW_OPINION_FINAL: {
      text: '{{organ}}作出复查意见：{{decision}}。它的上一级没有可以请求复核的机关，这是最终意见（《信访工作条例》第三十六条）。答应的事照样要办。',
    },
    REVIEW_OPINION_REDO: { text: '{{organ}}作出复查意见：{{decision}}。新的处理意见要在{{redoDay}}前作出。' },
    REVIEW_OPINION_SENT: {
      text: '{{organ}}作出复查意见：{{decision}}。复查意见书正在送给您，送达后30日内可以请求复核。',
    },
    RE_REVIEW_OPINION: {
      title: '复核意见书送达',
      text: '{{organ}}作出复核意见：{{decision}}。这是最终意见（《信访工作条例》第三十六条）。',
    },
    TERMINATION: {
      title: '终结告知',
      text: '到期没有申请{{level}}，信访程序终结。答复里答应的事仍要落实。有新的事实，您可以随时补充。',
    },
    TERMINATION_WITHDRAWN: {
      text: '您撤回了{{level}}申请，申请的期限也已经过了，信访程序终结。答复里答应的事仍要落实。有新的事实，您可以随时补充。',
    },
    WITHDRAWAL: { title: '撤回确认', text: '您的撤回已经生效。不是您本人提出的，请告诉信访部门。' },
    WITHDRAWAL_RECORDED: { text: '您的撤回已经记录。检举控告由办理机关依规决定是否继续。' },
    WITHDRAWAL_REVIEW: {
      text: '您撤回{{level}}申请已经生效。原来的答复照样有效，答应的事照样要办；同一个答复不能再申请{{level}}。不是您本人提出的，请告诉信访部门。',
    },
    REOPEN: {
      title: '恢复办理告知',
      text: '{{organ}}决定恢复办理。理由：{{reason}}。应当在{{day}}前转送有权处理的机关、单位。',
    },
  },
  steps: {
    supplemented: '您补充了情况',
    'review-requested': '您向{{to}}申请复查',
    'review-admitted': '{{organ}}受理了您的{{level}}申请',
    'review-refused': '{{organ}}没有受理您的{{level}}申请：{{reason}}',
    'review-decided': '{{organ}}作出了复查意见：{{decision}}',
    'redo-begun': '{{organ}}开始重新办理',
    're-review-requested': '您向{{to}}申请复核',
    're-review-decided': '{{organ}}作出了复核意见：{{decision}}。这是最终意见',
    lapsed: '到期没有申请{{level}}，信访程序到此为止',
    'lapsed-withdrawn': '您撤回了{{level}}申请，期限也已经过了，信访程序到此为止',
    'withdrawal-asked': '您要求撤回，{{day}}以前都可以取消',
    'withdrawal-taken-back': '您取消了撤回，继续办理',
    'withdrawal-not-me': '您说明撤回不是本人提出的，继续办理，并告知了上一级',
    withdrawn: '撤回生效',
    'withdrawn-review': '您撤回了{{level}}申请；原来的答复照样有效，答应的事照样要办',
    'withdrawal-recorded': '您的撤回已经记录；是否继续由办理机关依规决定',
    'mediation-answered': '您{{agreed}}调解',
    'recusal-requested': '您申请有关人员回避',
    reopened: '{{organ}}决定重新办理：{{reason}}',
    'aid-recorded': '{{organ}}记录了对您的帮扶',
  },
  mustDo: {
    REVIEW_ADMIT: '告诉您受理不受理您的申请',
    IN_REVIEW: '看原来的答复对不对，给您书面复查意见',
    IN_RE_REVIEW: '最后看一遍，给您书面复核意见',
    REVIEWED: '按复查意见办',
    TERMINATED: '落实答复里写明的事',
    WITHDRAWN: '办结',
  },
  hero: {
    reviewed: '{{organ}}已经作出复查意见，全文在下面。',
    terminated: '信访程序已经结束。答复里答应的事，没有办完的还要办。',
    withdrawn: '您已经撤回，事项不再办理。',
  },
  explanation: {
    IN_REVIEW: '上一级机关正在看原来的答复对不对。一般在收到申请后 30 天内给您书面意见。',
    REVIEWED: '复查意见在下面。不同意的，可以在期限内申请复核。',
    IN_RE_REVIEW: '再上一级机关正在复核。一般在收到申请后 30 天内给您书面意见；举行听证的时间不算在内。',
    TERMINATED: '信访程序到此为止。同样的事实和理由不再受理；有新的事实，您可以随时补充。',
    WITHDRAWN: '您自己撤回了。有新的情况，可以另外提出。',
    WITHDRAWING: '您要求撤回。期限以前都可以取消，取消了就继续办理。',
  },
};

const en: typeof zh = {
  notices: {
    REVIEW_ADMISSION: {
      title: 'Notice that the review is admitted',
      text: '{{organ}} has admitted your request and must give its review opinion within 30 days of it (Regulations art. 35).',
    },
    RE_REVIEW_ADMISSION: {
      title: 'Notice that the re-review is admitted',
      text: '{{organ}} has admitted your request and must give its opinion within 30 days of it; time for a hearing is not counted (Regulations art. 36).',
    },
    REVIEW_REFUSAL: {
      title: 'Notice that the review is not admitted',
      text: '{{organ}} does not admit your request for a review: {{reason}}. While the time lasts you may ask again.',
    },
    RE_REVIEW_REFUSAL: {
      title: 'Notice that the re-review is not admitted',
      text: '{{organ}} does not admit your request for a re-review: {{reason}}. While the time lasts you may ask again.',
    },
    REVIEW_OPINION: {
      title: 'Service of the review opinion',
      text: '{{organ}} gave its review opinion: {{decision}}. If you do not accept it, you may ask for a re-review until {{day}} (Regulations art. 36).',
    },
    REVIEW_OPINION_FINAL: {
      text: '{{organ}} gave its review opinion: {{decision}}. No organ stands above it that could be asked for a re-review: it is final (Regulations art. 36). What was promised must still be done.',
    },
    REVIEW_OPINION_REDO: {
      text: '{{organ}} gave its review opinion: {{decision}}. The new opinion is due by {{redoDay}}.',
    },
    REVIEW_OPINION_SENT: {
      text: '{{organ}} gave its review opinion: {{decision}}. It is on its way to you; within 30 days of receiving it you may ask for a re-review.',
    },
    RE_REVIEW_OPINION: {
      title: 'Service of the re-review opinion',
      text: '{{organ}} gave its re-review opinion: {{decision}}. It is final (Regulations art. 36).',
    },
    TERMINATION: {
      title: 'Notice of termination',
      text: 'No {{level}} was asked for in time: the procedure has ended. What the answer promised must still be done. New facts may be added at any time.',
    },
    WITHDRAWAL: {
      title: 'Confirmation of withdrawal',
      text: 'Your withdrawal has taken effect. If it was not you, tell the petition bureau.',
    },
    WITHDRAWAL_REVIEW: {
      text: 'You withdrew your request for a {{level}}. The answer stands, and what it promises must still be done; you cannot ask for a {{level}} of it again. If it was not you, tell the petition bureau.',
    },
    WITHDRAWAL_RECORDED: {
      text: 'Your withdrawal has been recorded. The organ decides by its rules whether the accusation goes on.',
    },
    TERMINATION_WITHDRAWN: {
      text: 'You withdrew your request for a {{level}}, and the time for asking is over: the procedure has ended. What the answer promised must still be done. New facts may be added at any time.',
    },
    REOPEN: {
      title: 'Notice of reopening',
      text: '{{organ}} reopened it: {{reason}}. It must be passed to the competent organ by {{day}}.',
    },
  },
  steps: {
    supplemented: 'You added to your petition',
    'review-requested': 'You asked {{to}} for a review',
    'review-admitted': '{{organ}} admitted your request for a {{level}}',
    'review-refused': '{{organ}} did not admit your request for a {{level}}: {{reason}}',
    'review-decided': '{{organ}} gave its review opinion: {{decision}}',
    'redo-begun': '{{organ}} began to handle it anew',
    're-review-requested': 'You asked {{to}} for a re-review',
    're-review-decided': '{{organ}} gave its re-review opinion: {{decision}}. It is final',
    lapsed: 'No {{level}} was asked for in time; the procedure has ended',
    'lapsed-withdrawn': 'You withdrew your request for a {{level}} and the time is over; the procedure has ended',
    'withdrawal-asked': 'You asked to withdraw; until {{day}} you can take that back',
    'withdrawal-taken-back': 'You took the withdrawal back; it goes on',
    'withdrawal-not-me': 'You said that it was not you who withdrew; it goes on, and the level above was told',
    withdrawn: 'The withdrawal took effect',
    'withdrawn-review':
      'You withdrew your request for a {{level}}; the answer stands, and what it promises must still be done',
    'withdrawal-recorded': 'Your withdrawal was recorded; the organ decides by its rules whether it goes on',
    'mediation-answered': 'You {{agreed}} to mediation',
    'recusal-requested': 'You asked that someone be recused',
    reopened: '{{organ}} decided to handle it again: {{reason}}',
    'aid-recorded': '{{organ}} recorded help for you',
  },
  mustDo: {
    REVIEW_ADMIT: 'tell you whether it admits your request',
    IN_REVIEW: 'look whether the answer was right and tell you in writing',
    IN_RE_REVIEW: 'look at it a last time and tell you in writing',
    REVIEWED: 'do what the review says',
    TERMINATED: 'carry out what the answer promises',
    WITHDRAWN: 'close it',
  },
  hero: {
    reviewed: '{{organ}} has given its review opinion; it is below.',
    terminated: 'The procedure has ended. What the answer promised must still be done.',
    withdrawn: 'You have withdrawn it; it is not handled any more.',
  },
  explanation: {
    IN_REVIEW:
      'The organ above is looking whether the answer was right. Its opinion is due within 30 days of your request.',
    REVIEWED: 'The review opinion is below. If you do not accept it, you may ask for a re-review in time.',
    IN_RE_REVIEW:
      'The organ above that one is looking at it a last time. Its opinion is due within 30 days of your request; time for a hearing is not counted.',
    TERMINATED:
      'The procedure has ended. The same facts and reasons are not taken up again; new facts may be added at any time.',
    WITHDRAWN: 'You withdrew it yourself. If something new happens you may file again.',
    WITHDRAWING: 'You asked to withdraw. Until the day named you can take that back, and it goes on.',
  },
};

export const reviewedWording = { zh, en };
