// One template: its text with the fields to choose from, the page beside it, the dated versions below.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { Problem } from '../../../platform/client/http.ts';
import type { TemplateDraft, TemplateKind, TemplateVersion } from '../../documents/contract.ts';
import { Field, type FieldProps, TextField } from '../fields/fields.tsx';
import { sentenceOf } from '../shared/api.ts';
import { useNames } from '../shared/names.ts';
import { Failure, Loading } from '../shared/parts.tsx';
import { useToast } from '../shared/toast.tsx';
import { templateApi, templateKeys } from './api.ts';
import { FieldList } from './field-list.tsx';
import { Preview, usePreview } from './preview.tsx';
import { VersionList } from './version-list.tsx';
import './templates.css';

const draftOf = ({ title, body, redHead, prefix }: TemplateDraft): TemplateDraft => ({ title, body, redHead, prefix });

type Errors = (field: string) => FieldProps['error'];

/** What the server refused, at the field that it names. */
function useErrors(...errors: readonly unknown[]): Errors {
  const { t } = useTranslation('desk');
  return (field) => {
    for (const error of errors) {
      if (!(error instanceof Problem)) continue;
      const named = error.document.field ?? error.document.errors?.[0]?.field ?? 'body';
      if (named === field) return { message: sentenceOf(error, t('common.offline')) };
    }
    return undefined;
  };
}

interface TextProps {
  readonly draft: TemplateDraft;
  readonly errors: Errors;
  readonly area: RefObject<HTMLTextAreaElement | null>;
  readonly onChange: (change: Partial<TemplateDraft>) => void;
}

function Text({ draft, errors, area, onChange }: TextProps) {
  const { t } = useTranslation('templates');
  return (
    <>
      <TextField
        required
        label={t('heading')}
        hint={t('headingHint')}
        value={draft.title}
        maxLength={60}
        error={errors('title')}
        onChange={(title) => onChange({ title })}
      />
      <Field required label={t('body')} hint={t('bodyHint')} error={errors('body')}>
        {(aria) => (
          <textarea
            {...aria}
            ref={area}
            className="template-body"
            lang="zh-CN"
            spellCheck={false}
            value={draft.body}
            onChange={(event) => onChange({ body: event.target.value })}
          />
        )}
      </Field>
      <label className="tick">
        <input
          type="checkbox"
          checked={draft.redHead}
          onChange={(event) => onChange({ redHead: event.target.checked })}
        />
        {t('redHead')}
      </label>
      <TextField
        label={t('prefix')}
        hint={t('prefixHint')}
        value={draft.prefix}
        maxLength={10}
        error={errors('prefix')}
        onChange={(prefix) => onChange({ prefix })}
      />
    </>
  );
}

/** Puts a field in at the cursor and leaves the cursor behind it. */
function useInsert(area: RefObject<HTMLTextAreaElement | null>, setBody: (body: string) => void) {
  const [cursor, setCursor] = useState<number>();
  useEffect(() => {
    if (cursor === undefined) return;
    area.current?.focus();
    area.current?.setSelectionRange(cursor, cursor);
    setCursor(undefined);
  }, [area, cursor]);
  return (field: string): void => {
    const { value = '', selectionStart = 0, selectionEnd = 0 } = area.current ?? {};
    const hole = `{{${field}}}`;
    setBody(value.slice(0, selectionStart) + hole + value.slice(selectionEnd));
    setCursor(selectionStart + hole.length);
  };
}

function useWriting(view: TemplateKind) {
  const { t } = useTranslation('templates');
  const names = useNames();
  const say = useToast();
  const queries = useQueryClient();
  const taken = (next: TemplateKind): void => {
    queries.setQueryData(templateKeys.kind(view.kind), next);
    void queries.invalidateQueries({ queryKey: templateKeys.list, exact: true });
  };
  const add = useMutation({
    mutationFn: (wanted: TemplateDraft & { validFrom: string; reason: string }) => templateApi.add(view.kind, wanted),
    onSuccess: (next, { validFrom }) => {
      taken(next);
      say(t('saved', { day: names.day(validFrom) }));
    },
  });
  const withdraw = useMutation({
    mutationFn: (version: TemplateVersion) => templateApi.withdraw(view.kind, version.validFrom),
    onSuccess: (next) => {
      taken(next);
      say(t('withdrawn'));
    },
  });
  return { add, withdraw };
}

function Editor({ view }: { readonly view: TemplateKind }) {
  const { t } = useTranslation(['templates', 'documents']);
  const first = view.versions.find(({ standing }) => standing === 'current') ?? view.versions[0];
  const [draft, setDraft] = useState<TemplateDraft>(
    first ? draftOf(first) : { title: '', body: '', redHead: true, prefix: '' },
  );
  const [validFrom, setValidFrom] = useState(view.today);
  const [reason, setReason] = useState('');
  const area = useRef<HTMLTextAreaElement>(null);
  const { add, withdraw } = useWriting(view);
  const preview = usePreview({ kind: view.kind, draft });
  const errors = useErrors(preview.error, add.error, withdraw.error);
  const change = (next: Partial<TemplateDraft>) => setDraft((before) => ({ ...before, ...next }));
  const insert = useInsert(area, (body) => change({ body }));
  return (
    <div className="template-editor">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          add.mutate({ ...draft, validFrom, reason });
        }}
      >
        <Text draft={draft} errors={errors} area={area} onChange={change} />
        <FieldList fields={view.fields} body={draft.body} onInsert={insert} />
        <TextField
          required
          type="date"
          label={t('templates:validFrom')}
          hint={t('templates:validFromHint')}
          min={view.today}
          value={validFrom}
          error={errors('validFrom')}
          onChange={setValidFrom}
        />
        <TextField
          required
          label={t('templates:reason')}
          value={reason}
          maxLength={200}
          error={errors('reason')}
          onChange={setReason}
        />
        <Button type="primary" htmlType="submit" loading={add.isPending}>
          {t('templates:save')}
        </Button>
        <VersionList
          versions={view.versions}
          onLoad={(version) => setDraft(draftOf(version))}
          onWithdraw={(version) => withdraw.mutate(version)}
        />
      </form>
      <Preview svg={preview.isError ? undefined : preview.data?.svg} />
    </div>
  );
}

export default function EditorPage() {
  const { t } = useTranslation(['templates', 'documents', 'desk']);
  const names = useNames();
  const { kind = '' } = useParams();
  const found = useQuery({ queryKey: templateKeys.kind(kind), queryFn: () => templateApi.kind(kind) });
  const name = found.data ? t(`documents:kind.${found.data.kind}`) : t('templates:title');
  useEffect(() => {
    document.title = `${name} · ${t('desk:app.title')}`;
  }, [t, name]);
  if (found.isPending) return <Loading />;
  if (found.isError) return <Failure error={found.error} retry={() => void found.refetch()} />;
  return (
    <div className="page">
      <p>
        <Link to="/settings/templates">← {t('templates:back')}</Link>
      </p>
      <h1>{name}</h1>
      <p className="quiet">{names.article(found.data.article)}</p>
      <Editor key={kind} view={found.data} />
    </div>
  );
}
