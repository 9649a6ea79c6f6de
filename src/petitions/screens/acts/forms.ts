// Which form belongs to which act. They come as one piece, when the first act is begun.
import type { ComponentType } from 'react';
import type { StaffAct } from '../../contract.ts';
import { AssignForm, ReferForm } from './dispatch-forms.tsx';
import { AcceptForm, CloseForm, TakeReceiptForm } from './handling-forms.tsx';
import { DraftReplyForm, ReturnDraftForm, SignReplyForm } from './reply-forms.tsx';
import { TriageForm } from './triage-form.tsx';
import type { ActFormProps } from './use-act-form.ts';

export const ACT_FORMS: Readonly<Partial<Record<StaffAct, ComponentType<ActFormProps>>>> = {
  triage: TriageForm,
  refer: ReferForm,
  assign: AssignForm,
  'take-receipt': TakeReceiptForm,
  accept: AcceptForm,
  'draft-reply': DraftReplyForm,
  'return-draft': ReturnDraftForm,
  'sign-reply': SignReplyForm,
  close: CloseForm,
};
