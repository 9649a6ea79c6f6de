// From a kind, its template in force and the fields of a case to the document that is sealed: pure, in memory, quick.

import { officialDay } from '../../platform/dates.ts';
import { unrenderable } from '../../platform/documents/check.ts';
import type { DocumentModel } from '../../platform/documents/model.ts';
import { decided, type Result, refused } from '../../platform/result.ts';
import type { Template, Templates } from './book.ts';
import { type DocumentKind, documentKinds } from './contract.ts';
import { type FieldValues, fillTemplate } from './template-rules.ts';
import { documentMarks } from './wording.ts';

/** Who signs a document. */
export interface Issuer {
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
}

export interface DocumentInput {
  readonly kind: DocumentKind;
  readonly organ: Issuer;
  /** The day of signing, YYYY-MM-DD: it is printed, and the template in force on it is taken. */
  readonly day: string;
  /** Without `organ` and `day`, which are known. */
  readonly fields: FieldValues;
  readonly language: 'zh';
  /** Characters that no font has are left to be written by hand, instead of refused. */
  readonly byHand?: boolean;
}

const linesOf = (text: string | undefined): string[] => (text ?? '').split('\n').filter((line) => line.trim() !== '');

/**
 * The document by one template. Refusals: document-field-missing, document-field-unknown. The number's prefix is in it;
 * year and serial are given when it is entered (`numbered`).
 */
export function compose(template: Template, numberPrefix: string, input: DocumentInput): Result<DocumentModel> {
  const values: FieldValues = { ...input.fields, organ: input.organ.name, day: input.day };
  const blocks = fillTemplate(input.kind, template.body, values);
  if (!blocks.ok) return blocks;
  const { addressee } = documentKinds[input.kind];
  const to = addressee && input.fields[addressee]?.trim();
  const marks = documentMarks[input.language];
  const enclosures = linesOf(input.fields.enclosures);
  return decided({
    format: 1,
    origin: { kind: input.kind, version: template.validFrom },
    numberPrefix,
    title: template.title,
    blocks: blocks.value,
    signer: input.organ.name,
    date: officialDay(input.day),
    ...(template.redHead && { redHead: input.organ.name }),
    ...(to && { addressee: to }),
    ...(enclosures.length > 0 && { enclosures: { label: marks.enclosures, items: enclosures } }),
    ...(input.fields.copies?.trim() && { notes: [marks.copies + input.fields.copies.trim()] }),
    ...(input.byHand && { byHand: true as const }),
  });
}

/**
 * The document that follows from an act, ready to be sealed. Refusals: document-template-missing (none in force on the day),
 * document-field-missing (details.field), document-character-missing (details.characters), document-too-long.
 */
export function composeDocument(input: DocumentInput, templates: Templates): Result<DocumentModel> {
  const template = templates.inForce(input.kind, input.day);
  if (!template) return refused('document-template-missing', { details: { day: input.day } });
  const model = compose(template, templates.prefixOf(input.organ) + template.prefix, input);
  if (!model.ok) return model;
  const trouble = unrenderable(model.value);
  if (!trouble) return model;
  if ('tooLong' in trouble) return refused('document-too-long', { details: trouble.tooLong });
  return refused('document-character-missing', { details: { characters: trouble.characters.join(' ') } });
}

/** The number of a document as it is printed and cited: prefix, year in tortoise brackets, serial. */
export const writeNumber = (prefix: string, year: number, serial: number): string =>
  documentMarks.zh.number
    .replace('{{prefix}}', () => prefix)
    .replace('{{year}}', String(year))
    .replace('{{serial}}', String(serial));

/** The document with the number that it was given when it was entered. */
export const numbered = (model: DocumentModel, year: number, serial: number): DocumentModel => ({
  ...model,
  number: writeNumber(model.numberPrefix ?? '', year, serial),
});
