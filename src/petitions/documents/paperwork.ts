// The documents that follow from the facts of an act: composed and checked before anything is written.
import { newId } from '../../platform/ids.ts';
import { decided, type Result } from '../../platform/result.ts';
import { dayOf } from '../../platform/time.ts';
import type { FactType, NewFact } from '../events.ts';
import type { Loaded } from '../kept.ts';
import { type Actor, firstPetition, handlingTask } from '../matter.ts';
import { organOf } from '../names.ts';
import { petitionersOf } from '../petitioners.ts';
import { saidOf } from '../said/ask.ts';
import { contentsOf } from '../sealed/ask.ts';
import type { Spine } from '../spine.ts';
import { loadMatter } from '../store.ts';
import { composeDocument, writeNumber } from './compose.ts';
import type { DocumentKind } from './contract.ts';
import { givesPaper, NEEDS_DEMAND, NEEDS_NUMBERS, paperOf } from './of-fact.ts';
import { fill, type Paper, type PaperContext, words } from './paper.ts';
import { lastWord } from './prior.ts';
import type { NewDocument } from './rows.ts';
import { documentHash, openDocument, sealDocument } from './sealed.ts';
import { type DocumentRow, documentsOf } from './store.ts';

/** Names of a joint petition that stand in its documents: as many as may represent it (R22 art. 20). */
const MOST_NAMED = 5;

interface Act {
  readonly before: Loaded;
  readonly facts: readonly NewFact[];
  readonly now: Date;
  readonly by: Actor;
  readonly byHand?: boolean;
}

interface Papers {
  readonly facts: readonly NewFact[];
  readonly documents: readonly NewDocument[];
}

/** Who signs: the organ that acted; of what time brought about, the organ that answered, else the one in charge. */
const issuerOf = ({ before: { matter }, by }: Act): string => by.organ ?? handlingTask(matter)?.organ ?? matter.holder;

function numberOf(spine: Spine, { matter, key }: Loaded, rows: readonly DocumentRow[]) {
  return (...kinds: DocumentKind[]): string | undefined => {
    const row = rows.findLast((one) => kinds.includes(one.kind));
    if (!row) return undefined;
    const model = openDocument(spine.keys, key, matter.id, row.id, row.sealed);
    return writeNumber(model.numberPrefix ?? '', row.year, row.serial);
  };
}

/** What ended the other matter that is why this one is not accepted any longer. */
async function endedOf(spine: Spine, { facts }: Act): Promise<PaperContext['ended']> {
  const fact = facts.find((one) => one.type === 'no-longer-accepted');
  const other = fact?.type === 'no-longer-accepted' ? await loadMatter(spine, fact.data.other.id) : undefined;
  const last = other && lastWord(other.matter);
  if (!last) return undefined;
  const rows = await documentsOf(spine.pool, other.matter.id);
  return { organ: last.organ, number: numberOf(spine, other, rows)(last.kind) };
}

/** All who petition, as a joint petition names them: the first five, and how many they are. */
function petitionersNamed(names: readonly string[], people: number): string | undefined {
  const shown = names.slice(0, MOST_NAMED).join('、');
  const count = Math.max(names.length, people);
  if (shown === '' || count <= Math.min(names.length, MOST_NAMED)) return shown || undefined;
  return fill(words.joint, { names: shown, count: String(count) });
}

/** What the documents of these facts need, asked only as far as they need it. */
async function contextOf(spine: Spine, act: Act, types: readonly FactType[]): Promise<PaperContext> {
  const { matter } = act.before;
  const needs = (some: readonly FactType[]): boolean => types.some((type) => some.includes(type));
  const first = firstPetition(matter);
  const [people, contents, rows, said, ended] = await Promise.all([
    first.anonymous ? [] : petitionersOf(spine, matter),
    needs(NEEDS_DEMAND) ? contentsOf(spine, matter) : undefined,
    needs(NEEDS_NUMBERS) ? documentsOf(spine.pool, matter.id) : [],
    types.includes('withdrawn') ? saidOf(spine, matter) : [],
    endedOf(spine, act),
  ]);
  const content = contents?.get(first.id);
  return {
    matter,
    at: act.now,
    organName: (code) => organOf(spine.directory, code).name,
    petitioner: petitionersNamed(
      people.flatMap((one) => (one.petitionId === first.id ? (one.person.name ?? []) : [])),
      first.people,
    ),
    demand: content?.demand || content?.title || '',
    numberOf: numberOf(spine, act.before, rows),
    ended,
    statement: said.find((one) => one.id === matter.withdrawal?.statement.id)?.text,
  };
}

function composed(spine: Spine, act: Act, paper: Paper, seq: number): Result<NewDocument> {
  const { matter, key } = act.before;
  const { code, name, shortName } = organOf(spine.directory, issuerOf(act));
  const model = composeDocument(
    {
      ...paper,
      organ: { code, name, shortName },
      day: dayOf(act.now),
      language: 'zh',
      ...(act.byHand && { byHand: true }),
    },
    spine.templates,
  );
  if (!model.ok) return model;
  const documentId = newId(act.now);
  return decided({
    documentId,
    kind: paper.kind,
    seq,
    organ: code,
    templateFrom: model.value.origin.version,
    sealed: sealDocument(spine.keys, key, matter.id, documentId, model.value),
    hash: documentHash(model.value),
  });
}

/** The facts with the documents they name, and those documents. Refusals: those of composeDocument. */
export async function paperwork(spine: Spine, act: Act): Promise<Result<Papers>> {
  const types = act.facts.map((fact) => fact.type).filter(givesPaper);
  if (types.length === 0) return decided({ facts: act.facts, documents: [] });
  const context = await contextOf(spine, act, types);
  const facts: NewFact[] = [];
  const documents: NewDocument[] = [];
  for (const fact of act.facts) {
    const paper = paperOf(fact, context);
    if (!paper) {
      facts.push(fact);
      continue;
    }
    const document = composed(spine, act, paper, act.before.matter.version + facts.length + 1);
    if (!document.ok) return document;
    const { documentId: id, kind, hash } = document.value;
    facts.push({ ...fact, data: { ...fact.data, documents: [{ id, kind, hash }] } } as NewFact);
    documents.push(document.value);
  }
  return decided({ facts, documents });
}
