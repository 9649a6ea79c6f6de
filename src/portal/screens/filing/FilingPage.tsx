// What the three filing pages share: steps, error summary, going on and back, deleting the draft.
import type { FormEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { Button } from '../../../ui/Button.tsx';
import { ErrorSummary } from '../../../ui/ErrorSummary.tsx';
import { Steps } from '../../../ui/Steps.tsx';
import { DraftFoot } from '../shell/DraftFoot.tsx';
import { focusField, Page } from '../shell/Page.tsx';
import { type DraftField, type FieldFault, type FilingPage as FilingPath, faultsOn, PAGE_OF, PAGES } from './check.ts';
import { useFiling } from './FilingProvider.tsx';

/** The sentence for a field's fault, if it has one. */
export function useFault(): (field: DraftField) => string | undefined {
  const { faults } = useFiling();
  const words = useFaultWords();
  return (field) => {
    const found = faults.find((fault) => fault.field === field);
    return found && words(found);
  };
}

function useFaultWords(): (fault: FieldFault) => string {
  const { t } = useTranslation('portal');
  return (fault) => fault.message ?? t(`filing.errors.${fault.words}`);
}

/** Goes to a field, on whichever page it stands. */
export function useGoToField(): (field: DraftField) => void {
  const navigate = useNavigate();
  const { pathname } = useLocation();
  return (field) => {
    if (PAGE_OF[field] === pathname) focusField(field);
    else navigate(PAGE_OF[field], { state: { focus: field } });
  };
}

export interface FilingPageProps {
  readonly path: FilingPath;
  readonly title: string;
  readonly children: ReactNode;
  /** The last page's button; the others go on. */
  readonly onSubmit?: () => void;
  readonly submit?: ReactNode;
}

/** One of the three pages. */
export function FilingPage({ path, title, children, onSubmit, submit }: FilingPageProps) {
  const { t } = useTranslation('portal');
  const navigate = useNavigate();
  const { draft, showFaults } = useFiling();
  const step = PAGES.indexOf(path);
  const onForm = (event: FormEvent) => {
    event.preventDefault();
    if (onSubmit) return onSubmit();
    const found = faultsOn(path, draft);
    showFaults(found);
    const next = PAGES[step + 1];
    if (found.length === 0 && next) navigate(next);
  };
  const labels = [t('filing.steps.what'), t('filing.steps.where'), t('filing.steps.who')];
  return (
    <Page title={title} before={<Steps labels={labels} now={step} />}>
      <Faults />
      <form className="stack-wide" noValidate onSubmit={onForm}>
        {children}
        <div className="buttons">
          {submit ?? (
            <Button kind="primary" type="submit">
              {t('filing.next')}
            </Button>
          )}
          {step > 0 && <Button onClick={() => navigate(PAGES[step - 1] ?? '/')}>{t('filing.back')}</Button>}
        </div>
      </form>
      <Foot />
    </Page>
  );
}

function Faults() {
  const { faults, attempt } = useFiling();
  const words = useFaultWords();
  const go = useGoToField();
  const items = faults.map((fault) => ({ ...(fault.field && { field: fault.field }), message: words(fault) }));
  return <ErrorSummary items={items} attempt={attempt} onGo={(field) => go(field as DraftField)} />;
}

function Foot() {
  const navigate = useNavigate();
  const { kept, blank, discard } = useFiling();
  const onDiscard = () => {
    discard();
    navigate('/');
  };
  return <DraftFoot kept={kept} blank={blank} onDiscard={onDiscard} />;
}
