// The state of an act's form: what was typed (kept as a draft), what the server refused, and who was faster.
import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MatterView, StaffAct } from '../../contract.ts';
import { api, keys } from '../shared/api.ts';
import { type DraftKey, type Drafts, draftsIn } from '../shared/drafts.ts';
import { nowMs, useStaff } from '../shared/names.ts';
import { useToast } from '../shared/toast.tsx';
import { NONE, type Refusal, type Refusals, refusalsOf, without } from './refusals.ts';

export interface ActFormProps {
  readonly matter: MatterView;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

export interface ActForm<V extends object> {
  readonly act: StaffAct;
  readonly matter: MatterView;
  readonly values: V;
  readonly refusals: Refusals;
  readonly busy: boolean;
  /** The values come from an earlier draft. */
  readonly restored: boolean;
  /** What may be confirmed after the server asked for it; false until somebody ticks it. */
  readonly confirmations: Confirmations;
  confirm(name: Confirmation, yes: boolean): void;
  /** The act is no longer possible in the state that has been loaded since. */
  readonly gone: boolean;
  set<K extends keyof V>(name: K, value: V[K]): void;
  /** Several fields in one go. */
  fill(values: Partial<V>): void;
  submit(): void;
  /** Takes over the newest state of the matter and keeps the text. */
  reload(): void;
  /** Throws the draft away and starts again from what is known. */
  discard(): void;
}

/** Said only after a refusal asked for it: a gap filled in by hand; a colleague who merely bears the petitioner's name. */
export type Confirmation = 'byHand' | 'notSamePerson';
export type Confirmations = Readonly<Partial<Record<Confirmation, boolean>>>;

const ASKED_BY: Readonly<Record<string, Confirmation>> = {
  'document-character-missing': 'byHand',
  'recusal-same-name': 'notSamePerson',
};

/** The confirmations with the one that this refusal asks for, if it is new. */
export function asked(before: Confirmations, code: string | undefined): Confirmations {
  const name = code === undefined ? undefined : ASKED_BY[code];
  return name === undefined || before[name] !== undefined ? before : { ...before, [name]: false };
}

const said = (confirmations: Confirmations): Confirmations =>
  Object.fromEntries(Object.entries(confirmations).filter(([, yes]) => yes));

/** Drafts about sealed matters live no longer than the window. */
export const draftsFor = (sealed: boolean): Drafts => draftsIn(sealed ? sessionStorage : localStorage, nowMs);

export const draftKey = (staffId: string, matterId: string, act: string): DraftKey => ({
  staffId,
  subject: matterId,
  form: act,
});

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0);

/** The body for the server: empty optional fields are left out. */
export const bodyOf = (values: object): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => !isEmpty(value)));

interface Setup<V extends object> {
  readonly act: StaffAct;
  readonly initial: V;
  /** Fields that must not be empty; said before the server is asked. */
  readonly required: (values: V) => readonly (keyof V & string)[];
  /** What the server is sent, where that is not simply what was typed. */
  readonly body?: (values: V) => object;
  /** The key that a file named in the body was uploaded under. */
  readonly uploadKey?: (values: V) => string | undefined;
}

/** What is missing, as refusals at the fields. */
function missing<V extends object>(
  values: V,
  required: readonly (keyof V & string)[],
  sentence: string,
): Refusals | undefined {
  const empty = required.filter((name) => isEmpty(values[name]));
  if (empty.length === 0) return undefined;
  return { fields: Object.fromEntries(empty.map((name): [string, Refusal] => [name, { message: sentence }])) };
}

function useDraft<V extends object>(key: DraftKey, drafts: Drafts, initial: V) {
  const [start] = useState(() => drafts.read(key) as Partial<V> | undefined);
  const [values, setValues] = useState<V>(() => ({ ...initial, ...start }));
  const [restored, setRestored] = useState(start !== undefined);
  return {
    values,
    restored,
    fill(some: Partial<V>) {
      const next = { ...values, ...some };
      setValues(next);
      drafts.write(key, next as Readonly<Record<string, unknown>>);
    },
    discard() {
      drafts.clear(key);
      setValues(initial);
      setRestored(false);
    },
  };
}

export function useActForm<V extends object>(
  { matter, onDone }: ActFormProps,
  { act, initial, required, body = (values) => values, uploadKey }: Setup<V>,
): ActForm<V> {
  const { t } = useTranslation(['desk', 'petitions']);
  const say = useToast();
  const queries = useQueryClient();
  const staff = useStaff();
  const key = draftKey(staff.staffId, matter.id, act);
  const drafts = useMemo(() => draftsFor(matter.sealed), [matter.sealed]);
  const draft = useDraft(key, drafts, initial);
  // The version the person had before them when they began; a quiet refresh behind the form must not raise it.
  const seen = useRef(matter.version);
  const [refusals, setRefusals] = useState<Refusals>(NONE);
  const [confirmations, setConfirmations] = useState<Confirmations>({});
  const [busy, setBusy] = useState(false);
  const send = async () => {
    const lacking = missing(draft.values, required(draft.values), t('form.required'));
    if (lacking) return setRefusals(lacking);
    setBusy(true);
    setRefusals(NONE);
    try {
      const sent = { seen: seen.current, ...bodyOf(body(draft.values)), ...said(confirmations) };
      const done = await api.act(matter.id, act, sent, uploadKey?.(draft.values));
      drafts.clear(key);
      say(t('form.done', { act: t(`petitions:act.${act}`), state: t(`petitions:state.${done.state}`) }));
      onDone();
      void queries.invalidateQueries({ queryKey: keys.worklists });
      await queries.invalidateQueries({ queryKey: keys.matter(matter.id) });
    } catch (error) {
      const refusal = refusalsOf(error, Object.keys(initial), t('form.offline'));
      setRefusals(refusal);
      setConfirmations((before) => asked(before, refusal.code));
      setBusy(false);
    }
  };
  const reload = async () => {
    setBusy(true);
    const fresh = await queries
      .fetchQuery({ queryKey: keys.matter(matter.id), queryFn: () => api.matter(matter.id), staleTime: 0 })
      .catch(() => undefined);
    if (fresh) {
      seen.current = fresh.version;
      setRefusals(NONE);
    }
    setBusy(false);
  };
  const fill = (some: Partial<V>) => {
    draft.fill(some);
    setRefusals((before) => without(before, Object.keys(some)));
  };
  return {
    ...draft,
    set(name, value) {
      fill({ [name]: value } as unknown as Partial<V>);
    },
    fill,
    act,
    matter,
    refusals,
    busy,
    confirmations,
    confirm: (name, yes) => setConfirmations((before) => ({ ...before, [name]: yes })),
    gone: !matter.mayDo.some((may) => may.act === act),
    submit: () => void (busy || send()),
    reload: () => void reload(),
  };
}
