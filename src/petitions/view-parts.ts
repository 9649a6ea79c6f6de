// The parts of a matter's page beside its tasks, with organs by name: what the fold keeps, as a screen shows it.
import type { MatterView } from './contract.ts';
import type { Answer, Matter, Review } from './matter.ts';
import { organOf } from './names.ts';
import type { Said } from './said/ask.ts';
import type { Spine } from './spine.ts';

type Directory = Spine['directory'];
type Parts = Pick<
  MatterView,
  | 'objection'
  | 'dispute'
  | 'urgent'
  | 'diverted'
  | 'hearings'
  | 'mediation'
  | 'answer'
  | 'reviews'
  | 'withdrawal'
  | 'statements'
>;

/** The petitioner's own words, by the id of the statement. */
export type SaidById = ReadonlyMap<string, Said>;

function objection(directory: Directory, { objection: found }: Matter): Partial<Parts> {
  if (!found) return {};
  const { by, reasons, at, suggestedOrgan, decision } = found;
  return {
    objection: {
      by: organOf(directory, by),
      reasons,
      at,
      ...(suggestedOrgan && { suggestedOrgan: organOf(directory, suggestedOrgan) }),
      ...(decision && { decision }),
    },
  };
}

function dispute(directory: Directory, { dispute: found }: Matter): Partial<Parts> {
  if (!found) return {};
  return {
    dispute: {
      by: organOf(directory, found.by),
      organs: found.organs.map((code) => organOf(directory, code)),
      positions: found.positions.map((one) => ({ ...one, organ: organOf(directory, one.organ) })),
      ...(found.decided && { decided: { ...found.decided, to: organOf(directory, found.decided.to) } }),
    },
  };
}

function urgent(directory: Directory, { urgent: reports = [] }: Matter): Partial<Parts> {
  if (reports.length === 0) return {};
  return {
    urgent: reports.map(({ task: _task, ...one }) => ({
      ...one,
      organ: organOf(directory, one.organ),
      recipients: one.recipients.map((code) => organOf(directory, code)),
    })),
  };
}

function reviewView(directory: Directory, review: Review, said: SaidById): NonNullable<Parts['reviews']>[number] {
  const { organ, statement, decided, task: _task, from: _from, ...rest } = review;
  const request = said.get(statement)?.text;
  return {
    ...rest,
    organ: organOf(directory, organ),
    ...(request && { request }),
    ...(decided && {
      decided: {
        decision: decided.decision,
        claims: decided.claims,
        facts: decided.facts,
        reasons: decided.reasons,
        opinion: decided.opinion,
        legalBasis: decided.legalBasis,
        at: decided.at,
        by: decided.by,
        ...(decided.redoBy && { redoBy: decided.redoBy }),
        ...(decided.executeBy && { executeBy: decided.executeBy }),
        ...(decided.final && { final: true }),
        ...(decided.until && { until: decided.until }),
        ...(decided.publish !== undefined && { publish: decided.publish }),
      },
    }),
  };
}

function answerView(directory: Directory, { service, reviewOrgans, ...rest }: Answer): NonNullable<Parts['answer']> {
  return {
    ...rest,
    organ: organOf(directory, rest.organ),
    ...(service && { servedAt: service.at }),
    ...(reviewOrgans && { reviewOrgans: reviewOrgans.map((code) => organOf(directory, code)) }),
  };
}

function answers(directory: Directory, { answer, diverted, hearings, mediation }: Matter): Partial<Parts> {
  return {
    ...(answer && { answer: answerView(directory, answer) }),
    ...(diverted && { diverted }),
    ...(hearings && {
      hearings: hearings.map(({ from: _from, calledAt: _called, ...one }) => ({ ...one, panel: [...one.panel] })),
    }),
    ...(mediation && { mediation }),
  };
}

function fromPetitioner(matter: Matter, said: SaidById): Partial<Parts> {
  const { statements, withdrawal } = matter;
  const words = (id: string) => {
    const text = said.get(id)?.text;
    return text ? { text } : {};
  };
  const files = (id: string) => {
    const attachments = (said.get(id)?.files ?? []).map(({ id: file, name, mime, bytes }) => ({
      id: file,
      name,
      mime,
      bytes,
      url: `/api/matters/${matter.id}/attachments/${file}`,
    }));
    return attachments.length > 0 ? { attachments } : {};
  };
  return {
    ...(statements.length > 0 && {
      statements: statements.map(({ hash: _hash, ...one }) => ({ ...one, ...words(one.id), ...files(one.id) })),
    }),
    ...(withdrawal && {
      withdrawal: {
        at: withdrawal.at,
        coolUntil: withdrawal.coolUntil,
        ...(withdrawal.completedAt && { completedAt: withdrawal.completedAt }),
        ...words(withdrawal.statement.id),
      },
    }),
  };
}

/** What needs no names: taken as the fold has it. */
const AS_KEPT = [
  'procedure',
  'acceptedAt',
  'repeatOf',
  'mergedInto',
  'notAccepted',
  'simple',
  'extension',
  'execution',
  'recusals',
  'closed',
  'terminatedAt',
  'reopened',
  'notMe',
] as const;

const asKept = (matter: Matter): Partial<MatterView> =>
  Object.fromEntries(AS_KEPT.map((name) => [name, matter[name]]).filter(([, value]) => value !== undefined));

/** Everything beside the tasks. `said`: the petitioner's statements as opened for this reader. */
export const matterParts = (directory: Directory, matter: Matter, said: SaidById = new Map()): Partial<MatterView> => ({
  ...asKept(matter),
  ...objection(directory, matter),
  ...dispute(directory, matter),
  ...urgent(directory, matter),
  ...answers(directory, matter),
  ...fromPetitioner(matter, said),
  ...(matter.reviews && { reviews: matter.reviews.map((one) => reviewView(directory, one, said)) }),
  ...(matter.redo && {
    redo: { ordered: matter.redo.ordered, ...(matter.redo.begun && { begun: matter.redo.begun }) },
  }),
});
