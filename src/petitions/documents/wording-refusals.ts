// What the making of documents says no with, in both languages: part of the spine's refusals.

/** Refusals of composing a document and of writing a template. `{{field}}` is the field's name in the code. */
export const documentRefusals = {
  zh: {
    'document-template-missing': '{{day}} 没有可用的文书模板，请管理员检查文书模板。',
    'document-field-missing': '文书缺少必须载明的内容：$t(documents:field.{{field}})。',
    'document-field-unknown': '第 {{line}} 行：这类文书没有字段“{{field}}”，请从字段列表中选用。',
    'document-character-missing': '字库中没有这些字：{{characters}}。请核对；确实无误的，选“留空手写”后再办。',
    'document-too-long': '文书太长（{{characters}} 字，最多 {{atMost}} 字），请把详细内容作为附件。',
    'template-brace': '第 {{line}} 行：双花括号没有成对。',
    'template-field-missing': '模板必须写明“$t(documents:field.{{field}})”（{{field}}），这是法定内容，请补上。',
    'template-day-past': '生效日期不能早于今天。',
    'template-begun': '这个版本已经生效，不能撤回；请另起一个版本。',
    'template-day-taken': '这一天已经有一个版本，请换一个生效日期。',
  },
  en: {
    'document-template-missing': 'No template of this document is in force on {{day}}. Please ask the administrator.',
    'document-field-missing': 'The document lacks something that it must say: $t(documents:field.{{field}}).',
    'document-field-unknown': 'Line {{line}}: this document has no field “{{field}}”. Please take one from the list.',
    'document-character-missing':
      'No font has these characters: {{characters}}. Check them; if they are right, choose to leave gaps to be written by hand.',
    'document-too-long':
      'The document is too long ({{characters}} characters, at most {{atMost}}). Put details into an enclosure.',
    'template-brace': 'Line {{line}}: double braces do not match.',
    'template-field-missing':
      'The template must name “$t(documents:field.{{field}})” ({{field}}), which the law orders. Please add it.',
    'template-day-past': 'A version cannot begin before today.',
    'template-begun': 'This version is in force already and cannot be taken back. Write a new one.',
    'template-day-taken': 'A version begins on that day already. Please choose another day.',
  },
};
