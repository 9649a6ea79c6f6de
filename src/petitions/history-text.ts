// A fact as a sentence: for the desk's history and, in plainer words, for the petitioner's progress page.
import type { Directory } from '../organs/directory.ts';
import { writeDay } from '../platform/dates.ts';
import type { Fact } from './events.ts';
import type { Matter } from './matter.ts';
import { categoryPath, organName, placeName, type Reader } from './names.ts';

type Params = Record<string, string>;

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
    case 'accepted':
      return { handler: fact.data.handler.name, leader: fact.data.leader.name };
    case 'draft-returned':
      return { reason: fact.data.reason };
    case 'access-granted':
    case 'recusal-declared':
      return { staff: fact.data.staff.name, reason: fact.data.reason };
    case 'recusal-decided':
      return { staff: fact.data.staff.name, reason: fact.data.reason ?? '' };
    case 'evaluated':
      return { bureau: satisfaction(fact.data.bureau), organ2: satisfaction(fact.data.organ), organ: matter.holder };
    default:
      return {};
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
  const key = fact.type === 'recusal-decided' && !fact.data.agree ? 'recusal-refused' : fact.type;
  return reader.words(`petitions:${style}.${key}`, { organ, ...paramsOf(fact, matter, directory, reader) });
}
