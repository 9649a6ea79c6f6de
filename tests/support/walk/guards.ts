// What must hold of a matter however it went (domain 2.4 guards, 6): each broken guard is a sentence.
import { ACT_OF, type Fact } from '../../../src/petitions/events.ts';
import { evolve, unborn } from '../../../src/petitions/fold.ts';
import { moveOf } from '../../../src/petitions/lifecycle.ts';
import { clocksOf, type Matter, openTask } from '../../../src/petitions/matter.ts';
import { ground } from '../ground.ts';

type Guard = (matter: Matter, history: readonly Fact[]) => string | false | undefined;

const ENDED = [
  'CLOSED',
  'TERMINATED',
  'NOT_ACCEPTED',
  'NO_LONGER_ACCEPTED',
  'DIRECT_REPLIED',
  'FILED',
  'MERGED',
  'WITHDRAWN',
];
const DAY_MS = 86_400_000;
const reached = (fact: Fact): readonly string[] => {
  switch (fact.type) {
    case 'referred':
    case 'assigned':
    case 'jurisdiction-decided':
      return [fact.data.to, ...(fact.data.assisting ?? []).map((one) => one.organ)];
    case 'assistance-asked':
      return fact.data.assisting.map((one) => one.organ);
    case 'urgent-reported':
      return fact.data.recipients;
    case 'review-requested':
    case 're-review-requested':
    case 'organisation-informed':
    case 'reopened':
      return [fact.data.organ];
    case 'passed-to-successor':
      return [fact.data.to];
    default:
      return [];
  }
};

const GUARDS: Readonly<Record<string, Guard>> = {
  'an accusation reaches neither the accused nor what stands under it': (_matter, history) => {
    let accused: string | undefined;
    for (const fact of history) {
      const found = accused && reached(fact).find((organ) => accused && ground.isWithin(organ, accused));
      if (found) return `${found} accused with ${accused}`;
      if (fact.type === 'triaged') accused = fact.data.class === 'ACCUSATION' ? fact.data.accusedOrgan : undefined;
    }
    return false;
  },
  'an accusation is handled by discipline alone': (matter) =>
    matter.class === 'ACCUSATION' &&
    matter.tasks.find(
      (task) => task.kind === 'HANDLE' && !task.doneAt && ground.organ(task.organ)?.type !== 'DISCIPLINE',
    )?.organ,
  'an accusation is sealed': (matter) => matter.class === 'ACCUSATION' && !matter.sealed && 'open',
  'who has it is who has the open charge': (matter) => {
    const open = openTask(matter);
    return open && !ENDED.includes(matter.state) && open.organ !== matter.holder && `${open.organ} / ${matter.holder}`;
  },
  // A matter that was closed before its review was asked for is nobody's to handle afterwards.
  'an open matter is somebody’s charge': (matter) =>
    !ENDED.includes(matter.state) && matter.state !== 'REVIEWED' && !openTask(matter) && matter.state,
  'a task that is done owes nothing': (matter) =>
    matter.tasks
      .filter((task) => task.doneAt)
      .flatMap((task) => task.clocks)
      .find(
        (clock) =>
          !clock.metAt &&
          !clock.endedAt &&
          !['T-REVIEW-REQ', 'T-RE-REQ', 'T-EVAL', 'T-SERVE', 'T-EXEC', 'T-ASSIGN'].includes(clock.timer),
      )?.timer,
  'a clock is met or falls away, not both': (matter) => clocksOf(matter).find((one) => one.metAt && one.endedAt)?.timer,
  'only the re-review’s clock ever stands still': (matter) =>
    clocksOf(matter).find((one) => one.pausedAt && one.timer !== 'T-RE-REVIEW')?.timer,
  'extended once, by 30 days at most, before the end': (_matter, history) => {
    const begun = (fact: Fact) => ['accepted', 'returned-to-ordinary', 'redo-begun', 'reopened'].includes(fact.type);
    let times = 0;
    for (const fact of history) {
      if (begun(fact)) times = 0;
      if (fact.type !== 'extended') continue;
      times++;
      if (times > 1 || fact.data.days > 30) return `${times} times, ${fact.data.days} days`;
    }
    return false;
  },
  'closed only what was answered and served': (_matter, history) => {
    const end = history.findLast((fact) => fact.type === 'closed');
    if (!end) return false;
    const answer = history.findLast(
      (fact) =>
        fact.seq < end.seq &&
        ((['opinion-signed', 'replied-simply', 'suggestion-answered'].includes(fact.type) &&
          'service' in fact.data &&
          fact.data.service !== undefined) ||
          fact.type === 'served' ||
          fact.type === 'mediation-settled'),
    );
    return !answer && 'no service';
  },
  'withdrawn by the petitioner alone, after the cooling time': (matter, history) => {
    const end = history.findLast((fact) => fact.type === 'withdrawn');
    const asked = history.findLast((fact) => fact.type === 'withdrawal-asked' && fact.seq < (end?.seq ?? 0));
    if (!end) return matter.state === 'WITHDRAWN' && 'without a fact';
    if (asked?.by.kind !== 'petitioner') return 'nobody asked';
    return Date.parse(end.at) - Date.parse(asked.at) < 3 * DAY_MS && 'too early';
  },
  'withdrawing a review leaves what was answered to be carried out': (_matter, history) => {
    const ofReview = history.findIndex((fact) => fact.type === 'withdrawn' && fact.data.review !== undefined);
    if (ofReview < 0) return false;
    const before = history.slice(0, ofReview).reduce(evolve, unborn('m'));
    const after = history.slice(ofReview, ofReview + 1).reduce(evolve, before);
    return (before.execution !== after.execution || after.state === 'WITHDRAWN') && after.state;
  },
  'judged by the petitioner alone': (_matter, history) =>
    history.find((fact) => moveOf(ACT_OF[fact.type]).seat === 'petitioner' && fact.by.kind !== 'petitioner')?.type,
  'nobody reviews what they handled': (matter) => {
    const reviewers = (matter.reviews ?? []).flatMap(({ reviewer }) => reviewer?.id ?? []);
    const handled = matter.tasks
      .filter((task) => task.kind === 'HANDLE')
      .flatMap((task) => [task.handler?.id, task.leader?.id]);
    return reviewers.find((id) => handled.includes(id));
  },
  'the second review is another person’s': (matter) => {
    const [first, second] = ([1, 2] as const).map(
      (level) => matter.reviews?.findLast((one) => one.level === level && one.decided)?.reviewer?.id,
    );
    return first === second && first;
  },
  'no third review': (_matter, history) => {
    let levels = 0;
    for (const fact of history) {
      if (['opinion-signed', 'reopened'].includes(fact.type)) levels = 0;
      if (fact.type === 'review-decided' || fact.type === 're-review-decided') levels++;
      if (levels > 2) return 'a third';
    }
    return false;
  },
  'a review stands one level above': (matter) =>
    (matter.reviews ?? []).find(
      ({ organ, task }) =>
        !matter.tasks.some((one) => one.no < task && ground.linesUp(one.organ).some((up) => up.code === organ)),
    )?.organ,
  'a redone opinion is another one': (matter) => {
    const { redo, opinion } = matter;
    if (!redo?.begun || !opinion?.signedAt || opinion.signedAt < redo.begun) return false;
    const same = (['conclusion', 'facts', 'reasons', 'opinion'] as const).every(
      (part) => opinion[part] === redo.before[part],
    );
    return same && 'the same';
  },
};

/** The guards that this history breaks, each with what broke it. */
export const broken = (matter: Matter, history: readonly Fact[]): string[] =>
  Object.entries(GUARDS).flatMap(([name, guard]) => {
    const found = guard(matter, history);
    return found ? [`${name}: ${found}`] : [];
  });
