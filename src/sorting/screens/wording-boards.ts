// Texts of the boards of sorting: its quality with the models and automatic confirmation, and the hot issues.
const zh = {
  boards: { todo: '稍候' },
};

const en: typeof zh = {
  boards: { todo: 'Wait' },
};

export const boardsWording = { zh, en };
