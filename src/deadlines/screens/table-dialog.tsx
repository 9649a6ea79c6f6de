// Takes in a published table of holidays: the file is read here, the server says what would change, and only then it is done.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarDay, TableTaken } from '../contract.ts';
import { FieldError } from './field-error.tsx';
import { keys, useKit } from './kit.ts';

interface Chosen {
  readonly text: string;
  readonly source: string;
}

function Changes({ changes }: Pick<TableTaken, 'changes'>) {
  const { t } = useTranslation('keep');
  const { day } = useKit();
  const words = (one: CalendarDay | undefined) =>
    !one || one.kind === 'ordinary' ? t('table.notInTable') : `${t(`day.${one.kind}`)} ${one.name}`;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section className="changes" tabIndex={0} aria-label={t('table.changes')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('table.day')}</th>
            <th scope="col">{t('table.before')}</th>
            <th scope="col">{t('table.after')}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ before, after }) => (
            <tr key={after.day} className={before ? 'change-other' : undefined}>
              <th scope="row">{day(after.day)}</th>
              <td>{words(before)}</td>
              <td>{words(after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface PreviewProps {
  readonly preview: TableTaken;
  readonly replace: boolean;
  readonly onReplace: (replace: boolean) => void;
}

function Preview({ preview, replace, onReplace }: PreviewProps) {
  const { t } = useTranslation('keep');
  const { added, replaced, unchanged, uncovered, changes } = preview;
  return (
    <div role="status">
      <p>{changes.length === 0 ? t('table.none') : t('table.counts', { added, replaced, unchanged })}</p>
      {uncovered.length > 0 && (
        <p className="notice notice-warning">{t('table.uncovered', { years: uncovered.join(', ') })}</p>
      )}
      {changes.length > 0 && <Changes changes={changes} />}
      {replaced > 0 && (
        <Checkbox checked={replace} onChange={({ target }) => onReplace(target.checked)}>
          {t('table.replace', { count: replaced })}
        </Checkbox>
      )}
    </div>
  );
}

export function TableDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('keep');
  const kit = useKit();
  const queries = useQueryClient();
  const [chosen, setChosen] = useState<Chosen>();
  const [replace, setReplace] = useState(false);
  const ask = (body: object) => kit.call<TableTaken>('/api/admin/calendar/tables', { body });
  const preview = useMutation({ mutationFn: (file: Chosen) => ask({ ...file, preview: true }) });
  const take = useMutation({
    mutationFn: (file: Chosen) => ask({ ...file, replace }),
    onSuccess: async ({ added, replaced }) => {
      await queries.invalidateQueries({ queryKey: keys.calendar });
      kit.say(t('table.taken', { added, replaced }));
      onClose();
    },
  });
  const choose = async (file: File | undefined) => {
    take.reset();
    setReplace(false);
    if (!file) return;
    const read = { text: await file.text(), source: file.name };
    setChosen(read);
    preview.mutate(read);
  };
  const found = preview.data;
  const ready = chosen && found && found.changes.length > 0 && (found.replaced === 0 || replace);
  return (
    <kit.Dialog title={t('table.title')} wide onClose={onClose}>
      <div className="keep-form">
        <div>
          <label htmlFor="table-file">{t('table.file')}</label>
          <p className="field-hint">{t('table.fileHint')}</p>
          <input
            id="table-file"
            type="file"
            accept=".csv,.json,text/csv,application/json"
            onChange={({ target }) => void choose(target.files?.[0])}
          />
        </div>
        <FieldError error={preview.error ?? take.error} />
        {found && !preview.isPending && <Preview preview={found} replace={replace} onReplace={setReplace} />}
        <div className="act-foot">
          <Button
            type="primary"
            disabled={!ready}
            loading={take.isPending || preview.isPending}
            onClick={() => chosen && take.mutate(chosen)}
          >
            {t('table.take')}
          </Button>
          <Button onClick={onClose}>{t('cancel')}</Button>
        </div>
      </div>
    </kit.Dialog>
  );
}
