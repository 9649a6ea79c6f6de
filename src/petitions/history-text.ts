// A fact as a sentence: for the desk's history and, in plainer words, for the petitioner's progress page.
import type { Directory } from '../organs/directory.ts';
import { writeDay } from '../platform/dates.ts';
import { lastDayOf } from '../platform/time.ts';
import type { Fact } from './events.ts';
import { dispatchParams } from './history-dispatch.ts';
import { handlingParams } from './history-handling.ts';
import type { Matter } from './matter.ts';
import { categoryPath, organName, placeName, type Reader } from './names.ts';

type Params = Record<string, string>;

const levelOf = (level: 1 | 2, { words }: Reader): string =>
  words(`petitions:reviewLevel.${level === 1 ? 'one' : 'two'}`);

/** Facts that read differently by what they say, where they do. */
function otherKey(fact: Fact): string | false | undefined {
  switch (fact.type) {
    case 'triaged':
      return fact.data.automatic && 'triaged-automatic';
    case 'objection-decided':
      return fact.data.decision === 'AGREE' && 'objection-agreed';
    case 'recusal-decided':
      return !fact.data.agree && 'recusal-refused';
    case 'withdrawal-taken-back':
      return fact.data.notMe && 'withdrawal-not-me';
    case 'withdrawn':
      return (fact.data.goesOn && 'withdrawal-recorded') || (fact.data.review && 'withdrawn-review');
    case 'lapsed':
      return fact.data.withdrawn && 'lapsed-withdrawn';
    default:
      return undefined;
  }
}

const keyOf = (fact: Fact): string => otherKey(fact) || fact.type;

/** The parameters of each sentence; the organ that acted is always there. */
function paramsOf(fact: Fact, matter: Matter, directory: Directory, reader: Reader): Params {
  const { words, language } = reader;
  const satisfaction = (value: string): string => words(`petitions:satisfaction.${value}`);
  switch (fact.type) {
    case 'registered':
      return { organ: organName(directory, fact.data.petition.organ, reader), number: fact.data.petition.number };
    case 'triaged':
      return {
        class: words(`petitions:class.${fact.data.class}`),
        category: categoryPath(directory, fact.data.categoryCode, reader),
        place: placeName(directory, fact.data.placeCode, reader),
        ...(fact.data.automatic && {
          model: fact.data.automatic.model,
          precision: `${Math.round(fact.data.automatic.precision * 1000) / 10}`,
        }),
      };
    case 'referred':
      return { to: organName(directory, fact.data.to, reader) };
    case 'assigned': {
      const report = fact.data.clocks.find((clock) => clock.timer === 'T-ASSIGN');
      return {
        to: organName(directory, fact.data.to, reader),
        reportDay: report ? writeDay(report.dueDay, language) : '',
      };
    }
    case 'access-granted':
    case 'recusal-declared':
      return { staff: fact.data.staff.name, reason: fact.data.reason };
    case 'recusal-decided':
      return { staff: fact.data.staff.name, reason: fact.data.reason ?? '' };
    case 'review-requested':
    case 're-review-requested':
      return {
        to: organName(directory, fact.data.organ, reader),
        line: words(`petitions:reviewLine.${fact.data.line}`),
      };
    case 'review-admitted':
      return { level: levelOf(fact.data.level, reader), reviewer: fact.data.reviewer.name };
    case 'review-refused':
      return {
        level: levelOf(fact.data.level, reader),
        ground: words(`petitions:reviewRefusal.${fact.data.ground}`),
        reason: fact.data.reason,
      };
    case 'review-decided':
    case 're-review-decided':
      return { decision: words(`petitions:reviewDecision.${fact.data.decision}`) };
    case 'redo-begun':
      return { handler: fact.data.handler.name, leader: fact.data.leader.name };
    case 'lapsed':
      return { level: levelOf(fact.data.window === 'REVIEW' ? 1 : 2, reader) };
    case 'withdrawn':
      return fact.data.review ? { level: levelOf(fact.data.review, reader) } : {};
    case 'withdrawal-asked':
      return { day: writeDay(lastDayOf(fact.data.coolUntil), language) };
    case 'mediation-answered':
      return { agreed: words(`petitions:agreed.${fact.data.agree ? 'yes' : 'no'}`) };
    case 'reopened':
      return { ground: words(`petitions:reopenGround.${fact.data.ground}`), reason: fact.data.reason };
    case 'aid-recorded':
      return { kind: words(`petitions:aidKind.${fact.data.kind}`) };
    case 'evaluated':
      return { bureau: satisfaction(fact.data.bureau), organ2: satisfaction(fact.data.organ), organ: matter.holder };
    default:
      return handlingParams(fact, directory, reader) ?? dispatchParams(fact, directory, reader) ?? {};
  }
}

/** The sentence of a fact in the reader's language; `style` steps is the petitioner's. */
export function historyText(
  style: 'history' | 'steps',
  fact: Fact,
  matter: Matter,
  directory: Directory,
  reader: Reader,
): string {
  const organ = fact.by.organ ? organName(directory, fact.by.organ, reader) : '';
  return reader.words(`petitions:${style}.${keyOf(fact)}`, { organ, ...paramsOf(fact, matter, directory, reader) });
}
