// Several organs: found one after the other by typing, each taken off again by its own button.
import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, keys } from '../shared/api.ts';
import { useNames } from '../shared/names.ts';
import { OrganPicker, type ProposedOrgan } from './pickers.tsx';
import type { PickerProps } from './typing-select.tsx';

interface OrgansProps extends Omit<PickerProps, 'value' | 'onChange'> {
  readonly value: readonly string[];
  readonly onChange: (codes: readonly string[]) => void;
  readonly proposed?: readonly ProposedOrgan[];
}

/** The names of organs by code; a code whose name has not come yet stands for itself. */
function useOrganNames(codes: readonly string[], proposed: readonly ProposedOrgan[]): (code: string) => string {
  const names = useNames();
  const found = useQueries({
    queries: codes.map((code) => ({
      queryKey: keys.organs(code),
      queryFn: () => api.organs(code),
      staleTime: Number.POSITIVE_INFINITY,
    })),
  });
  const known = [...proposed.map(({ organ }) => organ), ...found.flatMap((each) => each.data?.items ?? [])];
  return (code) => {
    const organ = known.find((each) => each.code === code);
    return organ ? names.organ(organ) : code;
  };
}

/** Finds organs by typing; those taken stand above the field as chips. */
export function OrgansPicker({ value, onChange, proposed = [], ...field }: OrgansProps) {
  const { t } = useTranslation('desk');
  const nameOf = useOrganNames(value, proposed);
  return (
    <>
      {value.length > 0 && (
        <ul className="chips organs-chosen">
          {value.map((code) => (
            <li key={code}>
              <button
                type="button"
                className="chip"
                aria-label={t('picker.takeOff', { name: nameOf(code) })}
                onClick={() => onChange(value.filter((each) => each !== code))}
              >
                {nameOf(code)} <span aria-hidden="true">×</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <OrganPicker
        {...field}
        proposed={proposed.filter(({ organ }) => !value.includes(organ.code))}
        value={undefined}
        onChange={(code) => code && !value.includes(code) && onChange([...value, code])}
      />
    </>
  );
}
