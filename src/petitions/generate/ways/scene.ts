// What a way looks at: the life it leads, the story behind it, words for what people write. Pure.
import type { Organ } from '../../../organs/model.ts';
import type { StaffAct } from '../../contract.ts';
import type { Matter } from '../../matter.ts';
import type { Dice } from '../dice.ts';
import type { Life, Step } from '../life.ts';
import type { Telling } from '../story.ts';
import { filled } from '../words.ts';

/** A part of a way, and whether the matter goes on after it. */
export type Part = Generator<Step, boolean, void>;

export interface Waiting {
  /** Working days from now. */
  readonly days?: number;
  readonly except?: readonly (string | undefined)[];
}

export class Scene {
  readonly life: Life;
  readonly telling: Telling;
  /** The organ that registered it. */
  readonly desk: string;
  /** Somebody forgot it, or it takes its time: waits are so many times as long. */
  readonly slow: number;

  constructor(life: Life, telling: Telling, desk: string) {
    this.life = life;
    this.telling = telling;
    this.desk = desk;
    this.slow = life.dice.chance(0.03) ? 4 : 1;
  }

  get matter(): Matter {
    return this.life.matter;
  }

  get dice(): Dice {
    return this.life.dice;
  }

  say(name: string): string {
    const wording = this.dice.pick(this.life.province.words.of(`act/${name}`));
    return this.life.isTold ? filled(wording, this.telling.story.slots) : wording;
  }

  /** An act by the organ whose charge it is, or by another. */
  act(act: StaffAct, body: object, { days = 0, except }: Waiting = {}, organ = this.matter.holder): Step {
    const at = this.life.work(days * this.slow);
    return { by: 'staff', act, at, organ, body, ...(except && { except }) };
  }

  organ(code: string): Organ | undefined {
    return this.life.province.directory.organ(code);
  }

  /** Between so many days, more often few than many. */
  days(least: number, most: number): number {
    return least + Math.floor((most - least + 1) * this.dice.next() * this.dice.next());
  }

  /** Who handles it at the organ and who answers for it: two people. */
  people(organ = this.matter.holder): { handlerId: string; responsibleLeaderId: string } {
    const handlerId = this.life.staff(organ, ['handler'], this.heads(organ));
    const handler = handlerId ?? this.life.staff(organ, ['handler']);
    const leader = this.life.staff(organ, ['responsible-leader', 'organ-leader'], [handler]);
    return { handlerId: handler ?? '', responsibleLeaderId: leader ?? handler ?? '' };
  }

  /** Where only one leads, nobody else can sign: that one handles nothing. */
  heads(organ: string): string[] {
    return this.life.province.headsAt(organ);
  }
}
