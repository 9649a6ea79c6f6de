// A petition as its petitioner sees it: who has it, what they must do, until when; the way so far in plain words.
import { standing } from '../deadlines/clock.ts';
import { loadMatter } from '../petitions/ask.ts';
import { opinionNumber } from '../petitions/documents/ask.ts';
import { historyText } from '../petitions/history-text.ts';
import { firstPetition, type Matter, nextClock, openTask, type Task } from '../petitions/matter.ts';
import { organName, organOf, placeOf, type Reader } from '../petitions/names.ts';
import { noticeOf } from '../petitions/notices.ts';
import { pendingWithdrawal, petitionersRights } from '../petitions/rights/ask.ts';
import { contentsOf, factsOf, keyOf } from '../petitions/sealed/ask.ts';
import { groundOf, type Spine } from '../petitions/spine.ts';
import { clockView } from '../petitions/view.ts';
import { writeDay } from '../platform/dates.ts';
import { uploadsOf } from '../platform/files/uploads.ts';
import type { Progress, TimelineStep } from './contract.ts';
import { dutyOf, outside, phaseOf, TOLD_OF_HANDLING } from './duty.ts';
import { handlingParts } from './handling-parts.ts';
import { reviewParts, TOLD_OF_REVIEW } from './review-parts.ts';

/** Facts a petitioner is told of; inner steps (drafts, returns) are the organ's own. */
const TOLD: readonly string[] = [
  'registered',
  'earlier-reply-recorded',
  'triaged',
  'referred',
  'assigned',
  'receipt-taken',
  'evaluated',
  'acceptance-refused',
  'no-longer-accepted',
  'merged',
  'split',
  'replied-directly',
  'filed-without-action',
  'objection-decided',
  'jurisdiction-disputed',
  'jurisdiction-decided',
  'passed-to-successor',
  ...TOLD_OF_HANDLING,
  ...TOLD_OF_REVIEW,
];

/** Answered before it came here, and nobody has taken it up since: what it waits for is not what the petitioner waits for. */
const answeredBefore = (matter: Matter): boolean => matter.earlierReply !== undefined && matter.state === 'REGISTERED';

const known = (reader: Reader, key: string, state: string): string => {
  const text = reader.words(`petitions:${key}.${state}`);
  return text.endsWith(`${key}.${state}`) ? reader.words(`petitions:${key}.other`) : text;
};

/** What the explanation is about. */
function explained(matter: Matter): string {
  if (answeredBefore(matter)) return 'EARLIER';
  return pendingWithdrawal(matter) ? 'WITHDRAWING' : phaseOf(matter);
}

/** How an ended or answered matter reads when nobody owes anything by a day. */
const AT_REST: Readonly<Partial<Record<Matter['state'], string>>> = {
  REPLIED: 'replied',
  REVIEWED: 'reviewed',
  TERMINATED: 'terminated',
  WITHDRAWN: 'withdrawn',
  NOT_ACCEPTED: 'refused',
  NO_LONGER_ACCEPTED: 'noLonger',
  DIRECT_REPLIED: 'replied',
  FILED: 'filed',
  MERGED: 'merged',
};

/** Without the report that one organ owes another (R22 art. 22(3)): the petitioner waits for nothing there. */
const awaitedBy = (task: Task): Task => ({
  ...task,
  clocks: task.clocks.filter((clock) => clock.timer !== 'T-ASSIGN'),
});

/** The sentence at the top of the page. */
function holderOf(spine: Spine, matter: Matter, now: Date, reader: Reader): Progress['holder'] {
  const task = openTask(matter);
  const clock = task && nextClock(awaitedBy(task));
  const state = outside(matter);
  const organ = organOf(spine.directory, matter.holder);
  const mustDo = known(reader, 'mustDo', dutyOf(matter, task, clock));
  const name = organName(spine.directory, matter.holder, reader);
  const say = (key: string, params = {}): string =>
    reader.words(`petitions:hero.${key}`, { organ: name, mustDo, ...params });
  if (state === 'CLOSED') return { organ, mustDo, sentence: say('closed') };
  if (answeredBefore(matter)) return { organ, mustDo, sentence: say('earlier') };
  if (!clock) return { organ, mustDo, sentence: say(AT_REST[state] ?? 'open') };
  const { daysLeft } = standing(clock, undefined, now);
  const params = { day: writeDay(clock.dueDay, reader.language), count: Math.abs(daysLeft) };
  const key = daysLeft > 0 ? 'until' : daysLeft === 0 ? 'today' : 'overdue';
  return { organ, mustDo, until: clock.dueDay, daysLeft, sentence: say(key, params) };
}

async function timelineOf(spine: Spine, matter: Matter, reader: Reader): Promise<TimelineStep[]> {
  const facts = await factsOf(spine, matter);
  return facts
    .filter((fact) => TOLD.includes(fact.type))
    .map((fact) => {
      const notice = noticeOf(fact, spine.directory, reader);
      return {
        at: fact.at,
        type: fact.type,
        text: historyText('steps', fact, matter, spine.directory, reader),
        ...(fact.by.organ && { organ: organOf(spine.directory, fact.by.organ) }),
        ...(notice && { notice: { title: notice.title, text: notice.text } }),
      };
    });
}

/** The answer once it was served; a draft is nobody's answer. */
function answerOf(spine: Spine, matter: Matter): Progress['opinion'] {
  const { opinion } = matter;
  if (!opinion?.signedAt) return undefined;
  const { draftedBy: _drafter, returned: _returned, organ: _organ, service, reviewOrgans, ...rest } = opinion;
  return {
    ...rest,
    ...(service && { servedAt: service.at }),
    ...(reviewOrgans && { reviewOrgans: reviewOrgans.map((one) => organOf(spine.directory, one)) }),
  };
}

const LINKS_AT_MOST = 20;

/** The matter that is handled in the end; merging may have gone from one to the next. */
async function mainOf(spine: Spine, matter: Matter): Promise<Matter | undefined> {
  let main: Matter | undefined = matter;
  for (let links = 0; main?.mergedInto && links < LINKS_AT_MOST; links++)
    main = (await loadMatter(spine, main.mergedInto.id))?.matter;
  return main === matter ? undefined : main;
}

/** How the matter stands into which this one was merged; of a sealed one only that it is there. */
async function mergedOf(spine: Spine, matter: Matter, now: Date, reader: Reader): Promise<Progress['merged']> {
  const main = await mainOf(spine, matter);
  if (!main) return undefined;
  const { number } = firstPetition(main);
  if (main.sealed) return { number };
  return {
    number,
    label: reader.words(`petitions:state.${outside(main)}`),
    sentence: holderOf(spine, main, now, reader).sentence,
  };
}

/** The progress page of a matter; the caller has checked the query code. */
export async function progressOf(spine: Spine, matter: Matter, reader: Reader): Promise<Progress> {
  const now = spine.clock.now();
  const first = firstPetition(matter);
  const [contents, files, timeline, after, documentNumber, merged] = await Promise.all([
    contentsOf(spine, matter),
    keyOf(spine, matter).then((key) => uploadsOf(spine.pool, [first.id], key)),
    timelineOf(spine, matter, reader),
    reviewParts(spine, matter, now),
    opinionNumber(spine, matter),
    mergedOf(spine, matter, now, reader),
  ]);
  const content = contents.get(first.id);
  const opinion = answerOf(spine, matter);
  return {
    number: first.number,
    version: matter.version,
    registeredAt: first.registeredAt,
    title: content?.title ?? '',
    text: content?.text ?? '',
    demand: content?.demand ?? '',
    place: placeOf(spine.directory, matter.placeCode),
    status: {
      state: outside(matter),
      label: reader.words(`petitions:state.${outside(matter)}`),
      explanation: known(reader, 'explanation', explained(matter)),
    },
    holder: holderOf(spine, matter, now, reader),
    clocks: matter.tasks.flatMap((task) => task.clocks).map((clock) => clockView(clock, now)),
    timeline,
    attachments: files.map((file) => ({
      id: file.id,
      name: file.name,
      mime: file.mime,
      bytes: file.bytes,
      url: `/api/portal/petitions/${first.number}/attachments/${file.id}`,
    })),
    mayDo: petitionersRights(matter, now, groundOf(spine.directory)),
    ...handlingParts(spine, matter),
    ...after,
    ...(opinion && { opinion: { ...opinion, ...(documentNumber && { documentNumber }) } }),
    ...(merged && { merged }),
    ...(matter.earlierReply && { earlierReply: matter.earlierReply }),
    ...(matter.evaluation && { evaluation: matter.evaluation }),
  };
}
