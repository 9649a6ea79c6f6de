// The words of a petition: the same matter each time in other words, longer or shorter, in how its writer writes. Pure.
import { titleFrom } from '../register/rule.ts';
import type { Dice } from './dice.ts';
import type { Telling } from './story.ts';
import { filled, type Words } from './words.ts';

export interface Text {
  readonly title: string;
  readonly text: string;
  readonly demand: string;
  readonly placeDetail: string;
  readonly accused: string;
}

const TITLED = 0.55;
const WITH_EMOJI = 0.02;
const WITH_PHONE = 0.07;
const DETAILS = 4;

class Writer {
  readonly #dice: Dice;
  readonly #words: Words;
  readonly #slots: Readonly<Record<string, string>>;

  constructor(dice: Dice, words: Words, slots: Readonly<Record<string, string>>) {
    this.#dice = dice;
    this.#words = words;
    this.#slots = slots;
  }

  say(name: string): string {
    return filled(this.#dice.pick(this.#words.of(name)), this.#slots);
  }

  fill(wordings: readonly string[]): string {
    return filled(this.#dice.pick(wordings), this.#slots);
  }
}

/** Some write two lines, some two pages. */
const lengthOf = (dice: Dice): number =>
  dice.chance(0.3) ? 0 : dice.chance(0.55) ? 1 : dice.chance(0.75) ? 2 : DETAILS;

function plainText(telling: Telling, dice: Dice, writer: Writer): string {
  const { story, link } = telling;
  const parts = [writer.say(link?.same ? 'text/again' : 'text/open'), writer.say('text/where')];
  if (dice.chance(0.3)) parts.reverse();
  const length = lengthOf(dice);
  const body = [`${writer.fill(story.trouble.wordings)}。`];
  if (length > 0) body.push(writer.say('text/harm'), writer.say('text/tried'));
  for (let n = 1; n < length; n++)
    body.push(writer.say('text/detail'), ...(dice.chance(0.4) ? [writer.say('text/harm')] : []));
  if (length > 2)
    body.push(`${writer.fill(story.trouble.wordings)}。`, writer.say('text/detail'), writer.say('text/tried'));
  return [...parts, ...new Set(body), writer.say('text/demand')].join('');
}

function bodyOf(telling: Telling, dice: Dice, writer: Writer): string {
  const { story, person } = telling;
  if (story.class === 'ACCUSATION') return writer.say('text/accuse') + writer.say('text/demand');
  if (person.tongue === 'english') return `${writer.say('text/en')} ${writer.say('text/en-end')}`;
  if (person.tongue === 'cantonese')
    return (
      writer.say('text/yue') +
      (dice.chance(0.5) ? `${writer.fill(story.trouble.wordings)}。` : '') +
      writer.say('text/yue')
    );
  if (story.class === 'SUGGESTION') return writer.say('text/suggest') + writer.say('text/thanks');
  return plainText(telling, dice, writer);
}

function traditional(text: string, words: Words): string {
  let out = '';
  for (const char of text) out += words.traditional.get(char) ?? char;
  return out;
}

/** The words of a telling; `dice` are those of its text. */
export function textOf(telling: Telling, dice: Dice, words: Words): Text {
  const { story, person } = telling;
  const topics = words.of(`en-topic/${story.category.slice(0, 2)}`);
  const slots: Record<string, string> = {
    ...story.slots,
    name: person.name,
    phone: person.phone,
    en_topic: topics[story.root % topics.length] ?? '',
    trouble: filled(dice.pick(story.trouble.wordings), story.slots),
  };
  const writer = new Writer(dice, words, slots);
  const extra =
    (dice.chance(WITH_PHONE) ? writer.say('text/phone') : '') +
    (dice.chance(WITH_EMOJI) ? writer.say('list/emoji') : '');
  const written = bodyOf(telling, dice, writer) + extra;
  const asked = person.tongue === 'english' ? '' : writer.say('text/ask');
  const [text, demand] =
    person.tongue === 'traditional' ? [traditional(written, words), traditional(asked, words)] : [written, asked];
  const titled = dice.chance(TITLED) && person.tongue === 'plain';
  return {
    text,
    demand,
    title: titled ? `${slots.t}${story.trouble.noun}` : titleFrom(text),
    placeDetail: dice.chance(0.25) ? writer.say('text/address') : '',
    accused: story.class === 'ACCUSATION' ? `${slots.t}${dice.chance(0.5) ? slots.name2 : ''}` : '',
  };
}
