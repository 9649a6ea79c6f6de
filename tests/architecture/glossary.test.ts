// docs/glossary.md and the code say the same words: nothing in the code is missing there, and names agree.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { ORGAN_TYPES, ROLES, STAFF_STATUSES } from '../../src/organs/contract.ts';
import { organsWording } from '../../src/organs/wording.ts';
import {
  CHANNELS,
  CLASSES,
  CONCLUSIONS,
  ID_TYPES,
  PROCEDURES,
  SATISFACTIONS,
  STATES,
  TRACKS,
} from '../../src/petitions/contract.ts';
import { DOCUMENT_KINDS } from '../../src/petitions/documents/contract.ts';
import { documentsWording } from '../../src/petitions/documents/wording.ts';
import { MOVES } from '../../src/petitions/lifecycle.ts';
import { sentences } from '../../src/petitions/sentences.ts';
import { petitionsWording } from '../../src/petitions/wording.ts';
import { projectRoot } from '../../src/platform/root.ts';
import { statutoryPeriods } from '../support/periods.ts';
import { isTest, sources } from './sources.ts';

const read = (path: string): string => readFileSync(join(projectRoot(), path), 'utf8');

interface Term {
  readonly zh: string;
  readonly en: string;
  readonly note: string;
}

/** The tables of the glossary: section → identifier → names. */
function glossary(): Map<string, Map<string, Term>> {
  const sections = new Map<string, Map<string, Term>>();
  let section = new Map<string, Term>();
  for (const line of read('docs/glossary.md').split('\n')) {
    if (line.startsWith('## ')) {
      section = new Map();
      sections.set(line.slice(3), section);
    }
    const [, zh, en, identifier, note] = line.split('|').map((cell) => cell.trim());
    const name = identifier?.match(/^`(.+)`$/)?.[1];
    if (zh && en && name) section.set(name, { zh, en, note: note ?? '' });
  }
  return sections;
}

/** The kinds of facts, as their types name them: interfaces DispatchFacts, HandlingFacts, ReviewFacts. */
const factTypes = (): string[] =>
  ['dispatch', 'handling', 'review'].flatMap((stage) => {
    const path = `src/petitions/facts/${stage}.ts`;
    const tree = ts.createSourceFile(path, read(path), ts.ScriptTarget.Latest);
    const data = tree.statements.find((one) => ts.isInterfaceDeclaration(one) && /^\w+Facts$/.test(one.name.text));
    if (!data || !ts.isInterfaceDeclaration(data)) throw new Error(`${path} has no interface of facts`);
    return data.members.map(({ name }) =>
      name && (ts.isIdentifier(name) || ts.isStringLiteral(name)) ? name.text : '',
    );
  });

/** The timers that the dated table of periods holds. */
const timersOfTheLaw = (): string[] => statutoryPeriods.map(({ timer }) => timer);

type Names = Readonly<Record<string, string>>;
interface Kind {
  readonly section: string;
  readonly identifiers: readonly string[];
  readonly zh?: Names;
  readonly en?: Names;
}

const { zh: petitions, en: petitionsEn } = petitionsWording;
const { zh: organs, en: organsEn } = organsWording;
const { zh: documents, en: documentsEn } = documentsWording;

const KINDS: readonly Kind[] = [
  { section: 'State', identifiers: STATES, zh: petitions.state, en: petitionsEn.state },
  { section: 'Class', identifiers: CLASSES, zh: petitions.class, en: petitionsEn.class },
  { section: 'Channel', identifiers: CHANNELS, zh: petitions.channel, en: petitionsEn.channel },
  { section: 'Track', identifiers: TRACKS, zh: petitions.track, en: petitionsEn.track },
  { section: 'Procedure', identifiers: PROCEDURES, zh: petitions.procedure, en: petitionsEn.procedure },
  { section: 'Conclusion', identifiers: CONCLUSIONS, zh: petitions.conclusion, en: petitionsEn.conclusion },
  { section: 'Satisfaction', identifiers: SATISFACTIONS, zh: petitions.satisfaction, en: petitionsEn.satisfaction },
  { section: 'Identity document', identifiers: ID_TYPES, zh: petitions.idType, en: petitionsEn.idType },
  { section: 'Act', identifiers: [...MOVES.map(({ act }) => act), 'reveal'], zh: petitions.act, en: petitionsEn.act },
  { section: 'Fact', identifiers: factTypes() },
  { section: 'Document', identifiers: DOCUMENT_KINDS, zh: documents.kind, en: documentsEn.kind },
  {
    section: 'Task kind',
    identifiers: Object.keys(petitions.taskKind),
    zh: petitions.taskKind,
    en: petitionsEn.taskKind,
  },
  {
    section: 'Task method',
    identifiers: Object.keys(petitions.taskMethod),
    zh: petitions.taskMethod,
    en: petitionsEn.taskMethod,
  },
  {
    section: 'Timer',
    identifiers: [...new Set([...timersOfTheLaw(), ...Object.keys(petitions.timer)])],
    zh: petitions.timer,
    en: petitionsEn.timer,
  },
  { section: 'Role', identifiers: ROLES, zh: organs.role, en: organsEn.role },
  { section: 'Kind of organ', identifiers: ORGAN_TYPES, zh: organs.organType, en: organsEn.organType },
  { section: 'Staff status', identifiers: STAFF_STATUSES, zh: organs.staffStatus, en: organsEn.staffStatus },
];

const sections = glossary();
const termsOf = (section: string): ReadonlyMap<string, Term> => sections.get(section) ?? new Map();

describe('the glossary', () => {
  it.each(KINDS)('has each $section of the code, and no other', ({ section, identifiers }) => {
    expect(identifiers.length).toBeGreaterThan(1);
    expect([...termsOf(section).keys()].sort()).toEqual([...new Set(identifiers)].sort());
  });

  it.each(KINDS)('calls each $section what the screens call it', ({ section, zh = {}, en = {} }) => {
    for (const [identifier, term] of termsOf(section)) {
      const shown = [zh[identifier], en[identifier]?.toLowerCase()];
      const written = [identifier in zh ? term.zh : undefined, identifier in en ? term.en.toLowerCase() : undefined];
      expect(shown, `${identifier}: change the wording and docs/glossary.md together`).toEqual(written);
    }
  });

  it('says of each act its article', () => {
    for (const { act, article } of MOVES) {
      const note = termsOf('Act').get(act)?.note ?? '';
      expect(note.startsWith(article), `${act}: ${article}`).toBe(true);
    }
  });

  it('has a name on the screens for every act, and a sentence for every fact', () => {
    const named = MOVES.filter(({ act }) => !(act in petitions.act));
    expect(named.map(({ act }) => act)).toEqual([]);
    // Some facts read differently by what they say: those have sentences beside their own.
    expect(factTypes().filter((type) => !(type in sentences.zh.history))).toEqual([]);
  });

  it('explains no word that the code does not use', () => {
    const product = sources().filter(({ path }) => /^src\/.*\.ts$/.test(path) && !isTest(path));
    const text = product.map((file) => `${file.path}\n${file.text}`).join('\n');
    const unused = ['Things and people', 'Rooms of the house']
      .flatMap((section) => [...termsOf(section).keys()])
      .filter((identifier) => !new RegExp(`\\b${identifier}\\b`).test(text));
    expect(unused).toEqual([]);
  });
});
