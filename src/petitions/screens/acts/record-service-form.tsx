// Service by hand or post: which document, how, when, and what proves it, with a scan of the slip or the signed receipt.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MatterView } from '../../contract.ts';
import type { DocumentItem } from '../../documents/contract.ts';
import { usualService } from '../../reply/service-rule.ts';
import { Uploads } from '../register/uploads.tsx';
import { api, keys, randomKey, type Uploaded } from '../shared/api.ts';
import { nowLocal, today, useStaff } from '../shared/names.ts';
import { Failure, Loading } from '../shared/parts.tsx';
import { ActPanel } from './act-panel.tsx';
import { AskFields } from './ask-fields.tsx';
import { type Ask, bodyFrom, initialOf, requiredOf, type Value, type Values } from './asks.ts';
import { Known } from './known-parts.tsx';
import { text } from './shared-asks.ts';
import { unservedOf } from './unserved.ts';
import { type ActForm, type ActFormProps, useActForm } from './use-act-form.ts';

const METHODS = ['POST', 'IN_PERSON', 'SMS'] as const;

const beforeToday = (values: Values): boolean => {
  const at = values['servedAt'];
  return typeof at === 'string' && at !== '' && at.slice(0, 10) < today();
};

/** On the web a document is served by being there: said by hand only of what goes to nobody known. */
const methodsOf = ({ petitions: [first] }: MatterView): readonly string[] =>
  first?.anonymous ? [...METHODS, 'WEB'] : METHODS;

function usualOf(matter: MatterView): string | undefined {
  const [first] = matter.petitions;
  const usual = first && usualService(first);
  return usual && methodsOf(matter).includes(usual) ? usual : undefined;
}

function asksFor(matter: MatterView, open: readonly DocumentItem[]): readonly Ask[] {
  return [
    {
      kind: 'offer',
      name: 'documentId',
      initial: () => (open.length === 1 ? open[0]?.id : undefined),
      offers: (_, { instant }) =>
        open.map((one) => ({ value: one.id, label: one.title, note: `${one.number} ${instant(one.at)}` })),
    },
    { kind: 'choice', name: 'method', words: 'codes.service', codes: methodsOf(matter), initial: usualOf },
    { kind: 'time', name: 'servedAt', max: nowLocal, initial: nowLocal },
    text('proof', 2, 1000),
    { kind: 'line', name: 'receivedBy', most: 60, optional: true },
    { kind: 'person', name: 'secondPersonId', when: beforeToday, among: (each) => each.suggested.colleagues },
  ];
}

type Filled = Readonly<Record<string, Value>>;

/** One scan; its key stays with the draft, so that it can still be sent or taken away after a reload. */
function Scan({ form, onBusy }: { readonly form: ActForm<Record<string, Value>>; onBusy(busy: boolean): void }) {
  const { t } = useTranslation('desk');
  const { attachmentId, attachmentName, uploadKey } = form.values;
  const file: Uploaded | undefined =
    typeof attachmentId === 'string' && attachmentId !== ''
      ? { id: attachmentId, name: String(attachmentName), mime: '', bytes: 0 }
      : undefined;
  const refusal = form.refusals.fields['attachmentId'];
  return (
    <>
      <Uploads
        label={t('asks.record-service.attachmentId')}
        hint={t('asks.record-service.attachmentIdHint')}
        most={1}
        uploadKey={String(uploadKey)}
        files={file ? [file] : []}
        onAdd={({ id, name }) => form.fill({ attachmentId: id, attachmentName: name })}
        onRemove={() => form.fill({ attachmentId: '', attachmentName: '' })}
        onBusy={onBusy}
      />
      {refusal && (
        <p className="field-error" role="alert">
          {refusal.message}
        </p>
      )}
    </>
  );
}

const attached = ({ attachmentId }: Filled) => (attachmentId ? { attachmentId } : {});

function ServiceForm({ open, ...props }: ActFormProps & { readonly open: readonly DocumentItem[] }) {
  const { t } = useTranslation('desk');
  const [busy, setBusy] = useState(false);
  const asks = asksFor(props.matter, open);
  const form = useActForm<Record<string, Value>>(props, {
    act: 'record-service',
    initial: { ...initialOf(asks, props.matter), attachmentId: '', attachmentName: '', uploadKey: randomKey() },
    required: (values) => requiredOf(asks, values, props.matter),
    body: (values) => ({ ...bodyFrom(asks, values, props.matter), ...attached(values) }),
    uploadKey: (values) => (values['attachmentId'] ? String(values['uploadKey']) : undefined),
  });
  return (
    <ActPanel form={{ ...form, busy: form.busy || busy }} onClose={props.onClose}>
      {open.length === 0 && (
        <Known>
          <p>{t('known.noUnserved')}</p>
        </Known>
      )}
      <AskFields asks={asks} form={form} />
      <Scan form={form} onBusy={setBusy} />
    </ActPanel>
  );
}

export function RecordServiceForm(props: ActFormProps) {
  const { organ } = useStaff();
  const { id } = props.matter;
  const list = useQuery({ queryKey: keys.documents(id), queryFn: () => api.documents(id) });
  if (list.isPending) return <Loading rows={4} />;
  if (list.isError) return <Failure error={list.error} retry={() => void list.refetch()} />;
  const { petitions, tasks } = props.matter;
  return <ServiceForm {...props} open={unservedOf(list.data.items, organ.code, petitions[0]?.channel, tasks)} />;
}
