// What a petitioner is told from arrival to the organ with power: the steps, the notices in writing, who must do what.

const zh = {
  notices: {
    REFUSAL: {
      title: '不予受理告知书',
      text: '{{organ}}不予受理您的信访事项（《信访工作条例》第十九、二十三条）。理由：{{reason}}。您可以这样提出：{{whereTo}}',
    },
    NO_LONGER_ACCEPT: {
      title: '不再受理告知书',
      text: '同一事实和理由的 {{number}} 已经三级终结，{{organ}}不再受理（《信访工作条例》第三十六条）。{{reason}}',
    },
    MERGE: {
      title: '并案告知书',
      text: '这件和您先前的 {{number}} 是同一件事，合在一起办理，请用那个编号查看进展。理由：{{reason}}',
    },
  },
  steps: {
    'acceptance-refused': '{{organ}}没有受理：{{reason}}。您可以这样提出：{{whereTo}}',
    'no-longer-accepted': '{{organ}}不再受理，因为同一事实和理由的 {{number}} 已经终结',
    merged: '{{organ}}把它和您先前的 {{number}} 合在一起办理，进展请看那一件',
    split: '{{organ}}恢复单独办理',
    'replied-directly': '{{organ}}直接回复了您',
    'filed-without-action': '{{organ}}没有看到可以办理的诉求，已经存档：{{reason}}',
    'objection-agreed': '转错了单位，{{organ}}收回后重新转办',
    'objection-decided': '{{organ}}核实后，仍由原单位办理',
    'jurisdiction-disputed': '几个单位对由谁办理有不同意见，{{to}}正在决定',
    'jurisdiction-decided': '{{organ}}决定由{{to}}办理',
    'passed-to-successor': '原单位的职权由{{to}}继续行使，事项转给了它',
  },
  mustDo: {
    OBJECTED: '核实应当由哪个单位办理',
    JURISDICTION_DISPUTE: '决定由哪个单位办理',
  },
  explanation: {
    OBJECTED: '收到的单位说不归它管，转去的单位正在核实。您的期限不受影响。',
    JURISDICTION_DISPUTE: '几个单位对由谁办理有不同意见，上级正在决定。',
    NOT_ACCEPTED: '没有受理。为什么、应当向哪里提出，写在告知书里。',
    NO_LONGER_ACCEPTED: '同样的事实和理由已经三级终结，不再受理。有新的事实，您可以随时补充。',
    DIRECT_REPLIED: '已经直接回复您。',
    FILED: '没有看到可以办理的诉求，已经存档。您可以随时补充。',
    MERGED: '和您先前的同一件合在一起办理，进展请看那一件。',
  },
};

const en: typeof zh = {
  notices: {
    REFUSAL: {
      title: 'Notice of refusal to accept',
      text: '{{organ}} does not accept your petition (Regulations arts. 19, 23). Why: {{reason}}. What you can do: {{whereTo}}',
    },
    NO_LONGER_ACCEPT: {
      title: 'Notice that it is no longer accepted',
      text: 'Number {{number}} with the same facts and reasons has ended after all three levels, so {{organ}} no longer accepts it (Regulations art. 36). {{reason}}',
    },
    MERGE: {
      title: 'Notice of merger',
      text: 'This is the same matter as your earlier petition {{number}}; both are handled together, so look up the progress there. Why: {{reason}}',
    },
  },
  steps: {
    'acceptance-refused': '{{organ}} did not accept it: {{reason}}. What you can do: {{whereTo}}',
    'no-longer-accepted':
      '{{organ}} no longer accepts it, because {{number}} with the same facts and reasons has ended',
    merged: '{{organ}} handles it together with your earlier petition {{number}}; see the progress there',
    split: '{{organ}} handles it on its own again',
    'replied-directly': '{{organ}} replied to you directly',
    'filed-without-action': '{{organ}} found no demand that it could handle and filed it: {{reason}}',
    'objection-decided': '{{organ}} verified it; the organ goes on handling it',
    'objection-agreed': 'It had gone to the wrong organ; {{organ}} took it back and passes it on anew',
    'jurisdiction-disputed': 'Organs differ over who handles it; {{to}} decides',
    'jurisdiction-decided': '{{organ}} decided that {{to}} handles it',
    'passed-to-successor': '{{to}} goes on with the powers of the earlier organ and has your petition',
  },
  mustDo: {
    OBJECTED: 'verify which organ is to handle it',
    JURISDICTION_DISPUTE: 'decide which organ handles it',
  },
  explanation: {
    OBJECTED:
      'The organ says it is not in its power; who sent it is verifying that. Your time limits are not affected.',
    JURISDICTION_DISPUTE: 'Organs differ over who handles it; the organ above them decides.',
    NOT_ACCEPTED: 'It was not accepted. The notice says why, and where you can turn.',
    NO_LONGER_ACCEPTED:
      'The same facts and reasons went through all three levels, so it is no longer accepted. You can add new facts at any time.',
    DIRECT_REPLIED: 'You were given a direct reply.',
    FILED: 'No demand that could be handled was found, so it was filed. You can add to it at any time.',
    MERGED: 'It is handled together with your earlier petition; see the progress there.',
  },
};

export const dispatchToldWording = { zh, en };
