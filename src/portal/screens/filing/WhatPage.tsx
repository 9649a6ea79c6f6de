// First filing page: what happened, what should be done, files, and whether it is a report to be sealed.
import { useTranslation } from 'react-i18next';
import { Checkbox } from '../../../ui/Choice.tsx';
import { TextField } from '../../../ui/Field.tsx';
import { Files, writeBytes } from '../../../ui/Files.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { useInfo } from '../shell/info.tsx';
import { MAX } from './check.ts';
import { FilingPage, useFault } from './FilingPage.tsx';
import { useFiling } from './FilingProvider.tsx';
import { ACCEPTED } from './uploads.ts';

/** `/file` */
export function WhatPage() {
  const { t } = useTranslation('portal');
  const { draft, update } = useFiling();
  const fault = useFault();
  return (
    <FilingPage path="/file" title={t('filing.what.title')}>
      <TextArea
        id="text"
        large
        label={t('filing.what.text')}
        hint={t('filing.what.textHint')}
        error={fault('text')}
        value={draft.text}
        max={MAX.text}
        rows={8}
        onChange={(text) => update({ text })}
      />
      <TextArea
        id="demand"
        large
        optional
        label={t('filing.what.demand')}
        hint={t('filing.what.demandHint')}
        error={fault('demand')}
        value={draft.demand}
        max={MAX.demand}
        rows={3}
        onChange={(demand) => update({ demand })}
      />
      <Attachments />
      <Wrongdoing />
    </FilingPage>
  );
}

function Attachments() {
  const { t } = useTranslation('portal');
  const { uploads } = useFiling();
  const { maxFiles, maxFileBytes } = useInfo();
  const fault = useFault();
  return (
    <Files
      id="files"
      optional
      label={t('filing.what.files')}
      hint={t('filing.what.filesHint', { max: maxFiles, size: writeBytes(maxFileBytes) })}
      error={fault('files')}
      accept={ACCEPTED}
      rows={uploads.rows}
      onAdd={uploads.add}
      onRemove={uploads.remove}
      onRetry={uploads.retry}
    />
  );
}

function Wrongdoing() {
  const { t } = useTranslation('portal');
  const { draft, update } = useFiling();
  const fault = useFault();
  return (
    <div className="stack">
      <Checkbox
        id="reportsWrongdoing"
        label={t('filing.what.wrongdoing')}
        hint={t('filing.what.wrongdoingHint')}
        checked={draft.reportsWrongdoing}
        onChange={(reportsWrongdoing) => update({ reportsWrongdoing })}
      />
      {draft.reportsWrongdoing && (
        <TextField
          id="accused"
          optional
          label={t('filing.what.accused')}
          hint={t('filing.what.accusedHint')}
          error={fault('accused')}
          value={draft.accused}
          onChange={(accused) => update({ accused })}
        />
      )}
    </div>
  );
}
