// What the progress page says of the handling, taken from the matter: without names of officials, minutes or inner reports.
import type { Answer, Matter } from '../petitions/matter.ts';
import { organOf } from '../petitions/names.ts';
import type { Spine } from '../petitions/spine.ts';
import type { Progress } from './contract.ts';

type Parts = Pick<
  Progress,
  'answer' | 'hearings' | 'mediation' | 'diverted' | 'extension' | 'execution' | 'notAccepted'
>;

function answerOf({ directory }: Spine, { service, reviewOrgans, organ, adoption, ...rest }: Answer): Parts['answer'] {
  return {
    ...rest,
    organ: organOf(directory, organ),
    ...(adoption && { adoption: adoption as NonNullable<Parts['answer']>['adoption'] }),
    ...(service && { servedAt: service.at }),
    ...(reviewOrgans && { reviewOrgans: reviewOrgans.map((one) => organOf(directory, one)) }),
  };
}

const hearingsOf = ({ hearings }: Matter): Parts['hearings'] =>
  hearings?.map(({ no, at, place, public: open, concludedAt, conclusion }) => ({
    no,
    at,
    place,
    public: open,
    ...(concludedAt && { concludedAt }),
    ...(conclusion && { conclusion }),
  }));

function executionOf({ execution }: Matter): Parts['execution'] {
  if (!execution) return undefined;
  const reportedAt = execution.reports.at(-1)?.at;
  return { state: execution.state, ...(reportedAt && { reportedAt }) };
}

function divertedOf({ diverted }: Matter): Parts['diverted'] {
  if (!diverted) return undefined;
  const { way: _way, ...rest } = diverted;
  return rest;
}

/** The parts that there are. */
export function handlingParts(spine: Spine, matter: Matter): Parts {
  const { answer, mediation, extension, notAccepted } = matter;
  const parts = {
    answer: answer && answerOf(spine, answer),
    hearings: hearingsOf(matter),
    mediation,
    diverted: divertedOf(matter),
    extension,
    execution: executionOf(matter),
    notAccepted,
  };
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as Parts;
}
