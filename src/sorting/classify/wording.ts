// Words of models and their training: why a model or a file of examples cannot be used.
export const classifyWording = {
  zh: {
    fault: {
      'model-missing': '找不到分类模型文件。',
      'model-unreadable': '这个文件不是分类模型，或者读不出来。',
      'model-cut': '分类模型文件不完整。',
      'model-altered': '分类模型文件被改动过，校验值不符。',
      'model-other-version': '分类模型文件属于另一个版本，请重新训练。',
      'examples-none': '没有可用的样本。',
      'examples-one-class': '样本只有一个类别，无法训练；至少需要两个。',
      'examples-few': '样本太少，无法交叉验证；至少需要 20 条，每个类别至少 2 条。',
      'columns-missing': '表头缺少列：{{columns}}。应为 title,text,category。',
      'file-unreadable': '读不出这个 CSV 文件：{{reason}}',
      'labels-unknown': '文件中没有一个类别是模型认得的。',
    },
  },
  en: {
    fault: {
      'model-missing': 'The file of the model is not there.',
      'model-unreadable': 'This file is not a model, or cannot be read.',
      'model-cut': 'The file of the model is not complete.',
      'model-altered': 'The file of the model was changed: its hash does not agree.',
      'model-other-version': 'The file of the model is of another version; train it again.',
      'examples-none': 'There are no usable examples.',
      'examples-one-class': 'All examples are of one class; at least two are needed.',
      'examples-few': 'Too few examples to cross-validate: at least 20, and 2 of each class.',
      'columns-missing': 'The header lacks columns: {{columns}}. It should be title,text,category.',
      'file-unreadable': 'The CSV file cannot be read: {{reason}}',
      'labels-unknown': 'The model knows none of the categories in the file.',
    },
  },
} as const;
