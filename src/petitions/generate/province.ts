// The province as made-up lives know it: organs, who works there, the periods, working days; all in memory. Pure.
import type { ClockBook } from '../../deadlines/clock.ts';
import type { ReminderPoints } from '../../deadlines/reminders.ts';
import type { OrganRef, Role } from '../../organs/contract.ts';
import type { Directory } from '../../organs/directory.ts';
import type { Ground, Officer, Somebody } from '../act.ts';
import type { Actor, NamedStaff } from '../matter.ts';
import { organOf } from '../names.ts';
import type { Procedures } from '../procedures/book.ts';
import { groundOf } from '../spine.ts';
import type { Dice } from './dice.ts';
import { WorkingDays } from './timeline.ts';
import type { Words } from './words.ts';

type Calendar = ClockBook['calendar'];

export interface Worker extends Officer {
  /** As history keeps them. */
  readonly actor: Actor;
}

type Colleagues = ReadonlyMap<string, NamedStaff & { readonly roles: readonly Role[] }>;

interface House {
  readonly workers: readonly Worker[];
  readonly colleagues: Colleagues;
}

export interface ProvinceInput {
  readonly directory: Directory;
  readonly clocks: ClockBook & { readonly reminders: ReminderPoints };
  readonly procedures: Procedures;
  readonly staff: readonly Somebody[];
  readonly words: Words;
}

/** First and last day of the table of working days. */
const DAYS = ['2021-01-01', '2035-12-31'] as const;
/** Organs that coordinate or pass on. */
const NEVER_HANDLE: readonly string[] = ['JOINT_MEETING_OFFICE', 'SERVICE_CENTRE', 'PETITION_BUREAU'];
const NOBODY: House = { workers: [], colleagues: new Map() };

/** Answers each day once: the same days are asked for a million times. */
function remembered(calendar: Calendar): Calendar {
  const known = new Map<string, boolean | undefined>();
  return {
    lastYear: calendar.lastYear,
    isRestDay(day) {
      if (!known.has(day)) known.set(day, calendar.isRestDay(day));
      return known.get(day);
    },
  };
}

/** The ground with its costly answers kept. */
function rememberedGround(directory: Directory): Ground {
  const ground = groundOf(directory);
  const lines = new Map<string, ReadonlySet<string>>();
  const linesOf = (code: string): ReadonlySet<string> => {
    const found = lines.get(code) ?? ground.linesOf(code);
    lines.set(code, found);
    return found;
  };
  const organs = new Map<string, OrganRef | undefined>();
  const up = new Map<string, readonly OrganRef[]>();
  return {
    ...ground,
    linesOf,
    isWithin: (inner, outer) => linesOf(inner).has(outer),
    organ: (code) => {
      if (!organs.has(code)) organs.set(code, ground.organ(code));
      return organs.get(code);
    },
    linesUp: (code) => {
      const found = up.get(code) ?? ground.linesUp(code);
      up.set(code, found);
      return found;
    },
  };
}

export class Province {
  readonly directory: Directory;
  readonly ground: Ground;
  readonly clocks: ClockBook;
  readonly reminders: ReminderPoints;
  readonly procedures: Procedures;
  readonly words: Words;
  readonly days: WorkingDays;
  readonly #houses = new Map<string, House>();
  readonly #seats = new Map<string, { readonly bureau: string | undefined; readonly government: string | undefined }>();
  readonly #competent = new Map<string, readonly string[]>();
  readonly #handles = new Map<string, boolean>();

  constructor({ directory, clocks, procedures, staff, words }: ProvinceInput) {
    this.directory = directory;
    this.ground = rememberedGround(directory);
    this.clocks = { periods: clocks.periods, calendar: remembered(clocks.calendar) };
    this.reminders = clocks.reminders;
    this.procedures = procedures;
    this.words = words;
    this.days = new WorkingDays(this.clocks.calendar, ...DAYS);
    const byOrgan = new Map<string, Somebody[]>();
    for (const one of staff) {
      const there = byOrgan.get(one.organ);
      if (there) there.push(one);
      else byOrgan.set(one.organ, [one]);
    }
    for (const [organ, people] of byOrgan) this.#houses.set(organ, this.#houseOf(organ, people));
  }

  #houseOf(code: string, people: readonly Somebody[]): House {
    const organ = organOf(this.directory, code);
    const workers = people.map(
      ({ id, name, roles }): Worker => ({
        staffId: id,
        name,
        organ,
        roles,
        actor: { kind: 'staff', id, name, organ: code },
      }),
    );
    return { workers, colleagues: new Map(people.map(({ id, name, roles }) => [id, { id, name, roles }])) };
  }

  colleaguesAt(organ: string): Colleagues {
    return (this.#houses.get(organ) ?? NOBODY).colleagues;
  }

  /** Somebody of the organ who holds one of the roles and is none of those; undefined when there is nobody. */
  someone(
    organ: string,
    roles: readonly Role[],
    dice: Dice,
    except: readonly (string | undefined)[] = [],
  ): Worker | undefined {
    const able = (this.#houses.get(organ) ?? NOBODY).workers.filter(
      (one) => roles.some((role) => one.roles.includes(role)) && !except.includes(one.staffId),
    );
    return able.length > 0 ? dice.pick(able) : undefined;
  }

  /** The code of the bureau in charge of a place, and of the organ that governs it. */
  seatsOf(placeCode: string): { readonly bureau: string | undefined; readonly government: string | undefined } {
    const known = this.#seats.get(placeCode);
    if (known) return known;
    const { directory } = this;
    const seats = {
      bureau: directory.petitionBureauOf(placeCode)?.code,
      government: directory.governmentOf(placeCode)?.code,
    };
    this.#seats.set(placeCode, seats);
    return seats;
  }

  /** The only one who can sign at that organ; nobody where there are several. */
  headsAt(organ: string): string[] {
    const heads = (this.#houses.get(organ) ?? NOBODY).workers.filter((one) => one.roles.includes('organ-leader'));
    return heads.length === 1 ? heads.map((one) => one.staffId) : [];
  }

  /** The organs that may handle a category at a place and have the people to do so, the best first. */
  competent(categoryCode: string, placeCode: string): readonly string[] {
    const key = `${categoryCode} ${placeCode}`;
    const known = this.#competent.get(key);
    if (known) return known;
    const found = this.directory.competentOrgans(categoryCode, placeCode).filter((one) => this.canHandle(one.code));
    const codes = found.filter(({ type }) => !NEVER_HANDLE.includes(type)).map(({ code }) => code);
    this.#competent.set(key, codes);
    return codes;
  }

  /** Whether people are there who take it in, handle it and sign the answer. */
  canHandle(organ: string): boolean {
    const known = this.#handles.get(organ);
    if (known !== undefined) return known;
    const { workers } = this.#houses.get(organ) ?? NOBODY;
    const have = (role: Role) => workers.filter((one) => one.roles.includes(role));
    const [handlers, heads] = [have('handler'), have('organ-leader')];
    const able =
      have('acceptance-clerk').length > 0 && handlers.some((one) => heads.some((head) => head.staffId !== one.staffId));
    this.#handles.set(organ, able);
    return able;
  }
}
