// Words of the progress page about an earlier petition of the same person.

const zh = {
  title: '以前就这件事来信过，还没办完？',
  lead: '填写那一件的编号和查询码，可以看到它办到哪里了，也可以请信访部门把两件合在一起办。不填也没关系，这一件会照常办理。',
  number: '以前那一件的编号',
  code: '以前那一件的查询码',
  look: '看一看',
  looking: '正在看…',
  foundTitle: '以前的信访件 {{number}} 还在办',
  found: '您就同一件事提过的信访件 {{number}} 还在办：{{sentence}}',
  pending: '信访件 {{number}} 还在办：{{sentence}}',
  ended: '信访件 {{number}}：{{label}}。不能并入，这一件会照常办理。',
  choose: '您可以请信访部门把这一件并入那一件一起办，也可以保留为新的一件。两种都可以，不会因此被拒绝。',
  attach: '请并入那一件',
  attaching: '正在提交…',
  keep: '保留为新的一件',
  kept: '好的，这一件会照常办理。',
  attached: '已经告诉信访部门，请求把这一件并入 {{number}} 一起办。由信访部门决定，结果会显示在这里。',
};

const en: typeof zh = {
  title: 'Did you write about this before, and it is still open?',
  lead: 'With the number and query code of that petition you can see where it stands, and ask the petition bureau to handle both together. You need not: this one goes on as usual.',
  number: 'Number of the earlier petition',
  code: 'Query code of the earlier petition',
  look: 'See',
  looking: 'Looking…',
  foundTitle: 'Your earlier petition {{number}} is still being handled',
  found: 'Petition {{number}}, which you filed about the same matter, is still being handled: {{sentence}}',
  pending: 'Petition {{number}} is still being handled: {{sentence}}',
  ended: 'Petition {{number}}: {{label}}. Nothing can be put to it; this one goes on as usual.',
  choose:
    'You can ask the petition bureau to handle this one together with it, or keep this as a new petition. Both are fine; neither is a reason to refuse it.',
  attach: 'Handle it with that one',
  attaching: 'Sending…',
  keep: 'Keep it as a new one',
  kept: 'All right: this petition goes on as usual.',
  attached:
    'The petition bureau was asked to handle this one together with {{number}}. It decides, and you will see it here.',
};

export const earlierWording = { zh, en };
