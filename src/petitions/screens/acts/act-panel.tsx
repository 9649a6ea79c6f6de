// The frame of every act's form: what the act does, what the server said, the fields, and the button that does it.
import { Button } from 'antd';
import { type FormEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Tick } from '../fields/fields.tsx';
import { useNames } from '../shared/names.ts';
import { Key } from '../shared/parts.tsx';
import { useKeys } from '../shared/use-keys.ts';
import { Notices } from './notices.tsx';
import type { Refusals } from './refusals.ts';
import type { ActForm, Confirmation } from './use-act-form.ts';

const CONTROLS = 'input:not([type="hidden"]):not([disabled]), textarea, button[type="submit"]';

/** Brings the panel into view: within its own column where that scrolls, else on the page. */
function show(panel: HTMLElement): void {
  const column = panel.closest('.matter-desk');
  if (column && column.scrollHeight > column.clientHeight) column.scrollTop = panel.offsetTop - 8;
  else panel.scrollIntoView({ block: 'nearest' });
}

/** Puts the cursor into the first field that was refused, else (at first) into the first field or on the button. */
function useFocus(refusals: Refusals, focusOn: string | undefined) {
  const form = useRef<HTMLFormElement>(null);
  const wanted = useRef(focusOn);
  useEffect(() => {
    const panel = form.current?.closest<HTMLElement>('.act-panel');
    const field = wanted.current && form.current?.querySelector<HTMLElement>(`[data-field="${wanted.current}"]`);
    const first = (field || form.current)?.querySelector<HTMLElement>(CONTROLS);
    const checked = first?.closest('fieldset')?.querySelector<HTMLElement>('input:checked');
    (checked ?? first)?.focus({ preventScroll: true });
    if (panel) show(panel);
  }, []);
  useEffect(() => {
    if (Object.keys(refusals.fields).length === 0) return;
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [refusals]);
  return form;
}

/** What the server wants confirmed before it goes on: shown only once it has asked. */
function Confirm<V extends object>({ form }: { readonly form: ActForm<V> }) {
  const { t } = useTranslation('desk');
  const names = Object.keys(form.confirmations) as Confirmation[];
  return names.map((name) => (
    <Tick
      key={name}
      label={t(`confirm.${name}`)}
      hint={t(`confirm.${name}Hint`)}
      checked={form.confirmations[name] ?? false}
      onChange={(yes) => form.confirm(name, yes)}
    />
  ));
}

interface ActPanelProps<V extends object> {
  readonly form: ActForm<V>;
  readonly onClose: () => void;
  /** The field (`data-field`) where the cursor begins, instead of the first. */
  readonly focusOn?: string;
  /** What the button says, instead of the act's usual words. */
  readonly submitWords?: string;
  readonly children?: ReactNode;
}

export function ActPanel<V extends object>({ form, onClose, focusOn, submitWords, children }: ActPanelProps<V>) {
  const { t } = useTranslation(['desk', 'petitions']);
  const names = useNames();
  const id = useId();
  const element = useFocus(form.refusals, focusOn);
  useKeys({ Escape: onClose, 'mod+Enter': form.submit }, 2);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    form.submit();
  };
  const may = form.matter.mayDo.find((each) => each.act === form.act);
  return (
    <section className={`act-panel act-${form.act}`} aria-labelledby={id}>
      <h2 id={id}>{t(`petitions:act.${form.act}`)}</h2>
      <p className="quiet">
        {t(`petitions:actExplained.${form.act}`)}
        {may?.article && ` ${t('form.article', { article: names.article(may.article) })}`}
      </p>
      <Notices refusals={form.refusals} gone={form.gone} busy={form.busy} reload={form.reload} />
      {form.restored && (
        <p className="notice notice-info">
          {t('form.restored')}{' '}
          <Button size="small" type="link" onClick={form.discard}>
            {t('form.discard')}
          </Button>
        </p>
      )}
      <form ref={element} onSubmit={submit} noValidate autoComplete="off">
        {children}
        <Confirm form={form} />
        <div className="act-foot">
          <Button
            type="primary"
            htmlType="submit"
            loading={form.busy}
            disabled={form.gone}
            aria-keyshortcuts="Control+Enter"
          >
            {submitWords ?? t(`submit.${form.act}`, { defaultValue: t(`petitions:act.${form.act}`) })} <Key>Ctrl ⏎</Key>
          </Button>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
        </div>
      </form>
    </section>
  );
}
