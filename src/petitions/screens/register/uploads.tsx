// Scans and photos: sent as soon as they are chosen, removable until the petition is registered or the act is done.
import { Button } from 'antd';
import { type ChangeEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, sentenceOf, type Uploaded } from '../shared/api.ts';
import './uploads.css';

/** The same limits as everywhere: ten files of 20 MB each; the server checks them again. */
const MOST_FILES = 10;
const MOST_BYTES = 20 * 1024 * 1024;

interface UploadsProps {
  readonly label?: string;
  readonly hint?: string;
  /** At most so many; ten where nothing is said. */
  readonly most?: number;
  readonly uploadKey: string;
  readonly files: readonly Uploaded[];
  readonly onAdd: (file: Uploaded) => void;
  readonly onRemove: (file: Uploaded) => void;
  /** Files are on their way: the petition must wait for them. */
  readonly onBusy: (busy: boolean) => void;
}

/** Sends files one after the other; says what could not be sent and why. */
function useUpload({ uploadKey, files, onAdd, onBusy, most = MOST_FILES }: UploadsProps) {
  const { t } = useTranslation('desk');
  const [sending, setSending] = useState<string>();
  const [refusals, setRefusals] = useState<readonly string[]>([]);
  const sendOne = async (file: File, room: boolean): Promise<string | undefined> => {
    if (!room) return t('upload.tooMany', { count: most });
    if (file.size > MOST_BYTES) return t('upload.tooLarge', { name: file.name });
    setSending(file.name);
    try {
      onAdd(await api.upload(file, uploadKey));
      return undefined;
    } catch (error) {
      return t('upload.refused', { name: file.name, why: sentenceOf(error, t('common.offline')) });
    }
  };
  const send = async (chosen: readonly File[]) => {
    onBusy(true);
    const failed: string[] = [];
    for (const [index, file] of chosen.entries()) {
      const refusal = await sendOne(file, files.length + index < most);
      if (refusal) failed.push(refusal);
    }
    setSending(undefined);
    setRefusals([...new Set(failed)]);
    onBusy(false);
  };
  return { sending, refusals, send };
}

export function Uploads(props: UploadsProps) {
  const { uploadKey, files, onRemove, label, hint, most } = props;
  const { t } = useTranslation('desk');
  const id = useId();
  const { sending, refusals, send } = useUpload(props);
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const chosen = [...(event.target.files ?? [])];
    event.target.value = '';
    void send(chosen);
  };
  const remove = async (file: Uploaded) => {
    await api.removeUpload(file.id, uploadKey).catch(() => undefined);
    onRemove(file);
  };
  return (
    <div className="field uploads">
      <span className="uploads-label">{label ?? t('upload.label')}</span>
      <label className="uploads-choose">
        <input
          type="file"
          disabled={sending !== undefined}
          className="hidden"
          multiple={most !== 1}
          accept="image/*,application/pdf"
          aria-describedby={`${id}-hint ${id}-state`}
          onChange={choose}
        />
        {t('upload.choose')}
      </label>
      <p className="field-hint" id={`${id}-hint`}>
        {hint ?? t('upload.hint')}
      </p>
      <ul>
        {files.map((file) => (
          <li key={file.id}>
            {file.name}{' '}
            <Button
              size="small"
              type="link"
              aria-label={t('upload.removeNamed', { name: file.name })}
              onClick={() => void remove(file)}
            >
              {t('upload.remove')}
            </Button>
          </li>
        ))}
      </ul>
      <p id={`${id}-state`} role="status">
        {sending && t('upload.sending', { name: sending })}
      </p>
      {refusals.length > 0 && (
        <p className="field-error" role="alert">
          {refusals.join(' ')}
        </p>
      )}
    </div>
  );
}
