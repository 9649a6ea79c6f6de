// Why something is proposed: the words, the rule, the place, the table, what people decided before.
import { useTranslation } from 'react-i18next';
import type { Reason } from '../../contract.ts';

/** One reason as a sentence. */
function useReason() {
  const { t } = useTranslation(['sort', 'sorting']);
  const plain = (kind: Reason['kind'], words: string): string =>
    words === '' ? t(`sort:why.${kind}Plain`) : t(`sort:why.${kind}`, { words });
  const ruled = (sentence: string, words: string): string =>
    words === '' ? sentence : t('sort:why.ruleWords', { sentence, words });
  return ({ kind, words, rule, times = 0, of = times }: Reason): string => {
    if (kind === 'decided') return t('sort:why.decided', { times, of });
    const said = words.map((word) => t('sort:why.word', { word })).join(t('sort:why.between'));
    const sentence = rule ? t(`sorting:rule.${rule}`, { defaultValue: '' }) : '';
    return sentence === '' ? plain(kind, said) : ruled(sentence, said);
  };
}

/** At a glance: the first words; all reasons behind a button where there is more to say. */
export function Why({ reasons }: { readonly reasons: readonly Reason[] }) {
  const { t } = useTranslation('sort');
  const say = useReason();
  const [first, ...more] = reasons;
  if (!first) return null;
  if (more.length === 0) return <p className="why">{say(first)}</p>;
  return (
    <details className="why">
      <summary>
        <span className="why-first">{say(first)}</span>{' '}
        <span className="why-more">{t('why.more', { count: more.length })}</span>
      </summary>
      <ul>
        {more.map((reason) => (
          <li key={say(reason)}>{say(reason)}</li>
        ))}
      </ul>
    </details>
  );
}
