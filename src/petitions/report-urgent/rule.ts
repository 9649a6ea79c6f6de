// Major and urgent information (重大、紧急, R22 art. 25): reported in writing at once, followed up, closed with the result.
import { startHoursClock } from '../../deadlines/clock.ts';
import { decided, type Refusal, type Result, refused } from '../../platform/result.ts';
import { isAccusedUnit } from '../accused/line.ts';
import { colleague, firstRefusal, type Officer, openBeside, type Rule, type Setting } from '../act.ts';
import type { BodyOf } from '../contract.ts';
import type { Matter, UrgentReport } from '../matter.ts';
import { recipientsOf } from './recipients.ts';

const ARTICLE = 'R22 25';
const SIGNERS = ['organ-leader', 'responsible-leader', 'bureau-director', 'dispatcher'] as const;

/** When it happened, then when it was known, then now. */
function timesRefusal(body: BodyOf<'report-urgent'>, knownAt: Date, now: Date): Refusal | undefined {
  const happened = Date.parse(body.happenedAt);
  return firstRefusal(
    (Number.isNaN(happened) || happened > now.getTime()) && {
      code: 'happened-in-future',
      article: ARTICLE,
      field: 'happenedAt',
    },
    (Number.isNaN(knownAt.getTime()) || knownAt > now || knownAt.getTime() < happened) && {
      code: 'known-out-of-order',
      article: ARTICLE,
      field: 'knownAt',
    },
  );
}

/** Sealed and not triaged: nobody has said yet who is accused, so nobody knows who must not be told (R22 art. 30). */
export const accusedUnknown = ({ sealed, class: found }: Matter): boolean => sealed && found === undefined;

/**
 * Refusals: triage-before-urgent, happened-in-future, known-out-of-order (known before it happened, or later than now), unknown-organ,
 * not-a-colleague, nobody-clear.
 */
export const reportUrgent: Rule<BodyOf<'report-urgent'>> = (matter, body, officer, setting) => {
  const { now, clocks, ground } = setting;
  if (accusedUnknown(matter)) return refused('triage-before-urgent', { article: 'R22 30' });
  const { seen: _seen, byHand: _byHand, organCodes = [], signedBy, knownAt: known, ...told } = body;
  const knownAt = known ? new Date(known) : now;
  const times = timesRefusal(body, knownAt, now);
  if (times) return { ok: false, refusal: times };
  if (organCodes.some((code) => !ground.organ(code))) return refused('unknown-organ', { field: 'organCodes' });
  const signer = colleague(setting, signedBy, SIGNERS, 'signedBy');
  if (!signer.ok) return signer;
  const isHit = (organ: string): boolean => isAccusedUnit(matter, organ, ground);
  const recipients = recipientsOf(officer.organ, organCodes, isHit, ground);
  if (recipients.length === 0) return refused('nobody-clear', { article: ARTICLE });
  return decided([
    {
      type: 'urgent-reported',
      data: {
        ...told,
        report: (matter.urgent?.length ?? 0) + 1,
        task: matter.tasks.length + 1,
        organ: officer.organ.code,
        knownAt: knownAt.toISOString(),
        recipients,
        signedBy: signer.value,
        clocks: [
          startHoursClock(clocks, 'T-URGENT-WRITTEN', knownAt),
          startHoursClock(clocks, 'T-URGENT-FOLLOWUP', now),
        ],
      },
    },
  ]);
};

/** The organ's own report of that number. Refusals: urgent-unknown, urgent-closed. */
function ownReport(matter: Matter, no: number, officer: Officer): Result<UrgentReport> {
  const at = { article: ARTICLE, field: 'report' };
  const found = matter.urgent?.find((one) => one.no === no && holds(matter, one, officer));
  if (!found) return refused('urgent-unknown', at);
  return found.closedAt ? refused('urgent-closed', at) : decided(found);
}

/** Whose report it is: who made it, or who has its powers now. */
const holds = (matter: Matter, report: UrgentReport, { organ }: Officer): boolean =>
  report.organ === organ.code || openBeside(matter, 'URGENT', organ.code) !== undefined;

/** The open task of the report; after the organ was succeeded, the successor's. */
const taskOf = (matter: Matter, report: UrgentReport, officer: Officer): number =>
  matter.tasks.find((task) => task.no === report.task && !task.doneAt)?.no ??
  openBeside(matter, 'URGENT', officer.organ.code)?.no ??
  report.task;

const followUp = (now: Date, { clocks }: Setting) => [startHoursClock(clocks, 'T-URGENT-FOLLOWUP', now)];

/** Every four hours until it is closed. Refusals: urgent-unknown, urgent-closed. */
export const followUpUrgent: Rule<BodyOf<'follow-up-urgent'>> = (matter, body, officer, setting) => {
  const report = ownReport(matter, body.report, officer);
  if (!report.ok) return report;
  const { situation, measures } = body;
  return decided([
    {
      type: 'urgent-followed-up',
      data: {
        report: report.value.no,
        task: taskOf(matter, report.value, officer),
        situation,
        measures,
        clocks: followUp(setting.now, setting),
      },
    },
  ]);
};

/** Refusals: urgent-unknown, urgent-closed. */
export const closeUrgent: Rule<BodyOf<'close-urgent'>> = (matter, body, officer) => {
  const report = ownReport(matter, body.report, officer);
  if (!report.ok) return report;
  const task = taskOf(matter, report.value, officer);
  return decided([{ type: 'urgent-closed', data: { report: report.value.no, task, result: body.result } }]);
};
