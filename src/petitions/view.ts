// A matter as an officer's screen shows it: petitioners masked, clocks as they stand, what may be done now.
import { standing } from '../deadlines/clock.ts';
import { uploadsOf } from '../platform/files/uploads.ts';
import { mayMove, type Officer } from './act.ts';
import type { ClockView, HistoryEntry, MatterView, PetitionView, StaffAct, TaskView } from './contract.ts';
import type { Fact } from './events.ts';
import { historyText } from './history-text.ts';
import { moveOf } from './lifecycle.ts';
import type { Matter, RunningClock, Task } from './matter.ts';
import { firstPetition, nextClock, openTask } from './matter.ts';
import { categoryPath, organOf, placeOf, type Reader } from './names.ts';
import { masked, openPetitioners } from './petitioners.ts';
import { RULES } from './rules.ts';
import { contentsOf, factsOf } from './sealed/ask.ts';
import type { Spine } from './spine.ts';
import { suggestions } from './suggestions.ts';

/** A clock as it stands at an instant. */
export const clockView = (clock: RunningClock, now: Date): ClockView => ({
  ...clock,
  ...standing(clock, clock.metAt, now),
});

const taskView = (spine: Spine, task: Task, now: Date): TaskView => ({
  no: task.no,
  kind: task.kind,
  method: task.method,
  organ: organOf(spine.directory, task.organ),
  receivedAt: task.receivedAt,
  clocks: task.clocks.map((clock) => clockView(clock, now)),
  ...(task.from && { from: organOf(spine.directory, task.from) }),
  ...(task.takenAt && { takenAt: task.takenAt }),
  ...(task.doneAt && { doneAt: task.doneAt }),
  ...(task.handler && { handler: task.handler }),
  ...(task.leader && { responsibleLeader: task.leader }),
  ...(task.opinion && { opinion: task.opinion }),
  ...(task.reportContents && { reportContents: task.reportContents }),
});

async function petitionViews(spine: Spine, matter: Matter): Promise<PetitionView[]> {
  const contents = await contentsOf(spine, matter);
  const people = await openPetitioners(spine.pool, spine.keys, matter.id);
  return Promise.all(
    matter.petitions.map(async (petition) => {
      const content = contents.get(petition.id);
      if (!content) throw new Error(`petition ${petition.id} has no content`);
      const files = await uploadsOf(spine.pool, petition.id);
      return {
        id: petition.id,
        number: petition.number,
        channel: petition.channel,
        receivedAt: petition.receivedAt,
        registeredAt: petition.registeredAt,
        title: content.title,
        text: content.text,
        demand: content.demand,
        anonymous: content.anonymous,
        keepConfidential: content.keep_confidential,
        people: content.people,
        ...(content.placeDetail && { placeDetail: content.placeDetail }),
        ...(content.accused && { accused: content.accused }),
        ...(content.source && { source: content.source }),
        petitioners: people
          .filter((one) => one.petitionId === petition.id)
          .map((one) => ({ ordinal: one.ordinal, representative: one.representative, ...masked(one.person) })),
        attachments: files.map((file) => ({
          id: file.id,
          name: file.name,
          mime: file.mime,
          bytes: file.bytes,
          url: `/api/matters/${matter.id}/attachments/${file.id}`,
        })),
      };
    }),
  );
}

/** The act that is usually next in each state. */
const LIKELY: Readonly<Partial<Record<Matter['state'], StaffAct>>> = {
  REGISTERED: 'triage',
  TRIAGE: 'refer',
  DISPATCHED: 'take-receipt',
  AT_ORGAN: 'accept',
  ACCEPTED: 'draft-reply',
  OPINION_DRAFTED: 'sign-reply',
  REPLIED: 'close',
};

/** What this officer may do now, the likely act first. */
export function mayDo(matter: Matter, officer: Officer): MatterView['mayDo'] {
  const task = openTask(matter);
  const likely =
    matter.state === 'AT_ORGAN' && task?.kind === 'DISPATCH'
      ? matter.class
        ? 'refer'
        : 'triage'
      : LIKELY[matter.state];
  const until = task && nextClock(task)?.dueDay;
  return (Object.keys(RULES) as StaffAct[])
    .filter((act) => mayMove(act, matter, officer).ok)
    .filter((act) => act !== 'accept' || task?.kind === 'HANDLE')
    .filter((act) => act !== 'sign-reply' || matter.opinion?.draftedBy.id !== officer.staffId)
    .map((act) => ({ act, article: moveOf(act).article, likely: act === likely, ...(until && { until }) }))
    .sort((a, b) => Number(b.likely) - Number(a.likely));
}

const historyEntry = (spine: Spine, fact: Fact, matter: Matter, reader: Reader): HistoryEntry => ({
  seq: fact.seq,
  type: fact.type,
  at: fact.at,
  by: {
    kind: fact.by.kind,
    ...(fact.by.name && { name: fact.by.name }),
    ...(fact.by.organ && { organ: organOf(spine.directory, fact.by.organ) }),
  },
  text: historyText('history', fact, matter, spine.directory, reader),
  data: fact.data as unknown as Record<string, unknown>,
});

function opinionView(spine: Spine, opinion: NonNullable<Matter['opinion']>): NonNullable<MatterView['opinion']> {
  const { reviewOrgans, service: _service, organ: _organ, ...rest } = opinion;
  return { ...rest, ...(reviewOrgans && { reviewOrgans: reviewOrgans.map((one) => organOf(spine.directory, one)) }) };
}

/** The whole page of a matter for one officer who may read it. */
export async function matterView(spine: Spine, matter: Matter, officer: Officer, reader: Reader): Promise<MatterView> {
  const now = spine.clock.now();
  const first = firstPetition(matter);
  const [petitions, facts, suggested] = await Promise.all([
    petitionViews(spine, matter),
    factsOf(spine, matter),
    suggestions(spine, matter, officer, reader),
  ]);
  const category = matter.categoryCode ? spine.directory.category(matter.categoryCode) : undefined;
  return {
    id: matter.id,
    version: matter.version,
    number: first.number,
    state: matter.state,
    title: petitions[0]?.title ?? '',
    track: matter.track,
    litigationRelated: matter.litigationRelated,
    sealed: matter.sealed,
    place: placeOf(spine.directory, matter.placeCode),
    holder: organOf(spine.directory, matter.holder),
    registeredAt: first.registeredAt,
    petitions,
    tasks: matter.tasks.map((task) => taskView(spine, task, now)),
    history: facts.map((fact) => historyEntry(spine, fact, matter, reader)),
    mayDo: mayDo(matter, officer),
    suggested,
    ...(matter.class && { class: matter.class }),
    ...(category && {
      category: {
        code: category.code,
        name: category.name,
        nameEn: category.nameEn,
        path: categoryPath(spine.directory, category.code, reader),
      },
    }),
    ...(matter.opinion && { opinion: opinionView(spine, matter.opinion) }),
    ...(matter.evaluation && { evaluation: matter.evaluation }),
    ...(matter.earlierReply && { earlierReply: matter.earlierReply }),
  };
}
