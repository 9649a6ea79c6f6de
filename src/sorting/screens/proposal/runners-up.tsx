// The other values that a field could have, each taken with one press.
import { useTranslation } from 'react-i18next';
import type { MatterProposals } from '../../contract.ts';
import { type AnyProposed, type FormField, percent, runnersUp } from './read.ts';
import { shortCategory, useValueName } from './value-name.ts';

interface RunnersUpProps {
  readonly field: FormField;
  readonly proposed: AnyProposed;
  readonly value: string | boolean | undefined;
  readonly names: MatterProposals['names'];
  readonly onTake: (value: string | boolean) => void;
}

/** What was proposed comes first once a person has changed it. */
export function RunnersUp({ field, proposed, value, names, onTake }: RunnersUpProps) {
  const { t } = useTranslation('sort');
  const called = useValueName();
  const back =
    proposed.value !== undefined && proposed.value !== value
      ? [{ value: proposed.value, confidence: proposed.confidence }]
      : [];
  const short = (name: string): string => (field === 'categoryCode' ? shortCategory(name) : name);
  const offered = [...back, ...runnersUp(proposed).filter((one) => one.value !== value)];
  if (offered.length === 0) return null;
  return (
    <span className="others">
      <span className="quiet">{t(back.length > 0 ? 'mark.back' : 'mark.others')}</span>
      {offered.map((one) => {
        const name = called(names, field, one.value);
        return (
          <button
            key={String(one.value)}
            type="button"
            className="other"
            title={t('mark.take', { name, percent: percent(one.confidence) })}
            onClick={() => onTake(one.value)}
          >
            {short(name)} <span className="other-sure">{t('sure.percent', { percent: percent(one.confidence) })}</span>
          </button>
        );
      })}
    </span>
  );
}
