// Words of proposals and of what is confirmed without a person. They stand in the namespace `sorting`.
export const proposalsWording = {
  zh: {
    fault: { unreadable: '这件事项的文字无法自动分拣，请人工甄别。' },
    refusals: {
      'unknown-bureau': '没有这个信访局，请从列表中选择。',
      'unknown-category': '没有找到这个内容分类，请从列表中选择。',
      'not-your-bureau': '只有本信访局的局长或者系统管理员可以设定自动甄别。',
    },
  },
  en: {
    fault: { unreadable: 'The words of this matter could not be sorted; a person triages it.' },
    refusals: {
      'unknown-bureau': 'There is no such petition bureau; choose one from the list.',
      'unknown-category': 'This category was not found; choose one from the list.',
      'not-your-bureau':
        'Only the director of the bureau itself or an administrator sets what is triaged automatically.',
    },
  },
} as const;
