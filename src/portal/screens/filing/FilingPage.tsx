// What the three filing pages share: steps, error summary, going on and back, deleting the draft.
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { Button } from '../../../ui/Button.tsx';
import { ErrorSummary } from '../../../ui/ErrorSummary.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Steps } from '../../../ui/Steps.tsx';
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
      <DraftFoot />
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

function DraftFoot() {
  const { t } = useTranslation('portal');
  const navigate = useNavigate();
  const { kept, blank, discard } = useFiling();
  const [asking, setAsking] = useState(false);
  if (!kept) return <Notice kind="warning" title={t('filing.notKept')} live="status" />;
  if (asking) {
    return (
      <Notice kind="warning" title={t('filing.discardAsk')} live="alert">
        <div className="buttons">
          <Button
            onClick={() => {
              discard();
              navigate('/');
            }}
          >
            {t('filing.discardYes')}
          </Button>
          <Button onClick={() => setAsking(false)}>{t('filing.discardNo')}</Button>
        </div>
      </Notice>
    );
  }
  return (
    <div className="draft-foot">
      <p className="soft">{t('filing.kept')}</p>
      {!blank && (
        <Button kind="danger" onClick={() => setAsking(true)}>
          {t('filing.discard')}
        </Button>
      )}
    </div>
  );
}
