// Words of repeats: why a petition is not put to an earlier one, and what is written to the bureau where it is. Namespace `sorting`.
export const repeatsWording = {
  zh: {
    repeats: {
      wish: '信访人说明：本件与此前的信访件 {{number}} 是同一件事，请并入该件一起办理。信访人已用该件的查询码证明是本人。',
    },
    refusals: {
      'earlier-itself': '这就是您正在看的这一件。请填写以前那一件的编号和查询码。',
      'earlier-ended': '以前那一件已经办完，不能并入。这一件会照常办理；对答复不满意，可以在那一件的进度页申请复查。',
      'earlier-under-way': '这一件已经转给办理单位，不能再并入以前那一件，两件会照常办理。',
      'earlier-sealed': '其中一件按检举控告保密办理，不能和别的件并在一起，两件会分别办理。',
    },
  },
  en: {
    repeats: {
      wish: 'The petitioner says: this is the same matter as the earlier petition {{number}}; please handle them together there. The petitioner proved to be the same person by that petition’s query code.',
    },
    refusals: {
      'earlier-itself':
        'That is the petition you are looking at. Please enter number and query code of the earlier one.',
      'earlier-ended':
        'The earlier petition has ended and nothing can be added to it. This one goes on as usual; if you disagree with the answer you can ask for a review on that petition’s page.',
      'earlier-under-way':
        'This petition was passed on already and can no longer be put to the earlier one. Both go on as usual.',
      'earlier-sealed':
        'One of the two is handled confidentially as an accusation and is never put together with another. Each goes on by itself.',
    },
  },
} as const;
