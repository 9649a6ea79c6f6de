// The answers to check before sending, each with a way back to its question.
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { SummaryList, type SummaryRow } from '../../../ui/SummaryList.tsx';
import { focusField } from '../shell/Page.tsx';
import { type DraftField, PAGE_OF } from './check.ts';
import { filingOf } from './draft.ts';
import { useFiling } from './FilingProvider.tsx';
import { placeLabel } from './places.ts';

/** What will be sent, in the order it was asked. */
export function Answers() {
  const { t } = useTranslation('portal');
  const rows = useAnswers();
  return (
    <section className="stack" aria-labelledby="answers-title">
      <h2 id="answers-title">{t('filing.review.title')}</h2>
      <SummaryList
        rows={rows.map(
          ({ field, label, value }): SummaryRow => ({
            key: field,
            label,
            value: value || <span className="soft">{t('filing.review.empty')}</span>,
            change: <Change field={field} label={label} />,
          }),
        )}
      />
    </section>
  );
}

interface Answer {
  readonly field: DraftField;
  readonly label: string;
  readonly value: string;
}

/** Long texts by their beginning: the whole stands one page back. */
const clip = (text: string): string => (text.length > 300 ? `${text.slice(0, 300)}…` : text);

function useAnswers(): Answer[] {
  const { t, i18n } = useTranslation('portal');
  const { draft, uploads } = useFiling();
  const count = uploads.rows.length;
  const place = draft.place
    ? [placeLabel(draft.place, i18n.language), draft.placeDetail].filter(Boolean).join('\n')
    : '';
  const sealed = draft.reportsWrongdoing ? [t('filing.review.sealed'), draft.accused].filter(Boolean).join('\n') : '';
  const answers: Answer[] = [
    { field: 'text', label: t('filing.what.text'), value: clip(draft.text.trim()) },
    { field: 'demand', label: t('filing.what.demand'), value: clip(draft.demand.trim()) },
    { field: 'files', label: t('filing.what.files'), value: count > 0 ? t('filing.review.files', { count }) : '' },
    { field: 'accused', label: t('filing.what.accused'), value: sealed },
    { field: 'place', label: t('filing.where.title'), value: place },
    { field: 'identity', label: t('filing.review.who'), value: useWho() },
  ];
  return answers.filter((answer) => answer.field !== 'accused' || draft.reportsWrongdoing);
}

function useWho(): string {
  const { t } = useTranslation('portal');
  const { draft } = useFiling();
  if (draft.identity === '') return '';
  if (draft.identity === 'anonymous') return t('filing.review.anonymous');
  const { people = 1 } = filingOf(draft);
  return [
    draft.name.trim(),
    draft.phone.trim(),
    people > 1 && t('filing.review.joint', { count: people }),
    draft.keepConfidential && t('filing.review.confidential'),
  ]
    .filter(Boolean)
    .join('\n');
}

function Change({ field, label }: { readonly field: DraftField; readonly label: string }) {
  const { t } = useTranslation('portal');
  const { pathname } = useLocation();
  return (
    <Link
      to={PAGE_OF[field]}
      state={{ focus: field }}
      aria-label={t('filing.review.changeOf', { label })}
      onClick={(event) => {
        if (PAGE_OF[field] !== pathname) return;
        event.preventDefault();
        focusField(field);
      }}
    >
      {t('ui:change')}
    </Link>
  );
}
