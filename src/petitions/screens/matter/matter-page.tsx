// One matter: the demand beside what is owed and what may be done, then the record of what has happened.
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { Problem } from '../../../platform/client/http.ts';
import { groupDigits } from '../../../platform/dates.ts';
import type { MatterView, StaffAct } from '../../contract.ts';
import { ACT_FORMS } from '../acts/forms.ts';
import { TriageProposal } from '../acts/triage-proposal.tsx';
import { api, keys } from '../shared/api.ts';
import { LIST_KEYS } from '../shared/keys.ts';
import { useNames } from '../shared/names.ts';
import { Failure, Key, Loading, Nothing, StateMark } from '../shared/parts.tsx';
import { useProposals } from '../shared/proposal.ts';
import type { MatterInList } from '../worklist/worklist-page.tsx';
import { ActBar } from './act-bar.tsx';
import { ClockBar } from './clocks.tsx';
import { Demand, type RevealedPeople } from './demand.tsx';
import { Documents } from './documents.tsx';
import { OpinionBlock } from './opinion.tsx';
import { PartsAfter } from './parts-after.tsx';
import { PartsOfTheWay } from './parts-way.tsx';
import { EarlierReply, Evaluation, History } from './record.tsx';
import { Tasks } from './tasks.tsx';
import './record.css';
import { Reveal } from './reveal.tsx';
import './matter.css';

/** Acts for which much is read and written: their form gets more room. */
const WRITING: readonly StaffAct[] = [
  'draft-reply',
  'sign-reply',
  'decide-review',
  'decide-re-review',
  'conclude-hearing',
];

type Steps = Partial<Omit<MatterInList, 'matterId'>>;

/** Previous, next, close: only beside a list. */
function PaneBar({ onNext, onPrevious, onClose }: Steps) {
  const { t } = useTranslation('desk');
  if (!onClose) return null;
  return (
    <div className="pane-bar">
      <Button size="small" disabled={!onPrevious} aria-keyshortcuts={LIST_KEYS.previous} onClick={onPrevious}>
        {t('matter.previous')} <Key>{LIST_KEYS.previous}</Key>
      </Button>
      <Button size="small" disabled={!onNext} aria-keyshortcuts={LIST_KEYS.next} onClick={onNext}>
        {t('matter.next')} <Key>{LIST_KEYS.next}</Key>
      </Button>
      <Button size="small" className="pane-close" aria-keyshortcuts={LIST_KEYS.close} onClick={onClose}>
        {t('matter.close')} <Key>{LIST_KEYS.close}</Key>
      </Button>
    </div>
  );
}

function Head({
  matter,
  heading,
}: {
  readonly matter: MatterView;
  readonly heading: React.RefObject<HTMLHeadingElement | null>;
}) {
  const { t } = useTranslation(['desk', 'petitions']);
  const names = useNames();
  return (
    <header className="matter-head">
      <p className="matter-line">
        <span className="tabular">{groupDigits(matter.number)}</span>
        <StateMark state={matter.state} />
        {matter.track !== 'ORDINARY' && (
          <span className={`track-${matter.track}`}>{t(`petitions:track.${matter.track}`)}</span>
        )}
        {matter.sealed && <span className="sealed">{t('matter.sealed')}</span>}
        {matter.litigationRelated && <span className="tag">{t('matter.litigation')}</span>}
      </p>
      <h1 tabIndex={-1} ref={heading}>
        {matter.title || t('matter.passedOn')}
      </h1>
      <p className="matter-line quiet">
        {matter.class && <span>{t(`petitions:class.${matter.class}`)}</span>}
        {matter.category && <span title={matter.category.path}>{names.category(matter.category)}</span>}
        <span title={names.placeFull(matter.place)}>{names.placeFull(matter.place)}</span>
        <span>{t('matter.registeredAt', { at: names.instant(matter.registeredAt) })}</span>
      </p>
    </header>
  );
}

/** The right column: what is owed, what may be done, and the form of the act that was begun. */
function Desk({
  matter,
  act,
  setAct,
  onDone,
  onTriaged = onDone,
}: {
  readonly matter: MatterView;
  readonly act: StaffAct | undefined;
  readonly setAct: (act: StaffAct | undefined) => void;
  readonly onDone: () => void;
  readonly onTriaged: (() => void) | undefined;
}) {
  const Form = act && ACT_FORMS[act];
  const proposal = useProposals().useProposal(matter);
  // Its own button confirms: the one that opens the form is then not the likely one.
  const proposed = !act && typeof proposal === 'object' && proposal.triage !== undefined;
  return (
    <div className="matter-desk">
      <ClockBar matter={matter} />
      {!act && <TriageProposal matter={matter} onDone={onTriaged} onCorrect={() => setAct('triage')} />}
      <ActBar matter={matter} open={act} quiet={proposed} onOpen={setAct} />
      {Form && (
        <Suspense fallback={<Loading rows={4} />}>
          <Form
            key={act}
            act={act}
            matter={matter}
            onDone={act === 'triage' ? onTriaged : onDone}
            onClose={() => setAct(undefined)}
          />
        </Suspense>
      )}
    </div>
  );
}

function Matter({ matter, steps }: { readonly matter: MatterView; readonly steps: Steps }) {
  const [act, setAct] = useState<StaffAct>();
  const [revealed, setRevealed] = useState<RevealedPeople>({});
  const heading = useRef<HTMLHeadingElement>(null);
  const { Related } = useProposals();
  const { t } = useTranslation('desk');
  useEffect(() => {
    document.title = `${matter.title || matter.number} · ${t('app.title')}`;
  }, [matter.title, matter.number, t]);
  const masked = matter.petitions.some((petition) => petition.petitioners.length > 0);
  const onDone = () => {
    setAct(undefined);
    heading.current?.focus();
  };
  return (
    <article className={act && WRITING.includes(act) ? 'matter matter-writing' : 'matter'}>
      <div className="matter-body">
        <div className="matter-case">
          <PaneBar {...steps} />
          <Head matter={matter} heading={heading} />
          <Demand matter={matter} revealed={revealed} />
          {masked && Object.keys(revealed).length === 0 && <Reveal matterId={matter.id} onRevealed={setRevealed} />}
          <Related matter={matter} />
        </div>
        <Desk matter={matter} act={act} setAct={setAct} onDone={onDone} onTriaged={steps.onTriaged} />
        <div className="matter-record">
          {matter.opinion && act !== 'sign-reply' && <OpinionBlock matter={matter} opinion={matter.opinion} />}
          {matter.evaluation && <Evaluation evaluation={matter.evaluation} />}
          {matter.earlierReply && <EarlierReply reply={matter.earlierReply} />}
          <PartsAfter matter={matter} />
          <Tasks tasks={matter.tasks} />
          <Documents matter={matter} />
          <PartsOfTheWay matter={matter} />
          <History entries={matter.history} />
        </div>
      </div>
    </article>
  );
}

/** Not there, or not for this person: said in words, without telling which where the server does not. */
function NotToSee({ status, steps }: { readonly status: number; readonly steps: Steps }) {
  const { t } = useTranslation('desk');
  return (
    <div className="matter">
      <PaneBar {...steps} />
      <Nothing page title={t(status === 403 ? 'matter.forbidden' : 'matter.notFound')}>
        <p>{t('matter.notFoundExplained')}</p>
        <Link to="/list">{t('notFound.toList')}</Link>
      </Nothing>
    </div>
  );
}

export default function MatterPage({ matterId: given, ...steps }: Partial<MatterInList>) {
  const params = useParams();
  const id = given ?? params['matterId'] ?? '';
  const matter = useQuery({ queryKey: keys.matter(id), queryFn: () => api.matter(id) });
  if (matter.isPending) return <Loading rows={10} />;
  const status = matter.error instanceof Problem ? matter.error.status : 0;
  if (status === 404 || status === 403) return <NotToSee status={status} steps={steps} />;
  if (!matter.data) return <Failure error={matter.error} retry={() => void matter.refetch()} />;
  return <Matter key={id} matter={matter.data} steps={steps} />;
}
