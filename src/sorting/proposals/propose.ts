// All proposals of one petition: the model and every rule read it once, each field stays open below its threshold. Pure.
import { CLASSES, type MatterClass, type Track } from '../../petitions/contract.ts';
import { dayOf } from '../../platform/time.ts';
import type { Proposals, Proposed } from '../contract.ts';
import { type RouteAsked, routeTo } from '../route/route.ts';
import { readCategory } from '../rules/category.ts';
import { readAccusedLevel, readClass, readNeed } from '../rules/class.ts';
import { readLitigation } from '../rules/litigation.ts';
import { readPlace } from '../rules/place.ts';
import { readProcedure } from '../rules/procedure.ts';
import type { Reading } from '../rules/reading.ts';
import { readSignals } from '../rules/signals.ts';
import { type ReadText, readText } from '../rules/text.ts';
import { readTrack } from '../rules/track.ts';
import { proposedCategory } from './category.ts';
import { proposed } from './field.ts';
import type { SortingGround } from './ground.ts';
import { type ModelReading, NO_READING, readModelled } from './model-reading.ts';
import type { PetitionText } from './petition.ts';

interface Read {
  readonly ground: SortingGround;
  readonly petition: PetitionText;
  readonly text: ReadText;
  readonly model: ModelReading;
}

/** How an office's own decisions, once a model has learnt them, outdo the rule: where they are surer. */
function taught<T>(rule: Reading<T>, learnt: Reading<T> | undefined): Reading<T> {
  if (!learnt || learnt.confidence <= rule.confidence) return rule;
  return learnt.value === rule.value ? { ...learnt, reasons: [...learnt.reasons, ...rule.reasons] } : learnt;
}

function classOf({ ground, petition, text, model }: Read): Reading<MatterClass> {
  const rule = readClass(ground.rules.words, text, { reportsWrongdoing: petition.reportsWrongdoing ?? false });
  // Where words accuse, what was learnt does not make an appeal of it: an accusation shall not be missed.
  return rule.value === 'ACCUSATION' ? rule : taught(rule, model.answer('class', classFrom));
}

const classFrom = (label: string): MatterClass | undefined => CLASSES.find((one) => one === label);
const truthFrom = (label: string): boolean | undefined =>
  label === 'true' ? true : label === 'false' ? false : undefined;

/** The track by what else is proposed; a repeat is never handled simply. */
function trackOf({ ground, petition, text }: Read, found: Omit<Proposals, 'track'>, repeat: boolean): Proposed<Track> {
  const need = readNeed(ground.rules.words, text).value;
  const reading = readTrack(ground.rules.words, text, {
    class: found.class.value ?? found.class.others[0]?.value,
    litigation: found.litigation.value ?? false,
    procedure: found.procedure.value,
    signals: found.signals,
    people: petition.people,
    repeat,
    // What a superior organ assigned comes by an act of its own, and not by filing.
    assigned: false,
    ...(need && { need }),
  });
  return proposed(reading, ground.thresholds.track);
}

function readingOf(ground: SortingGround, petition: PetitionText): Read {
  return { ground, petition, text: readText(petition), model: readModelled(ground.model, ground.labels, petition) };
}

/** The organ with power; of an accusation one above whom its words accuse. */
function organOf({ ground, text }: Read, asked: RouteAsked): Reading<string> {
  if (asked.class !== 'ACCUSATION') return routeTo(ground.routes, asked);
  const { level, reasons } = readAccusedLevel(ground.rules.words, text);
  const organ = routeTo(ground.routes, { ...asked, accusedLevel: level });
  return { ...organ, reasons: [...organ.reasons, ...reasons] };
}

function withoutTrack(read: Read): Omit<Proposals, 'track'> {
  const { ground, petition, text, model } = read;
  const { rules, thresholds } = ground;
  const received = dayOf(petition.receivedAt);
  const kind = proposed(classOf(read), thresholds.class);
  // What is most likely an accusation is never treated as an appeal, even where that is not sure enough to be said.
  const likely = kind.value ?? kind.others[0]?.value;
  const { category, categoryLevels } = proposedCategory(
    { model: model.levels, words: (within, sure) => readCategory(rules.categories, text, { within, sure }) },
    thresholds.category,
  );
  const lawsuit = readLitigation(rules.words, text);
  const litigation = proposed(taught<boolean>(lawsuit, model.answer('litigation', truthFrom)), thresholds.litigation);
  const ways = ground.waysOn(received);
  const procedure = readProcedure(rules, text, {
    class: likely,
    categoryCode: category.value,
    litigation: litigation.value ?? false,
    ways,
  });
  const signals = readSignals(rules.words, text, { received, people: petition.people, festivals: ground.festivals });
  const place = proposed(readPlace(rules.places, text, petition.placeCode), thresholds.place);
  const organ = organOf(read, {
    class: likely,
    litigation: litigation.value ?? false,
    fields: lawsuit.fields,
    categoryCode: category.value,
    placeCode: place.value ?? petition.placeCode,
    day: received,
  });
  return {
    class: kind,
    category,
    categoryLevels,
    litigation,
    procedure: proposed(procedure, thresholds.procedure),
    place,
    organ: proposed(organ, thresholds.organ),
    signals,
  };
}

/** Everything that is proposed for a petition but its repeats; `repeat`: one was found. */
export function proposeAll(ground: SortingGround, petition: PetitionText, repeat = false): Proposals {
  const read = readingOf(ground, petition);
  const found = withoutTrack(read);
  return { ...found, track: trackOf(read, found, repeat) };
}

/** The same proposals where a repeat was found afterwards. */
export function asRepeat(ground: SortingGround, petition: PetitionText, proposals: Proposals): Proposals {
  const read = { ground, petition, text: readText(petition), model: NO_READING };
  return { ...proposals, track: trackOf(read, proposals, true) };
}
