// Takes the mask off the petitioner for one who gives a reason; the server records who looked and why.
import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PetitionerView, Revealed } from '../../contract.ts';
import { api, sentenceOf } from '../shared/api.ts';
import { Dialog } from '../shared/dialog.tsx';
import { ACT_KEYS } from '../shared/keys.ts';
import { Key } from '../shared/parts.tsx';
import { useKeys } from '../shared/use-keys.ts';
import type { RevealedPeople } from './demand.tsx';

/** The shortest reason the server takes. */
const SHORTEST = 4;

function byPetition(revealed: Revealed): RevealedPeople {
  const people: Record<string, PetitionerView[]> = {};
  for (const { petitionId, ...person } of revealed.petitioners)
    people[petitionId] = [...(people[petitionId] ?? []), person];
  return people;
}

interface RevealProps {
  readonly matterId: string;
  readonly onRevealed: (people: RevealedPeople) => void;
}

function ReasonDialog({ matterId, onRevealed, onClose }: RevealProps & { readonly onClose: () => void }) {
  const { t } = useTranslation('desk');
  const id = useId();
  const [reason, setReason] = useState('');
  const [refusal, setRefusal] = useState<string>();
  const [busy, setBusy] = useState(false);
  const submit = async () => {
    if (reason.trim().length < SHORTEST) return setRefusal(t('reveal.tooShort', { count: SHORTEST }));
    setBusy(true);
    try {
      onRevealed(byPetition(await api.reveal(matterId, reason.trim())));
      onClose();
    } catch (error) {
      setRefusal(sentenceOf(error, t('common.offline')));
      setBusy(false);
    }
  };
  return (
    <Dialog title={t('reveal.title')} onClose={onClose}>
      <p id={`${id}-help`}>{t('reveal.explained')}</p>
      <label htmlFor={id}>{t('reveal.reason')}</label>
      <Input.TextArea
        id={id}
        rows={3}
        maxLength={500}
        autoFocus
        value={reason}
        aria-describedby={`${id}-help ${id}-error`}
        aria-invalid={refusal !== undefined}
        onChange={(event) => setReason(event.target.value)}
        onKeyDown={(event) => event.key === 'Enter' && (event.ctrlKey || event.metaKey) && void submit()}
      />
      <p className="field-error" id={`${id}-error`} role={refusal ? 'alert' : undefined}>
        {refusal}
      </p>
      <div className="act-foot">
        <Button type="primary" loading={busy} onClick={() => void submit()}>
          {t('reveal.show')}
        </Button>
        <Button onClick={onClose}>{t('common.cancel')}</Button>
      </div>
    </Dialog>
  );
}

export function Reveal(props: RevealProps) {
  const { t } = useTranslation('desk');
  const [asking, setAsking] = useState(false);
  useKeys({ [ACT_KEYS['reveal'] ?? '']: () => setAsking(true) }, 1);
  return (
    <>
      <Button size="small" aria-keyshortcuts={ACT_KEYS['reveal']} onClick={() => setAsking(true)}>
        {t('reveal.button')} <Key>{ACT_KEYS['reveal'] ?? ''}</Key>
      </Button>
      {asking && <ReasonDialog {...props} onClose={() => setAsking(false)} />}
    </>
  );
}
