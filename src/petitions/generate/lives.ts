// Any petition of a plan with all that became of it until now: made alone, from its index. Pure.
import { startOfDay } from '../../platform/time.ts';
import type { PetitionerInput } from '../contract.ts';
import type { NewFact } from '../events.ts';
import type { Actor, Matter } from '../matter.ts';
import { contentDigest, contentOf } from '../register/act.ts';
import { type Filing, mayRegister, register } from '../register/rule.ts';
import type { PetitionContent } from '../register/store.ts';
import { Dice } from './dice.ts';
import { alike, Life, type Written } from './life.ts';
import { givenBy, type Person, personOf } from './people.ts';
import { FOR, type Plan } from './plan.ts';
import type { Province } from './province.ts';
import { Stories, type Telling } from './story.ts';
import { textOf } from './texts.ts';
import { arrival } from './ways/arrival.ts';
import { accusation, handling, suggestion } from './ways/handling.ts';
import { type Part, Scene } from './ways/scene.ts';

/** The number of a petition that was made before, or is made in the same batch. */
export type NumberOf = (index: number) => string;

export interface Lived {
  readonly life: Written;
  readonly telling: Telling;
  readonly petitionId: string;
  readonly number: string;
  readonly content: PetitionContent;
  readonly petitioners: readonly PetitionerInput[];
}

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
/** Who goes to the city or the province at once. */
const TO_CITY = 0.1;
const TO_PROVINCE = 0.14;
const TOLD_SEALED = 0.85;
/** Of a joint petition, so many are named. */
const NAMED_AT_MOST = 5;
const NOTHING_SAID = { title: '', text: '', demand: '', petitioners: [] } as const;
/** Earlier matters that are kept while others look at them. */
const KEPT = 4000;
const PETITIONER: Actor = { kind: 'petitioner' };

interface Begun extends Omit<Lived, 'life'> {
  readonly facts: readonly NewFact[];
  readonly arrived: Arrival;
  /** Its life, as far as the first day. */
  lead(): Life;
}

interface Arrival {
  readonly received: number;
  readonly registered: number;
  readonly desk: string;
  readonly by: Actor;
}

function* whole(scene: Scene): Part {
  if (!(yield* arrival(scene))) return false;
  const { class: kind } = scene.telling.story;
  if (kind === 'ACCUSATION') return yield* accusation(scene);
  return kind === 'SUGGESTION' ? yield* suggestion(scene) : yield* handling(scene);
}

export class Lives {
  readonly #plan: Plan;
  readonly #province: Province;
  readonly #stories: Stories;
  readonly #numberOf: NumberOf;
  readonly #passed = new Map<number, Life>();
  /** The last that others may be handled together with. */
  #leader: { readonly index: number; readonly life: Life } | undefined;

  constructor(plan: Plan, province: Province, numberOf: NumberOf) {
    this.#plan = plan;
    this.#province = province;
    this.#stories = new Stories(plan, province.words, province.directory);
    this.#numberOf = numberOf;
  }

  idOf(index: number): string {
    return this.#plan.dice(FOR.id, index).id(this.#plan.timeline.instantOf(index));
  }

  #deskOf({ story }: Telling, dice: Dice): string {
    const { directory } = this.#province;
    const own = this.#province.seatsOf(story.place.code).bureau ?? '44-petition-bureau';
    const up = story.class === 'APPEAL' && !story.litigation ? dice.next() : 1;
    const [city, province] = [`${story.place.code.slice(0, 4)}-petition-bureau`, '44-petition-bureau'];
    const above = up < TO_CITY ? city : up < TO_PROVINCE ? province : own;
    return directory.organ(above) ? above : own;
  }

  #arrivalOf(telling: Telling, dice: Dice): Arrival {
    const received = this.#plan.timeline.instantOf(telling.leader);
    const desk = this.#deskOf(telling, dice);
    const byPost = telling.channel === 'LETTER' || telling.channel === 'FAX';
    const midnight = startOfDay(new Date(received + 8 * 3_600_000).toISOString().slice(0, 10)).getTime() + DAY_MS;
    const wait = byPost ? dice.between(20, 200) * MINUTE_MS : 0;
    const clerk = telling.channel === 'WEB' ? undefined : this.#province.someone(desk, ['clerk', 'triage-clerk'], dice);
    return {
      received,
      registered: Math.max(received, Math.min(received + wait, midnight - 1000)),
      desk,
      by: clerk?.actor ?? PETITIONER,
    };
  }

  /** What was filed; its words and people only where it is written. */
  #filingOf(telling: Telling, { received, desk }: Arrival, told: boolean): Filing {
    const { story, index, people, anonymous, channel } = telling;
    const dice = this.#plan.dice(FOR.said, index);
    const filing = {
      channel,
      placeCode: story.place.code,
      anonymous,
      people,
      keepConfidential: dice.chance(0.03),
      reportsWrongdoing: story.class === 'ACCUSATION' && dice.chance(TOLD_SEALED),
      receivedAt: new Date(received),
      organ: desk,
    };
    if (!told) return { ...filing, ...NOTHING_SAID };
    const petitioners = anonymous ? [] : this.#signersOf(telling).map((one) => givenBy(one, dice));
    return { ...filing, ...textOf(telling, dice, this.#province.words), petitioners };
  }

  /** Who signed, the first first; of many only some are named. */
  #signersOf({ index, person, people, story }: Telling): Person[] {
    const others = Array.from({ length: Math.min(people, NAMED_AT_MOST) - 1 }, (_, nth) =>
      personOf(new Dice(this.#plan.seed, FOR.person, index, 2 + nth), this.#province.words, story.place.fullName),
    );
    return [person, ...others];
  }

  /** The petition on its first day. Without `told` its life says only what the matter was at each time. */
  #begun(telling: Telling, told: boolean): Begun {
    const { index, leader, link } = telling;
    const dice = this.#plan.dice(FOR.life, leader);
    const ids = this.#plan.dice(FOR.id, index + this.#plan.count);
    const arrived = this.#arrivalOf(telling, dice);
    const filing = this.#filingOf(telling, arrived, told);
    const now = new Date(arrived.registered);
    const may = told ? mayRegister(filing, this.#province.ground, now) : undefined;
    if (may && !may.ok) throw new Error(`generate: petition ${index} is refused: ${may.refusal.code}`);
    const content = contentOf(filing);
    const [petitionId, number] = [ids.id(arrived.registered), this.#numberOf(index)];
    const contentHash = told ? contentDigest(content, []) : '';
    const facts = register(filing, { petitionId, number, contentHash }, this.#province.clocks, now);
    const lead = (): Life => {
      const earlierAt = (at: number): Matter | undefined => (link ? this.earlierAt(link.of, at) : undefined);
      const life = new Life({ province: this.#province, dice, ids, id: this.idOf(index), hashed: told, earlierAt });
      life.begin(facts, arrived.registered, arrived.by, whole(new Scene(life, telling, arrived.desk)));
      return life;
    };
    return { telling, petitionId, number, content, petitioners: filing.petitioners, facts, arrived, lead };
  }

  /** A petition with its whole history until now. */
  lived(index: number): Lived {
    const { facts, arrived, lead, ...begun } = this.#begun(this.#stories.telling(index), true);
    const { leader } = begun.telling;
    const [first] = facts;
    if (leader === this.#leader?.index && leader !== index && first) {
      const at = new Date(arrived.registered).toISOString();
      const life = alike(this.#leader.life, this.idOf(index), { ...first, seq: 1, at, by: arrived.by });
      return { ...begun, life };
    }
    const life = lead();
    life.live(this.#plan.now);
    // What the petitioner said, and what is sealed, is each matter's own.
    if (leader === index && life.said.length === 0 && !life.matter.sealed) this.#leader = { index, life };
    return { ...begun, life };
  }

  /** A life that is led as far as somebody asks. */
  #passedOf(index: number): Life {
    const known = this.#passed.get(index);
    if (known) return known;
    const life = this.#begun(this.#stories.telling(index), false).lead();
    if (this.#passed.size >= KEPT) this.#passed.clear();
    this.#passed.set(index, life);
    return life;
  }

  /** What that petition's matter was at a time; followed from one that was merged or not accepted any longer. */
  earlierAt(index: number, at: number): Matter | undefined {
    const life = this.#passedOf(index);
    life.live(Math.min(at + 1, this.#plan.now));
    const matter = life.passed.findLast((one) => one.at <= at)?.matter;
    const follows = matter?.state === 'MERGED' || (matter?.state === 'NO_LONGER_ACCEPTED' && matter.repeatOf);
    const link = follows ? this.#plan.linkOf(index) : undefined;
    return link ? this.earlierAt(link.of, at) : matter;
  }
}
