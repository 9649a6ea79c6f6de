// Recusal found by the system (R22 art. 28): nobody is named to a matter in which they are, or may be, a party. Pure.
import type { Refusal } from '../../platform/result.ts';
import { isAccusedPerson } from '../accused/line.ts';
import type { PetitionerInput } from '../contract.ts';
import type { Matter } from '../matter.ts';

/** Someone whom an act names, at the field that names them. */
export interface Nominee {
  readonly id: string;
  readonly name: string;
  readonly phone?: string;
  readonly field: string;
}

/** By these fields somebody gets a charge in the matter; others only witness or sign. */
export const CHARGES = ['handlerId', 'responsibleLeaderId', 'reviewerId', 'chairId', 'replacementId'] as const;

export interface Conflict {
  readonly petitioners: readonly Pick<PetitionerInput, 'name' | 'phone' | 'idNumber'>[];
  /** It was said that whoever bears the petitioner's name is somebody else. */
  readonly notSamePerson: boolean;
}

const bare = (text: string | undefined): string => (text ?? '').normalize('NFKC').replace(/[\s·•-]/g, '');
/** A telephone without the country's number before it. */
const number = (phone: string | undefined): string => bare(phone).replace(/^(\+|00)?86(?=1\d{10}$)/, '');
const alike = (one: string, other: string): boolean => one !== '' && one === other;

/** Everyone who handled the matter, drafted or signed in it: none of them reviews it. */
export function handledBy(matter: Matter): Set<string> {
  const { opinion, tasks, reviews = [] } = matter;
  const own = tasks.filter((task) => task.kind === 'HANDLE' || task.kind === 'DISPATCH');
  const people = [
    ...own.flatMap((task) => [task.handler, task.leader]),
    opinion?.draftedBy,
    opinion?.signedBy,
    ...reviews.flatMap((review) => (review.decided ? [review.reviewer, review.decided.by] : [])),
  ];
  return new Set(people.flatMap((one) => one?.id ?? []));
}

/** A hearing of a re-review is chaired by somebody new, as the re-review is; one of the handling by the organ's own. */
const reviews = (matter: Matter, field: string): boolean =>
  field === 'reviewerId' || (field === 'chairId' && matter.state === 'IN_RE_REVIEW');

function conflictOf(matter: Matter, nominee: Nominee, { petitioners, notSamePerson }: Conflict): string | undefined {
  if (isAccusedPerson(matter, nominee)) return 'recusal-party';
  if (matter.recusals?.some((one) => one.decided && one.staff.id === nominee.id)) return 'recusal-decided-before';
  const phone = number(nominee.phone);
  if (petitioners.some((one) => alike(phone, number(one.phone)))) return 'recusal-same-person';
  if (!notSamePerson && petitioners.some((one) => alike(bare(nominee.name), bare(one.name))))
    return 'recusal-same-name';
  if (reviews(matter, nominee.field) && handledBy(matter).has(nominee.id)) return 'recusal-handled-it';
  return undefined;
}

/**
 * Refusals, at the field: recusal-party, recusal-decided-before, recusal-same-person, recusal-same-name (unless it was said
 * that it is somebody else), recusal-handled-it.
 */
export function recusalRefusal(matter: Matter, nominees: readonly Nominee[], conflict: Conflict): Refusal | undefined {
  for (const nominee of nominees) {
    const code = conflictOf(matter, nominee, conflict);
    if (code) return { code, article: 'R22 28', field: nominee.field, details: { name: nominee.name } };
  }
  return undefined;
}
