// The list of keys, shown by `?`, with the switch that turns single keys off.
import { Switch } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../petitions/screens/shared/dialog.tsx';
import { ACT_KEYS, GO_KEYS, LIST_KEYS, MORE_KEY } from '../../petitions/screens/shared/keys.ts';
import { singleKeys } from '../../petitions/screens/shared/use-keys.ts';
import { TRIAGE_KEY } from './sorting-nav.tsx';
import './keys-help.css';

/** In the queue of triage, and at a petition with proposals. */
const TRIAGE_KEYS = [
  [TRIAGE_KEY, 'go'],
  ['y', 'confirm'],
  ['t', 'correct'],
  ['x', 'select'],
  ['c', 'compare'],
] as const;

interface Group {
  readonly title: string;
  readonly rows: readonly (readonly [string, string])[];
}

function KeyTable({ title, rows }: Group) {
  return (
    <section className="keys-group">
      <h3>{title}</h3>
      <dl>
        {rows.map(([key, words]) => (
          <div key={key}>
            <dt>
              <kbd className="key">{key}</kbd>
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

export function KeysHelp({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['desk', 'petitions', 'sort']);
  const [on, setOn] = useState(singleKeys.on);
  const list = Object.entries(LIST_KEYS).map(([name, key]) => [key, t(`keys.${name}`)] as const);
  const go = Object.entries(GO_KEYS).map(
    ([name, key]) => [key, name === 'register' ? t('nav.register') : t([`bucket.${name}`, `queue.${name}`])] as const,
  );
  const acts = [
    [MORE_KEY, t('keys.more')] as const,
    ...Object.entries(ACT_KEYS).map(([act, key]) => [key, t(`petitions:act.${act}`)] as const),
  ];
  return (
    <Dialog title={t('keys.title')} wide onClose={onClose}>
      <div className="keys-help">
        <KeyTable title={t('keys.list')} rows={list} />
        <KeyTable title={t('keys.go')} rows={go} />
        <KeyTable
          title={t('sort:nav.triage')}
          rows={TRIAGE_KEYS.map(([key, name]) => [key, t(`sort:keys.${name}`)] as const)}
        />
        <KeyTable title={t('keys.acts')} rows={acts} />
        <KeyTable
          title={t('keys.forms')}
          rows={[
            ['Ctrl Enter', t('keys.submit')],
            ['Esc', t('keys.closePanel')],
          ]}
        />
      </div>
      <div className="keys-switch">
        <Switch
          id="single-keys"
          checked={on}
          onChange={(next) => {
            singleKeys.set(next);
            setOn(next);
          }}
        />
        <label htmlFor="single-keys">{t('keys.single')}</label>
      </div>
    </Dialog>
  );
}
