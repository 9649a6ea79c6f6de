// What a petitioner is told of the handling: the steps, the notices in writing, who must do what in the states of that stage.

const zh = {
  steps: {
    'receipt-notified': '{{organ}}书面告知您怎么办理',
    'handled-simply': '{{organ}}受理了，简易办理，很快答复',
    'replied-simply': '{{organ}}答复了您',
    'returned-to-ordinary': '{{organ}}改用普通程序办理，期限从原来的日子算',
    diverted: '{{organ}}告知您通过其他法定途径解决：{{receiver}}',
    'procedure-concluded': '其他法定途径：{{outcome}}',
    'suggestion-studied': '{{organ}}正在研究您的建议',
    'suggestion-answered': '{{organ}}答复了您的建议：{{adoption}}',
    'accusation-taken-up': '{{organ}}受理了',
    'accusation-concluded': '{{organ}}办结了',
    'hearing-called': '{{organ}}决定听证：{{time}}，{{place}}',
    'hearing-concluded': '听证结束',
    'mediation-proposed': '{{organ}}提出调解，请您表示是否同意',
    'mediation-settled': '双方签订了协议',
    'mediation-ended': '调解终止，继续办理',
    extended: '{{organ}}延长了办理期限，到{{day}}：{{reason}}',
    served: '{{organ}}送达了文书：{{method}}',
    'execution-reported': '{{organ}}报告执行情况：{{execution}}',
  },
  notices: {
    RECEIPT_NOTICE: {
      title: '接收情况告知书',
      text: '{{organ}}已收到您的信访事项。处理途径和程序：{{route}}（《信访工作条例》第二十三条）。',
    },
    RECEIPT_NOTICE_SIMPLE: {
      text: '{{organ}}已受理您的信访事项，简易办理，应当在{{day}}前答复。您要纸质答复的，请告诉我们。',
    },
    RECEIPT_NOTICE_SUGGESTION: {
      text: '{{organ}}正在研究您的建议，将在{{day}}前答复（《信访工作条例》第二十九条）。',
    },
    OPINION_SENT: { text: '处理意见书已经签发，正在送达；收到后的30日内可以请求复查（《信访工作条例》第三十五条）。' },
    DIRECT_REPLY: { title: '答复', text: '答复已经作出，全文见“答复”。' },
    DIRECT_REPLY_REVIEW: {
      text: '答复已经送达，全文见“答复”。不服的，可以在{{day}}前向{{above}}请求复查（《信访工作条例》第三十五条）。',
    },
    DIVERSION: {
      title: '导入其他法定途径告知书',
      text: '您反映的问题应当通过“{{procedure}}”解决，由{{receiver}}办理。依据：{{legalBasis}}。{{guidance}}',
    },
    EXTENSION: {
      title: '延长办理期限告知书',
      text: '办理期限延长到{{day}}，只能延长这一次（《信访工作条例》第三十四条）。理由：{{reason}}',
    },
    HEARING_NOTICE: {
      title: '听证通知书',
      text: '{{organ}}定于{{time}}在{{place}}举行听证（《信访工作条例》第三十一条第六项）。',
    },
    AGREEMENT: { title: '调解、和解协议书', text: '双方签订了协议，全文见“答复”（《信访工作条例》第三十三条）。' },
    SUGGESTION_REPLY: {
      title: '建议答复',
      text: '您的建议：{{adoption}}。答复全文见“答复”（《信访工作条例》第二十九条）。',
    },
  },
  mustDo: {
    SIMPLE_HANDLING: '简易办理，答复您',
    IN_OTHER_PROCEDURE: '跟进其他法定途径的结果，并告诉您',
    HEARING: '举行听证，调查核实，给您书面答复',
    MEDIATION: '调解；调解不成的，给您书面答复',
    SERVE: '把答复送达给您',
    STUDY: '研究您的建议，答复您',
    ACCUSATION: '按规定办理，实名的给您反馈',
    RE_REVIEW_HEARING: '举行听证，作出复核意见',
  },
  explanation: {
    SIMPLE_HANDLING: '事情清楚、容易解决，用简易程序办理，一般 10 个工作日内答复。您要纸质答复的，请告诉办理单位。',
    IN_OTHER_PROCEDURE: '这件事要通过别的法定途径解决。去哪里、依据什么、期限多长，都在下面。',
    HEARING: '正在听证。时间、地点在下面。听证期间，办理期限照常计算。',
    MEDIATION: '单位提出调解。请您表示是否同意；不同意也没关系，会继续办理，期限不停。',
    STUDY: '办理单位正在研究您的建议。',
    ACCUSATION: '纪检监察机关正在办理。内容保密，这里只显示进展。',
    RE_REVIEW_HEARING: '复核机关正在听证。听证所需的时间不计算在复核期限内。',
  },
};

const en: typeof zh = {
  steps: {
    'receipt-notified': '{{organ}} told you in writing how it is handled',
    'handled-simply': '{{organ}} accepted it for simplified handling and will answer soon',
    'replied-simply': '{{organ}} answered you',
    'returned-to-ordinary': '{{organ}} goes on in the ordinary procedure; its periods count from the original days',
    diverted: '{{organ}} told you of the other lawful way: {{receiver}}',
    'procedure-concluded': 'The other procedure: {{outcome}}',
    'suggestion-studied': '{{organ}} is studying your suggestion',
    'suggestion-answered': '{{organ}} answered your suggestion: {{adoption}}',
    'accusation-taken-up': '{{organ}} took it up',
    'accusation-concluded': '{{organ}} concluded it',
    'hearing-called': '{{organ}} called a hearing: {{time}}, {{place}}',
    'hearing-concluded': 'The hearing was concluded',
    'mediation-proposed': '{{organ}} proposed mediation; please say whether you agree',
    'mediation-settled': 'Both sides signed an agreement',
    'mediation-ended': 'The mediation ended; the handling goes on',
    extended: '{{organ}} extended its period to {{day}}: {{reason}}',
    served: '{{organ}} served a document: {{method}}',
    'execution-reported': '{{organ}} reported on carrying out: {{execution}}',
  },
  notices: {
    RECEIPT_NOTICE: {
      title: 'Notice of receipt',
      text: '{{organ}} has received your petition. Way and procedure: {{route}} (Regulations art. 23).',
    },
    RECEIPT_NOTICE_SIMPLE: {
      text: '{{organ}} has accepted your petition for simplified handling and must answer by {{day}}. Tell us if you want the answer on paper.',
    },
    RECEIPT_NOTICE_SUGGESTION: {
      text: '{{organ}} is studying your suggestion and will answer by {{day}} (Regulations art. 29).',
    },
    OPINION_SENT: {
      text: 'The opinion has been signed and is being served; you may ask for a review within 30 days of receiving it (Regulations art. 35).',
    },
    DIRECT_REPLY: { title: 'Answer', text: 'The answer has been given; read it under “The answer”.' },
    DIRECT_REPLY_REVIEW: {
      text: 'The answer has been served; read it under “The answer”. If you do not accept it, you may ask {{above}} for a review until {{day}} (Regulations art. 35).',
    },
    DIVERSION: {
      title: 'Notice of another lawful procedure',
      text: 'Your matter is decided in another procedure: {{procedure}}, by {{receiver}}. Basis: {{legalBasis}}. {{guidance}}',
    },
    EXTENSION: {
      title: 'Notice of extension',
      text: 'The period is extended to {{day}}, this once (Regulations art. 34). Reason: {{reason}}',
    },
    HEARING_NOTICE: {
      title: 'Notice of hearing',
      text: '{{organ}} holds a hearing on {{time}} at {{place}} (Regulations art. 31(6)).',
    },
    AGREEMENT: {
      title: 'Agreement',
      text: 'Both sides signed an agreement; read it under “The answer” (Regulations art. 33).',
    },
    SUGGESTION_REPLY: {
      title: 'Answer to a suggestion',
      text: 'Your suggestion: {{adoption}}. Read the answer under “The answer” (Regulations art. 29).',
    },
  },
  mustDo: {
    SIMPLE_HANDLING: 'answer you in the simplified procedure',
    IN_OTHER_PROCEDURE: 'follow the other procedure and tell you its result',
    HEARING: 'hold the hearing, investigate and answer you in writing',
    MEDIATION: 'mediate or, without agreement, answer you in writing',
    SERVE: 'serve the answer on you',
    STUDY: 'study your suggestion and answer you',
    ACCUSATION: 'handle it under its own rules and tell you the result if you gave your name',
    RE_REVIEW_HEARING: 'hold the hearing and give the re-review opinion',
  },
  explanation: {
    SIMPLE_HANDLING:
      'It is clear and easily solved, so it is handled simply; an answer usually comes within 10 working days. Tell the organ if you want it on paper.',
    IN_OTHER_PROCEDURE: 'This is decided in another lawful procedure. Where, on what basis and until when, is below.',
    HEARING: 'A hearing is being held; time and place are below. The period goes on meanwhile.',
    MEDIATION:
      'The organ proposes mediation. Please say whether you agree; if not, the handling goes on and its period never stops.',
    STUDY: 'The organ is studying your suggestion.',
    ACCUSATION: 'Discipline and supervision is handling it. Its content is confidential; only the progress is shown.',
    RE_REVIEW_HEARING:
      'The re-review organ is holding a hearing. Its time does not count in the period of the re-review.',
  },
};

export const answersWording = { zh, en };
