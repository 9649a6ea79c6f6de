// One right on a page of its own: what it means in plain words, its last day, its questions.
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import type { MayDo } from '../../../petitions/contract.ts';
import { writeDay } from '../../../platform/dates.ts';
import type { Language } from '../../../platform/i18n.ts';
import { Notice } from '../../../ui/Notice.tsx';
import { actOn } from '../api.ts';
import { NotFoundPage } from '../help/NotFoundPage.tsx';
import { type Shown, useArea } from '../progress/area.tsx';
import { Back, Behind } from '../progress/Behind.tsx';
import { Page } from '../shell/Page.tsx';
import { NotNow } from './NotNow.tsx';
import { RightForm } from './RightForm.tsx';
import { arrived, bodyOf, isRight, type Right } from './right.ts';
import { useRight } from './use-right.ts';

/** `/progress/do/:act` */
export function RightPage() {
  const { act } = useParams();
  if (!isRight(act)) return <NotFoundPage />;
  return <Behind>{(shown) => <Open key={act} act={act} shown={shown} />}</Behind>;
}

function Open({ act, shown }: { readonly act: Right; readonly shown: Shown }) {
  const { t } = useTranslation('portal');
  const may = shown.progress.mayDo.find((one) => one.act === act);
  return (
    <Page title={t(`rights.${act}.title`)} before={<Back />}>
      {may ? <Asking act={act} may={may} shown={shown} /> : <NotNow act={act} />}
    </Page>
  );
}

interface RightProps {
  readonly act: Right;
  readonly may: MayDo;
  readonly shown: Shown;
}

function Asking({ act, may, shown }: RightProps) {
  const navigate = useNavigate();
  const { read } = useArea();
  const { query, progress } = shown;
  const state = useRight({
    form: act,
    shown,
    send: (words) => actOn(query, act, bodyOf(act, words), words.key).then(() => true),
    look: (words, now) => arrived(act, words, now) || undefined,
    onDone: () => {
      navigate('/progress', { state: { done: act } });
      void read(query);
    },
  });
  return (
    <>
      <Lead act={act} until={may.until} progress={progress} />
      <RightForm form={act} state={state} progress={progress} />
    </>
  );
}

interface LeadProps {
  readonly act: Right;
  readonly until: string | undefined;
  readonly progress: Shown['progress'];
}

/** A withdrawal then ends that request alone. */
const isOnReview = ({ reviews = [] }: Shown['progress']): boolean =>
  reviews.some((one) => !one.decided && !one.refused && !one.withdrawnAt);

/** What it means and what happens then, in a few sentences. */
function Lead({ act, until, progress }: LeadProps) {
  const { t, i18n } = useTranslation('portal');
  const ofReview = act === 'withdraw' && isOnReview(progress);
  const sentences = t(`rights.${act}.${ofReview ? 'leadOfReview' : 'lead'}`, {
    returnObjects: true,
    mediator: progress.mediation?.mediator ?? '',
    otherParty: progress.mediation?.otherParty ?? '',
  }) as unknown as readonly string[];
  return (
    <>
      {until && (
        <Notice>
          <p>
            {t('rights.until')}
            <strong>{writeDay(until, i18n.language as Language)}</strong>
          </p>
        </Notice>
      )}
      <ul className="loose">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {act === 'withdraw' && <Pressed />}
    </>
  );
}

/** Nobody may press anyone to withdraw (R22 arts. 18, 46). */
function Pressed() {
  const { t } = useTranslation('portal');
  return (
    <Notice kind="warning" title={t('rights.withdraw.pressedTitle')}>
      <p>{t('rights.withdraw.pressed')}</p>
      <p>
        <Link className="line-link" to="/progress/report">
          {t('rights.report.card')}
        </Link>
      </p>
    </Notice>
  );
}
