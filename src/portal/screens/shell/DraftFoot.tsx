// Under a form: that the draft is kept on the device, and the way to delete it.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';

export interface DraftFootProps {
  /** False when the device does not let us keep the draft. */
  readonly kept: boolean;
  readonly blank: boolean;
  readonly onDiscard: () => void;
}

/** Deletes only after asking once more. */
export function DraftFoot({ kept, blank, onDiscard }: DraftFootProps) {
  const { t } = useTranslation('portal');
  const [asking, setAsking] = useState(false);
  if (!kept) return <Notice kind="warning" title={t('filing.notKept')} live="status" />;
  if (asking) {
    return (
      <Notice kind="warning" title={t('filing.discardAsk')} live="alert">
        <div className="buttons">
          <Button
            onClick={() => {
              setAsking(false);
              onDiscard();
            }}
          >
            {t('filing.discardYes')}
          </Button>
          <Button onClick={() => setAsking(false)}>{t('filing.discardNo')}</Button>
        </div>
      </Notice>
    );
  }
  return (
    <div className="draft-foot">
      <p className="soft">{t('filing.kept')}</p>
      {!blank && (
        <Button kind="danger" onClick={() => setAsking(true)}>
          {t('filing.discard')}
        </Button>
      )}
    </div>
  );
}
