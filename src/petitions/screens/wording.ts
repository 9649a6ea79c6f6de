// Every text of the desk in Chinese and English. Names of states, acts and periods: ../wording.ts.
import { deskActsWording as acts } from './wording-acts.ts';
import { deskFormsWording as forms } from './wording-forms.ts';
import { deskMatterWording as matter } from './wording-matter.ts';
import { deskQueuesWording as queues } from './wording-queues.ts';
import { deskRecordWording as record } from './wording-record.ts';
import { deskRegisterWording as register } from './wording-register.ts';
import { deskSearchWording as search } from './wording-search.ts';
import { deskShellWording as shell } from './wording-shell.ts';

export const deskWording = {
  zh: { ...shell.zh, ...matter.zh, ...forms.zh, ...acts.zh, ...record.zh, ...queues.zh, ...register.zh, ...search.zh },
  en: { ...shell.en, ...matter.en, ...forms.en, ...acts.en, ...record.en, ...queues.en, ...register.en, ...search.en },
};
