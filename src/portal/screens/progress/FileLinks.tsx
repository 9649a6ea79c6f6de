// The petition's files. They need the query code in a header, so each is fetched and then handed to the browser.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button.tsx';
import { writeBytes } from '../../../ui/Files.tsx';
import type { Progress } from '../../contract.ts';
import { getFile, type Query } from '../api.ts';

type File = Progress['attachments'][number];

const FREE_AFTER_MS = 60_000; // long enough for the browser to have saved or shown it

/** Fetches a file of the petition and hands it to the browser to keep. */
export async function saveFile(query: Query, file: { readonly name: string; readonly url: string }): Promise<void> {
  const address = URL.createObjectURL(await getFile(query, file.url));
  const link = document.createElement('a');
  link.href = address;
  link.download = file.name;
  document.body.appendChild(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), FREE_AFTER_MS);
}

/** Nothing where there are no files. */
export function FileLinks({ query, files }: { readonly query: Query; readonly files: readonly File[] }) {
  const { t } = useTranslation('portal');
  const [failed, setFailed] = useState(false);
  if (files.length === 0) return null;
  const onSave = (file: File) => {
    setFailed(false);
    saveFile(query, file).catch(() => setFailed(true));
  };
  return (
    <>
      <ul className="plain-list">
        {files.map((file) => (
          <li key={file.id}>
            <Button kind="quiet" label={t('progress.download', { name: file.name })} onClick={() => onSave(file)}>
              {file.name}
            </Button>
            <span className="soft nowrap">{writeBytes(file.bytes)}</span>
          </li>
        ))}
      </ul>
      <p role="alert" className="field__error">
        {failed && t('progress.downloadFailed')}
      </p>
    </>
  );
}
