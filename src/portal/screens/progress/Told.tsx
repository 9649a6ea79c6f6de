// What the procedure brought about so far, the latest and most pressing first; each part only where there is one.
import type { Progress } from '../../contract.ts';
import type { Query } from '../api.ts';
import { Answer, Answered, EarlierAnswer } from './Answer.tsx';
import { Ended, Execution } from './Ended.tsx';
import { Hearings, Mediation } from './Meetings.tsx';
import { ReviewTold } from './Reviews.tsx';
import { useSay } from './say.ts';
import { Diverted, Extension, Merged, NotAccepted } from './Turns.tsx';
import { Withdrawal } from './Withdrawal.tsx';

export interface ToldProps {
  readonly query: Query;
  readonly progress: Progress;
  readonly onRead: () => Promise<boolean>;
}

/** All that is told between the first sentence and what can be done. */
export function Told({ query, progress, onRead }: ToldProps) {
  const { withdrawal, merged, notAccepted, diverted, extension, hearings } = progress;
  return (
    <>
      {withdrawal && <Withdrawal query={query} withdrawal={withdrawal} onDone={() => void onRead()} />}
      {merged && <Merged merged={merged} />}
      {notAccepted && <NotAccepted refusal={notAccepted} />}
      <Talks progress={progress} />
      {progress.status.state === 'TERMINATED' && <Ended progress={progress} />}
      <Opinions progress={progress} />
      <Execution progress={progress} />
      {diverted && <Diverted diverted={diverted} />}
      {hearings && hearings.length > 0 && <Hearings hearings={hearings} />}
      {extension && <Extension extension={extension} />}
    </>
  );
}

/** Mediation while it is on; once it is settled or ended the way so far tells of it. */
function Talks({ progress }: { readonly progress: Progress }) {
  const { mediation, status, mayDo } = progress;
  if (!mediation || status.state !== 'MEDIATION') return null;
  return <Mediation mediation={mediation} open={mayDo.some((one) => one.act === 'answer-mediation')} />;
}

/** There is an opinion on the answer that stands; a new answer, given as ordered, stands by itself again. */
export function isReviewed({ reviews = [], opinion, answer }: Progress): boolean {
  const answeredAt = opinion?.signedAt ?? answer?.at;
  return answeredAt !== undefined && reviews.some(({ decided }) => decided && decided.at > answeredAt);
}

/** The latest review first; the answer that it is about is folded once there is an opinion on it. */
function Opinions({ progress }: { readonly progress: Progress }) {
  const { t } = useSay();
  const { reviews = [], opinion, answer, earlierReply } = progress;
  const mayAsk = progress.mayDo.some((one) => one.act === 'request-re-review');
  const before = (
    <>
      {opinion && <Answer opinion={opinion} />}
      {answer && <Answered answer={answer} />}
      {earlierReply && <EarlierAnswer reply={earlierReply} />}
    </>
  );
  const told = [...reviews]
    .reverse()
    .map((review) => <ReviewTold key={review.requestedAt} review={review} mayAsk={mayAsk} />);
  if (isReviewed(progress))
    return (
      <>
        {told}
        <details className="before">
          <summary>{t('handled.reviews.before')}</summary>
          {before}
        </details>
      </>
    );
  const pending = reviews.some((one) => !one.decided && !one.refused && !one.withdrawnAt);
  return (
    <>
      {pending && told}
      {before}
      {!pending && told}
    </>
  );
}
