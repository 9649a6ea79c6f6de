// Third filing page: who one is or anonymous, then the answers to check, then send.
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button.tsx';
import { RadioCards } from '../../../ui/Choice.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Answers } from './Answers.tsx';
import { FilingPage, useFault } from './FilingPage.tsx';
import { useFiling } from './FilingProvider.tsx';
import { Named } from './Named.tsx';

/** `/file/who` */
export function WhoPage() {
  const { t } = useTranslation('portal');
  const { draft, update, submit, status } = useFiling();
  const fault = useFault();
  const words = { writing: 'submit', refused: 'submit', sending: 'sending', unsent: 'again' } as const;
  const button = (
    <Button kind="primary" type="submit" busy={status === 'sending'}>
      {t(`filing.review.${words[status]}`)}
    </Button>
  );
  return (
    <FilingPage path="/file/who" title={t('filing.who.title')} onSubmit={submit} submit={button}>
      <RadioCards
        id="identity"
        large
        label={t('filing.who.identity')}
        error={fault('identity')}
        value={draft.identity}
        onChange={(identity) => update({ identity })}
        options={[
          { value: 'named', label: t('filing.who.named'), hint: t('filing.who.namedHint') },
          { value: 'anonymous', label: t('filing.who.anonymous'), hint: t('filing.who.anonymousHint') },
        ]}
      />
      {draft.identity === 'named' && <Named />}
      <Answers />
      <Sending />
    </FilingPage>
  );
}

function Sending() {
  const { t } = useTranslation('portal');
  const { status, problem } = useFiling();
  if (status === 'sending') return <Notice title={t('filing.review.sending')} live="status" />;
  if (status !== 'unsent') return <p>{t('filing.review.truth')}</p>;
  const why = () => {
    if (problem?.status === 429) return problem.detail ?? t('filing.unsent.busy');
    return t(!problem || problem.status === 0 ? 'filing.unsent.offline' : 'filing.unsent.server');
  };
  return (
    <Notice kind="warning" title={t('filing.unsent.title')} live="alert">
      <p>{why()}</p>
    </Notice>
  );
}
