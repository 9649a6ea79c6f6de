// What the guards say: accusations that stay away from the accused, and recusal. Refusals, history, acts.

const zh = {
  refusals: {
    'accused-person': '此人可能就是被检举控告的人，或者与其同名，不能让其阅看（条例第三十条）。',
    'nobody-clear': '上级信访部门和省纪委监委都在被检举控告一方，系统不能自动转送，请当面报告上级（条例第三十条）。',
    'triage-before-urgent':
      '密封的事项请先甄别，写明被检举控告的单位或者人，再报告；否则可能报到本人手里（条例第三十条）。',
    'not-sealed': '这件事项没有密封，不需要另行授权阅看。',
    'not-at-work': '没有找到这位在岗人员。',
    'access-granted-already': '此人已经获准阅看。',
    'recusal-same-person': '{{name}}与信访人的电话或者证件相同，应当回避，请另选他人（条例第二十八条）。',
    'recusal-same-name': '{{name}}与信访人同名。确实不是同一人的，请注明后再办；是同一人的应当回避（条例第二十八条）。',
    'recusal-handled-it': '{{name}}办理过这件事项，不能再参加复查、复核（条例第二十八条）。',
    'recusal-party': '{{name}}是被检举控告的人，或者与其同名，应当回避（条例第二十八条）。',
    'recusal-decided-before': '已经决定{{name}}在这件事项中回避（条例第二十八条）。',
    'recusal-not-named': '此人没有在这件事项中承担职责，不需要回避（条例第二十八条）。',
    'recusal-declared-already': '您已经申请回避，等待决定（条例第二十八条）。',
    'recusal-own': '本人的回避不能由本人决定，请上级机关或者信访部门负责人决定（条例第二十八条）。',
    'recusal-of-leader': '领导的回避由本单位主要负责人、上级机关或者信访部门负责人决定（条例第二十八条）。',
    'replacement-missing': '同意回避的，请写明由谁接手（条例第二十八条）。',
    'reason-missing': '请写明理由。',
  },
  history: {
    'access-granted': '{{organ}}批准{{staff}}阅看：{{reason}}',
    'recusal-requested': '信访人申请有关人员回避',
    'recusal-declared': '{{staff}}申请回避：{{reason}}',
    'recusal-decided': '{{organ}}同意{{staff}}回避',
    'recusal-refused': '{{organ}}不同意{{staff}}回避：{{reason}}',
  },
};

const en: typeof zh = {
  refusals: {
    'accused-person':
      'This may be the accused person, or bears the same name: such a person is never let in (Regulations art. 30).',
    'nobody-clear':
      'The bureaus above and the provincial discipline organ are all on the accused side: the system cannot pass it on. Report it to the superior in person (Regulations art. 30).',
    'triage-before-urgent':
      'Triage a sealed matter first and say which organ or person it accuses, then report: else it may be reported to that very person (Regulations art. 30).',
    'not-sealed': 'This matter is not sealed; nobody has to be let in by name.',
    'not-at-work': 'No such person is at work.',
    'access-granted-already': 'This person has been let in already.',
    'recusal-same-person':
      '{{name}} has the telephone or the document of the petitioner and must be recused; choose somebody else (Regulations art. 28).',
    'recusal-same-name':
      '{{name}} bears the petitioner’s name. Say so if it is somebody else; the same person must be recused (Regulations art. 28).',
    'recusal-handled-it': '{{name}} handled this matter and cannot review it (Regulations art. 28).',
    'recusal-party':
      '{{name}} is accused, or bears the name of someone who is, and must be recused (Regulations art. 28).',
    'recusal-decided-before': '{{name}} was recused from this matter (Regulations art. 28).',
    'recusal-not-named': 'This person has no charge in this matter and need not be recused (Regulations art. 28).',
    'recusal-declared-already': 'You have asked to be recused; it is to be decided (Regulations art. 28).',
    'recusal-own':
      'Nobody decides on their own recusal: the organ above or the director of the bureau does (Regulations art. 28).',
    'recusal-of-leader':
      'A leader’s recusal is decided by the head of the organ, the organ above or the director of the bureau (Regulations art. 28).',
    'replacement-missing': 'Who agrees to a recusal names who takes over (Regulations art. 28).',
    'reason-missing': 'Give the reason.',
  },
  history: {
    'access-granted': '{{organ}} let {{staff}} read it: {{reason}}',
    'recusal-requested': 'The petitioner asked that somebody be recused',
    'recusal-declared': '{{staff}} asked to be recused: {{reason}}',
    'recusal-decided': '{{organ}} recused {{staff}}',
    'recusal-refused': '{{organ}} did not recuse {{staff}}: {{reason}}',
  },
};

export const guardsWording = { zh, en };
