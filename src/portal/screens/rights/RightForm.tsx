// The questions of a right, one a field, with what is missing, what the server refused, and what became of the sending.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../platform/i18n.ts';
import { Button } from '../../../ui/Button.tsx';
import { RadioCards } from '../../../ui/Choice.tsx';
import { ErrorSummary } from '../../../ui/ErrorSummary.tsx';
import { Files, writeBytes } from '../../../ui/Files.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import type { Progress } from '../../contract.ts';
import { ACCEPTED } from '../filing/uploads.ts';
import { DraftFoot } from '../shell/DraftFoot.tsx';
import { useInfo } from '../shell/info.tsx';
import { focusField } from '../shell/Page.tsx';
import { type Fault, type Field, FORMS, type Form, isBlank, mostOf, organsOf } from './right.ts';
import type { RightForm as State } from './use-right.ts';

export interface RightFormProps {
  readonly form: Form;
  readonly state: State;
  readonly progress: Progress;
  /** Said just above the button. */
  readonly children?: ReactNode;
}

/** All questions of the form and its button. */
export function RightForm({ form, state, progress, children }: RightFormProps) {
  const { t } = useTranslation('portal');
  const words = useFaultWords(form);
  const { faults, attempt, status, kept } = state;
  return (
    <>
      <ErrorSummary
        items={faults.map((fault) => ({ ...(fault.field && { field: fault.field }), message: words(fault) }))}
        attempt={attempt}
        onGo={focusField}
      />
      <form
        className="stack-wide"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          state.submit();
        }}
      >
        {FORMS[form].map((field) => (
          <Question key={field} form={form} field={field} state={state} progress={progress} />
        ))}
        {children}
        {status === 'unsent' && <Notice kind="warning" title={t('rights.unsent')} live="alert" />}
        <div className="buttons">
          <Button kind="primary" type="submit" busy={status === 'sending'}>
            {t(status === 'sending' ? 'rights.sending' : `rights.${form}.send`)}
          </Button>
        </div>
      </form>
      <DraftFoot kept={kept} blank={isBlank(state.words)} onDiscard={state.discard} />
    </>
  );
}

function useFaultWords(form: Form): (fault: Fault) => string {
  const { t } = useTranslation('portal');
  return ({ message, words }) => message ?? t(`rights.errors.${words}`, { max: mostOf(form) });
}

interface QuestionProps {
  readonly form: Form;
  readonly field: Field;
  readonly state: State;
  readonly progress: Progress;
}

function Question(props: QuestionProps) {
  const { form, field, state } = props;
  const { t } = useTranslation('portal');
  const words = useFaultWords(form);
  const fault = state.faults.find((one) => one.field === field);
  const error = fault && words(fault);
  if (field === 'text')
    return (
      <TextArea
        id="text"
        large
        label={t(`rights.${form}.text`)}
        hint={t(`rights.${form}.textHint`)}
        error={error}
        value={state.words.text}
        max={mostOf(form)}
        rows={6}
        onChange={(text) => state.update({ text })}
      />
    );
  if (field === 'files') return <Attachments state={state} error={error} />;
  return <Choice {...props} error={error} />;
}

function Choice({ form, field, state, progress, error }: QuestionProps & { readonly error: string | undefined }) {
  const options = useOptions(field, progress);
  const { t } = useTranslation('portal');
  const name = field as 'line' | 'agree' | 'organ';
  return (
    <RadioCards<string>
      id={field}
      large
      label={t(`rights.${form}.${field}`)}
      hint={t(`rights.${form}.${field}Hint`)}
      error={error}
      value={state.words[name]}
      options={options}
      onChange={(value) => state.update({ [name]: value })}
    />
  );
}

interface Option {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

function useOptions(field: Field, progress: Progress): readonly Option[] {
  const { t, i18n } = useTranslation('portal');
  const nameOf = (organ: { readonly name: string; readonly nameEn: string }): string =>
    (i18n.language as Language) === 'en' ? organ.nameEn : organ.name;
  if (field === 'agree')
    return (['yes', 'no'] as const).map((value) => ({
      value,
      label: t(`rights.agree.${value}`),
      hint: t(`rights.agree.${value}Hint`),
    }));
  if (field === 'line')
    return (progress.reviewLines ?? []).map(({ line, organ }) => ({
      value: line,
      label: nameOf(organ),
      hint: t(`rights.lines.${line}`),
    }));
  const organs = organsOf(progress).map((organ) => ({ value: organ.code, label: nameOf(organ) }));
  return [...organs, { value: '', label: t('rights.otherOrgan'), hint: t('rights.otherOrganHint') }];
}

function Attachments({ state, error }: { readonly state: State; readonly error: string | undefined }) {
  const { t } = useTranslation('portal');
  const { maxFiles, maxFileBytes } = useInfo();
  const { uploads } = state;
  return (
    <Files
      id="files"
      optional
      label={t('filing.what.files')}
      hint={t('filing.what.filesHint', { max: maxFiles, size: writeBytes(maxFileBytes) })}
      error={error}
      accept={ACCEPTED}
      rows={uploads.rows}
      onAdd={uploads.add}
      onRemove={uploads.remove}
      onRetry={uploads.retry}
    />
  );
}
