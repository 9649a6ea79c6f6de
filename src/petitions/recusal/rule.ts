// Recusal (回避, R22 art. 28): declared by whoever is named in the matter, asked for by the petitioner, decided by the
// leader of the organ, about a leader by the organ above or the bureau's director.
import type { Role } from '../../organs/contract.ts';
import { decided, type Result, refused } from '../../platform/result.ts';
import { isBlank } from '../../platform/text.ts';
import { HANDLERS, RESPONSIBLE } from '../accept/charge.ts';
import type { Officer, PetitionerRule, Rule, Setting } from '../act.ts';
import type { BodyOf, PetitionerBodyOf } from '../contract.ts';
import { CHAIRS } from '../hearing/rule.ts';
import { isAccusation, type Matter, type NamedStaff, pendingReview, type Task } from '../matter.ts';
import { REVIEWERS } from '../moves.ts';

const ARTICLE = { article: 'R22 28' };

/** Somebody's charge in the matter. */
interface Charge {
  readonly staff: NamedStaff;
  readonly task: Task;
  readonly leads: boolean;
  /** One of these is held by whoever takes it over. */
  readonly roles: readonly Role[];
}

/** Who may work on that charge: a reviewer on a review, discipline's receiver on an accusation. */
function handles(matter: Matter, { kind }: Task): readonly Role[] {
  if (kind === 'REVIEW' || kind === 'RE_REVIEW') return REVIEWERS;
  return isAccusation(matter) ? [...HANDLERS, 'discipline-receiver'] : HANDLERS;
}

/** Who is named in the open tasks, with reviewers and chairs; the last naming counts. */
function chargesOf(matter: Matter): Charge[] {
  const open = matter.tasks.filter((task) => !task.doneAt);
  const named = open.flatMap((task) => [
    ...(task.handler ? [{ staff: task.handler, task, leads: false, roles: handles(matter, task) }] : []),
    ...(task.leader ? [{ staff: task.leader, task, leads: true, roles: RESPONSIBLE }] : []),
  ]);
  const last = open.at(-1);
  const { reviewer } = pendingReview(matter) ?? {};
  const beside = [
    ...(reviewer ? [{ staff: reviewer, roles: REVIEWERS }] : []),
    // A hearing that was called stays open where the request for the re-review was withdrawn.
    ...(matter.state === 'HEARING' ? (matter.hearings ?? []) : []).flatMap((hearing) =>
      hearing.concludedAt ? [] : [{ staff: hearing.chair, roles: CHAIRS }],
    ),
  ];
  return [...named, ...(last ? beside.map((one) => ({ ...one, task: last, leads: false })) : [])];
}

/** Somebody's charge; who leads in one of several is treated as a leader. */
function chargeOf(matter: Matter, staffId: string): Charge | undefined {
  const own = chargesOf(matter).filter((one) => one.staff.id === staffId);
  return own.find((one) => one.leads) ?? own[0];
}

/** Who would be recused. Refusals: recusal-not-named, recusal-declared-already. */
export function mayDeclare(matter: Matter, staffId: string): Result<NamedStaff> {
  const own = chargeOf(matter, staffId);
  if (!own) return refused('recusal-not-named', ARTICLE);
  if (matter.recusals?.some((one) => one.staff.id === staffId && one.decided === undefined))
    return refused('recusal-declared-already', ARTICLE);
  return decided(own.staff);
}

/** Refusals: those of mayDeclare. */
export const declareRecusal: Rule<BodyOf<'declare-recusal'>> = (matter, { reason }, officer) => {
  const staff = mayDeclare(matter, officer.staffId);
  return staff.ok ? decided([{ type: 'recusal-declared', data: { staff: staff.value, reason } }]) : staff;
};

const HEADS: readonly string[] = ['organ-leader', 'bureau-director'];

const AT_STAFF = { ...ARTICLE, field: 'staffId' };

/** Nobody decides about himself; about a leader of the own organ only another organ's head, or the bureau's director. */
function mayDecide(one: Charge, officer: Officer): Result<true> {
  if (one.staff.id === officer.staffId) return refused('recusal-own', AT_STAFF);
  const outside = one.task.organ !== officer.organ.code;
  const head = officer.roles.some((role) => HEADS.includes(role));
  if (one.leads && !outside && !head) return refused('recusal-of-leader', AT_STAFF);
  if (outside && !officer.roles.includes('bureau-director') && !head) return refused('recusal-of-leader', AT_STAFF);
  return decided(true);
}

/** Whether there is anybody named of whom this officer may decide: asked for by the petitioner, declared, or of oneself. */
export const mayDecideAny = (matter: Matter, officer: Officer): boolean =>
  chargesOf(matter).some((one) => mayDecide(one, officer).ok);

/**
 * Who takes over: of the own organ somebody must be named, who holds a role for each charge that passes; for another organ its
 * own leader does that.
 */
function replacementFor(
  matter: Matter,
  one: Charge,
  body: BodyOf<'decide-recusal'>,
  officer: Officer,
  { colleagues }: Setting,
) {
  if (!body.agree || one.task.organ !== officer.organ.code) return decided(undefined);
  const field = { ...ARTICLE, field: 'replacementId' };
  if (!body.replacementId) return refused('replacement-missing', field);
  const found = colleagues.get(body.replacementId);
  if (!found || found.id === one.staff.id) return refused('not-a-colleague', field);
  const passing = chargesOf(matter).filter(({ staff, task }) => staff.id === one.staff.id && task.no === one.task.no);
  if (!passing.every(({ roles }) => roles.some((role) => found.roles.includes(role))))
    return refused('not-a-colleague', field);
  return decided({ id: found.id, name: found.name });
}

/**
 * Refusals: recusal-not-named, recusal-own, recusal-of-leader, replacement-missing, not-a-colleague, reason-missing (when it
 * is not agreed).
 */
export const decideRecusal: Rule<BodyOf<'decide-recusal'>> = (matter, body, officer, setting) => {
  const one = chargeOf(matter, body.staffId);
  if (!one) return refused('recusal-not-named', AT_STAFF);
  const may = mayDecide(one, officer);
  if (!may.ok) return may;
  if (!body.agree && isBlank(body.reason)) return refused('reason-missing', { ...ARTICLE, field: 'reason' });
  const replacement = replacementFor(matter, one, body, officer, setting);
  if (!replacement.ok) return replacement;
  return decided([
    {
      type: 'recusal-decided',
      data: {
        task: one.task.no,
        staff: one.staff,
        agree: body.agree,
        ...(replacement.value && { replacement: replacement.value }),
        ...(body.reason && { reason: body.reason }),
      },
    },
  ]);
};

/** The petitioner asks for it; the organ's leader decides. The words stand beside history. */
export const requestRecusal: PetitionerRule<PetitionerBodyOf<'request-recusal'>> = (_matter, _body, { statement }) =>
  statement
    ? decided([{ type: 'recusal-requested', data: { statement } }])
    : refused('text-missing', { field: 'text', ...ARTICLE });
