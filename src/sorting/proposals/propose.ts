// All proposals of one petition: the model and every rule read it once, each field stays open below its threshold. Pure.
import type { Directory } from '../../organs/directory.ts';
import { answerOf, type Classified } from '../classify/classify.ts';
import { featuresOf } from '../classify/features.ts';
import { type Head, headOf, type Model } from '../classify/model.ts';
import type { Proposals } from '../contract.ts';
import { readCategory } from '../rules/category.ts';
import { readClass } from '../rules/class.ts';
import { readLitigation } from '../rules/litigation.ts';
import type { Reading } from '../rules/reading.ts';
import type { Rules } from '../rules/seed.ts';
import { readText } from '../rules/text.ts';
import { type ModelLevel, proposedCategory } from './category.ts';
import { proposed } from './field.ts';
import type { PetitionText } from './petition.ts';
import type { Thresholds } from './thresholds.ts';

/** All that proposals stand on; nothing in it changes while it is used. */
export interface SortingGround {
  readonly directory: Directory;
  readonly rules: Rules;
  /** Missing: the rules propose alone. */
  readonly model?: Model;
  readonly thresholds: Thresholds;
}

/** The model reads so much of a text: what is longer has said it by then. */
const MOST_READ = 12_000;

/** The heads of a model that tell categories apart, by level. */
const LEVEL_HEADS = [['category1', 'category'], ['category2'], ['category3']] as const;

const levelHead = (model: Model, names: readonly string[]): Head | undefined =>
  names.map((name) => headOf(model, name)).find((head) => head !== undefined);

/** Labels are codes, or names of the first level. */
function codesOf(directory: Directory): ReadonlyMap<string, string> {
  const codes = new Map<string, string>();
  for (const { code, name, level } of directory.categories()) {
    codes.set(code, code);
    if (level === 1) codes.set(name, code);
  }
  return codes;
}

const levelOf = ({ best, others, words }: Classified, codes: ReadonlyMap<string, string>): ModelLevel => ({
  ranked: [best, ...others].flatMap(({ label, confidence }) => {
    const value = codes.get(label);
    return value === undefined ? [] : [{ value, confidence }];
  }),
  words: words.map(({ word }) => word),
});

/** What the model says of each level; nothing of a text in which it can read nothing. */
function modelLevels({ model, directory }: SortingGround, { title, text, demand }: PetitionText) {
  if (!model) return [];
  const whole = `${text}\n${demand}`;
  const features = featuresOf({ title: title.slice(0, MOST_READ), text: whole.slice(0, MOST_READ) });
  if (features.hashes.length === 0) return [];
  const codes = codesOf(directory);
  return LEVEL_HEADS.map((names) => {
    const head = levelHead(model, names);
    return head && levelOf(answerOf(head, features), codes);
  });
}

const NOTHING: Reading<never> = { confidence: 0, reasons: [], others: [] };

/** Everything that is proposed for a petition but its repeats. */
export function proposeAll(ground: SortingGround, petition: PetitionText): Proposals {
  const { rules, thresholds } = ground;
  const read = readText(petition);
  const category = proposedCategory(
    {
      model: modelLevels(ground, petition),
      words: (within, sure) => readCategory(rules.categories, read, { within, sure }),
    },
    thresholds.category,
  );
  return {
    class: proposed(
      readClass(rules.words, read, { reportsWrongdoing: petition.reportsWrongdoing ?? false }),
      thresholds.class,
    ),
    category,
    litigation: proposed(readLitigation(rules.words, read), thresholds.litigation),
    procedure: proposed(NOTHING, thresholds.procedure),
    track: proposed({ value: 'ORDINARY' as const, confidence: 0.8, reasons: [], others: [] }, thresholds.track),
    place: proposed(
      { value: petition.placeCode, confidence: 0.9, reasons: [{ kind: 'petitioner' as const, words: [] }], others: [] },
      thresholds.place,
    ),
    organ: proposed(NOTHING, thresholds.organ),
    signals: [],
  };
}
