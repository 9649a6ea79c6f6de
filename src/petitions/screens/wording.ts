// Every text of the desk in Chinese and English. Names of states, acts and periods: ../wording.ts.
import { deskFormsWording as forms } from './wording-forms.ts';
import { deskMatterWording as matter } from './wording-matter.ts';
import { deskRegisterWording as register } from './wording-register.ts';
import { deskShellWording as shell } from './wording-shell.ts';

export const deskWording = {
  zh: { ...shell.zh, ...matter.zh, ...forms.zh, ...register.zh },
  en: { ...shell.en, ...matter.en, ...forms.en, ...register.en },
};
