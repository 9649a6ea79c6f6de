// A matter as an officer's screen shows it: petitioners masked, clocks as they stand, what may be done now.
import { standing } from '../deadlines/clock.ts';
import { uploadsOf } from '../platform/files/uploads.ts';
import type { Officer } from './act.ts';
import type { ClockView, HistoryEntry, MatterView, PetitionView, TaskView } from './contract.ts';
import { opinionNumber } from './documents/ask.ts';
import type { Fact } from './events.ts';
import { historyText } from './history-text.ts';
import type { Matter, RunningClock, Task } from './matter.ts';
import { firstPetition } from './matter.ts';
import { mayDo } from './may-do.ts';
import { categoryPath, organOf, placeOf, type Reader } from './names.ts';
import { masked, openPetitioners } from './petitioners.ts';
import { earlierOf } from './repeat/earlier.ts';
import { saidOf } from './said/ask.ts';
import { contentsOf, factsOf, keyOf } from './sealed/ask.ts';
import { groundOf, type Spine } from './spine.ts';
import { suggestions } from './suggestions.ts';
import { matterParts } from './view-parts.ts';

/** A clock as it stands at an instant. */
export function clockView(clock: RunningClock, now: Date): ClockView {
  const { state, daysLeft } = standing(clock, clock.metAt, now);
  const stopped = clock.metAt ? undefined : clock.endedAt ? 'ended' : clock.pausedAt ? 'paused' : undefined;
  return { ...clock, daysLeft, state: stopped ?? state };
}

const taskView = (spine: Spine, task: Task, now: Date): TaskView => ({
  no: task.no,
  kind: task.kind,
  method: task.method,
  organ: organOf(spine.directory, task.organ),
  receivedAt: task.receivedAt,
  clocks: task.clocks.map((clock) => clockView(clock, now)),
  ...(task.from && { from: organOf(spine.directory, task.from) }),
  ...(task.succeeds && { succeeds: organOf(spine.directory, task.succeeds) }),
  ...(task.takenAt && { takenAt: task.takenAt }),
  ...(task.doneAt && { doneAt: task.doneAt }),
  ...(task.handler && { handler: task.handler }),
  ...(task.leader && { responsibleLeader: task.leader }),
  ...(task.opinion && { opinion: task.opinion }),
  ...(task.reportContents && { reportContents: task.reportContents }),
  ...(task.suggestedProcedure && { suggestedProcedure: task.suggestedProcedure }),
  ...(task.notifiedAt && { notifiedAt: task.notifiedAt }),
  ...(task.question && { question: task.question }),
  ...(task.answer && { answer: task.answer }),
});

async function petitionViews(spine: Spine, matter: Matter): Promise<PetitionView[]> {
  const ids = matter.petitions.map((petition) => petition.id);
  const [contents, people, files] = await Promise.all([
    contentsOf(spine, matter),
    openPetitioners(spine.pool, spine.keys, matter.id),
    keyOf(spine, matter).then((key) => uploadsOf(spine.pool, ids, key)),
  ]);
  return matter.petitions.map((petition) => {
    const content = contents.get(petition.id);
    if (!content) throw new Error(`petition ${petition.id} has no content`);
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
      attachments: files
        .filter((file) => file.claimedBy === petition.id)
        .map((file) => ({
          id: file.id,
          name: file.name,
          mime: file.mime,
          bytes: file.bytes,
          url: `/api/matters/${matter.id}/attachments/${file.id}`,
        })),
    };
  });
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
  const [petitions, facts, suggested, said, documentNumber, earlier] = await Promise.all([
    petitionViews(spine, matter),
    factsOf(spine, matter),
    suggestions(spine, matter, officer, reader),
    saidOf(spine, matter),
    opinionNumber(spine, matter),
    earlierOf(spine, matter),
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
    mayDo: mayDo(matter, officer, {
      now,
      clocks: spine.clocks,
      ground: groundOf(spine.directory),
      ...(earlier && { earlier }),
    }),
    suggested,
    ...matterParts(spine.directory, matter, new Map(said.map((one) => [one.id, one]))),
    ...(matter.class && { class: matter.class }),
    ...(category && {
      category: {
        code: category.code,
        name: category.name,
        nameEn: category.nameEn,
        path: categoryPath(spine.directory, category.code, reader),
      },
    }),
    ...(matter.opinion && {
      opinion: { ...opinionView(spine, matter.opinion), ...(documentNumber && { documentNumber }) },
    }),
    ...(matter.evaluation && { evaluation: matter.evaluation }),
    ...(matter.earlierReply && { earlierReply: matter.earlierReply }),
  };
}
