// Files: choosing (and the camera on a phone), progress, removal, what went wrong with each.
import { type ChangeEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button.tsx';
import { FieldError, type Question } from './Field.tsx';

export interface FileRow {
  readonly key: string;
  readonly name: string;
  readonly bytes: number;
  readonly state: 'uploading' | 'done' | 'failed';
  /** 0–100 while uploading. */
  readonly percent: number;
  readonly error?: string;
  readonly mayRetry?: boolean;
}

export interface FilesProps extends Question {
  readonly rows: readonly FileRow[];
  readonly accept: string;
  readonly onAdd: (files: readonly File[]) => void;
  readonly onRemove: (key: string) => void;
  readonly onRetry: (key: string) => void;
}

/** A size as people say it. */
export const writeBytes = (bytes: number): string =>
  bytes < 1_048_576 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${Number((bytes / 1_048_576).toFixed(1))} MB`;

const touch = (): boolean => window.matchMedia('(pointer: coarse)').matches;

/** A list of files with ways to add, remove and try again. */
export function Files({ rows, accept, onAdd, onRemove, onRetry, ...question }: FilesProps) {
  const { t } = useTranslation('ui');
  const { id, label, hint, error, optional } = question;
  return (
    <fieldset
      className={error ? 'choices field--wrong' : 'choices'}
      aria-describedby={[hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined}
    >
      <legend className="choices__legend choices__legend--large">
        {label}
        {optional && <span className="field__optional">{t('optional')}</span>}
      </legend>
      {hint && (
        <p className="field__hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <FieldError id={id} error={error} />
      {rows.length > 0 && (
        <ul className="files__list">
          {rows.map((row) => (
            <Row key={row.key} row={row} onRemove={onRemove} onRetry={onRetry} />
          ))}
        </ul>
      )}
      <div className="choices__row">
        <div className="buttons">
          <Chooser id={id} label={t('files.choose')} accept={accept} onAdd={onAdd} />
          {touch() && <Chooser id={`${id}-camera`} label={t('files.camera')} accept="image/*" camera onAdd={onAdd} />}
        </div>
      </div>
    </fieldset>
  );
}

interface ChooserProps {
  readonly id: string;
  readonly label: string;
  readonly accept: string;
  readonly camera?: boolean;
  readonly onAdd: (files: readonly File[]) => void;
}

function Chooser({ id, label, accept, camera, onAdd }: ChooserProps) {
  const [focus, setFocus] = useState(false);
  const onChange = (event: ChangeEvent<HTMLInputElement>) => {
    onAdd(Array.from(event.target.files ?? []));
    // The same file may be chosen again after it was removed.
    event.target.value = '';
  };
  return (
    <label className={focus ? 'button files__add files__add--focus' : 'button files__add'}>
      {label}
      <input
        type="file"
        id={id}
        accept={accept}
        multiple={!camera}
        {...(camera && { capture: 'environment' as const })}
        onFocus={() => setFocus(true)}
        onBlur={() => setFocus(false)}
        onChange={onChange}
      />
    </label>
  );
}

interface RowProps {
  readonly row: FileRow;
  readonly onRemove: (key: string) => void;
  readonly onRetry: (key: string) => void;
}

function Row({ row, onRemove, onRetry }: RowProps) {
  const { t } = useTranslation('ui');
  return (
    <li className="files__item">
      <div className="files__name">
        {row.name}
        <span className={row.state === 'failed' ? 'files__state files__state--wrong' : 'files__state'} role="status">
          {row.state === 'done' && t('files.done', { size: writeBytes(row.bytes) })}
          {row.state === 'failed' && row.error}
          {row.state === 'uploading' && t('files.uploading', { percent: row.percent - (row.percent % 25) })}
        </span>
        {row.state === 'uploading' && (
          <progress
            className="files__bar"
            max={100}
            value={row.percent}
            aria-label={t('files.progressOf', { name: row.name })}
          />
        )}
      </div>
      {row.state === 'failed' && row.mayRetry && (
        <Button kind="quiet" label={t('files.retryOf', { name: row.name })} onClick={() => onRetry(row.key)}>
          {t('files.retry')}
        </Button>
      )}
      <Button kind="quiet" label={t('files.removeOf', { name: row.name })} onClick={() => onRemove(row.key)}>
        {t('files.remove')}
      </Button>
    </li>
  );
}
