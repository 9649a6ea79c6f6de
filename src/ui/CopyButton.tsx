// Copies a text; on phones without the clipboard interface by a selected, hidden text area.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button.tsx';

function copyBySelection(text: string): boolean {
  const area = document.createElement('textarea');
  area.value = text;
  area.setAttribute('readonly', '');
  area.className = 'visually-hidden';
  document.body.appendChild(area);
  area.select();
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    area.remove();
  }
}

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

/** A button that copies `text` and says whether it worked; `label` says what is copied. */
export function CopyButton({ text, label }: { readonly text: string; readonly label: string }) {
  const { t } = useTranslation('ui');
  const [done, setDone] = useState<boolean>();
  return (
    <>
      <Button kind="quiet" label={label} onClick={() => void copy(text).then(setDone)}>
        {t('copy')}
      </Button>
      <span role="status">{done !== undefined && t(done ? 'copied' : 'copyFailed')}</span>
    </>
  );
}
