// The state of the registration page: typed values kept as a draft, refusals, and the receipt at the end.
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskFiled } from '../../contract.ts';
import { NONE, type Refusals, refusalsOf, without } from '../acts/refusals.ts';
import { draftsFor } from '../acts/use-act-form.ts';
import { api, keys, randomKey } from '../shared/api.ts';
import type { DraftKey } from '../shared/drafts.ts';
import { useStaff } from '../shared/names.ts';
import { emptyRegistration, filingOf, type Registration, requiredFields } from './filing.ts';

const isEmpty = (value: unknown): boolean => value === undefined || (typeof value === 'string' && value.trim() === '');

/** Reports of wrongdoing are kept in the window's own storage only, everything else until it is sent. */
function storeDraft(key: DraftKey, values: Registration): void {
  draftsFor(values.reportsWrongdoing).write(key, { ...values });
  draftsFor(!values.reportsWrongdoing).clear(key);
}

const readDraft = (key: DraftKey): Partial<Registration> | undefined =>
  (draftsFor(true).read(key) ?? draftsFor(false).read(key)) as Partial<Registration> | undefined;

export function useRegistration() {
  const { t } = useTranslation('desk');
  const queries = useQueryClient();
  const staff = useStaff();
  const key: DraftKey = { staffId: staff.staffId, subject: 'register', form: 'petition' };
  const [start] = useState(() => readDraft(key));
  const [values, setValues] = useState<Registration>(() => ({ ...emptyRegistration(randomKey(), 'VISIT'), ...start }));
  const [restored, setRestored] = useState(start !== undefined);
  const [refusals, setRefusals] = useState<Refusals>(NONE);
  const [busy, setBusy] = useState(false);
  const [uploading, setUploading] = useState(false);
  const [filed, setFiled] = useState<DeskFiled>();
  const patch = (change: Partial<Registration> | ((before: Registration) => Partial<Registration>)) => {
    if (typeof change === 'object') setRefusals((before) => without(before, Object.keys(change)));
    setValues((before) => {
      const next = { ...before, ...(typeof change === 'function' ? change(before) : change) };
      storeDraft(key, next);
      return next;
    });
  };
  const restart = () => {
    for (const sealed of [true, false]) draftsFor(sealed).clear(key);
    setValues(emptyRegistration(randomKey(), values.channel));
    setRestored(false);
    setRefusals(NONE);
    setFiled(undefined);
  };
  const send = async () => {
    const lacking = requiredFields(values).filter((name) => isEmpty(values[name]));
    if (lacking.length > 0) {
      return setRefusals({
        fields: Object.fromEntries(lacking.map((name) => [name, { message: t('form.required') }])),
      });
    }
    if (uploading) return setRefusals({ fields: {}, all: { message: t('upload.wait') } });
    setBusy(true);
    setRefusals(NONE);
    try {
      const done = await api.register(filingOf(values), values.key);
      for (const sealed of [true, false]) draftsFor(sealed).clear(key);
      setFiled(done);
      void queries.invalidateQueries({ queryKey: keys.worklists });
    } catch (error) {
      setRefusals(refusalsOf(error, Object.keys(values), t('form.offline')));
    }
    setBusy(false);
  };
  return { values, patch, setUploading, refusals, busy, restored, filed, restart, send: () => void (busy || send()) };
}

export type RegistrationForm = ReturnType<typeof useRegistration>;
