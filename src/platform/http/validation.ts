// Checks what comes in against the route's schemas, strictly: nothing unknown is dropped, nothing in a body is converted.
// Only query strings and path parameters, which can be nothing but text, are read as the numbers and booleans they stand for.
import type { FastifySchemaCompiler } from 'fastify';
import type { TSchema } from 'typebox';
import type { TLocalizedValidationError } from 'typebox/error';
import { Compile } from 'typebox/schema';
import { VISIBLE } from '../text.ts';
import type { FieldError } from './problem.ts';
import type { Words } from './type.ts';

const MOST_ERRORS = 20;

/** Body, query string, parameters or headers that do not fit the route's schema. The error handler makes it a 400. */
export class MalformedInput extends Error {
  readonly statusCode = 400;
  readonly findings: readonly TLocalizedValidationError[];

  constructor(findings: readonly TLocalizedValidationError[]) {
    super('malformed input');
    this.findings = findings;
  }

  /** What is wrong, field by field, in the reader's language. */
  errors(words: Words): FieldError[] {
    const seen = new Map<string, FieldError>();
    for (const finding of this.findings) {
      for (const error of fieldErrors(finding, words)) if (!seen.has(error.field)) seen.set(error.field, error);
    }
    return [...seen.values()].slice(0, MOST_ERRORS);
  }
}

const unescapePointer = (part: string): string => part.replaceAll('~1', '/').replaceAll('~0', '~');
const pathOf = (pointer: string): string => pointer.split('/').slice(1).map(unescapePointer).join('.');
const joined = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`);

const KEYWORDS: Readonly<Record<string, string>> = {
  minLength: 'too-short',
  maxLength: 'too-long',
  minimum: 'too-small',
  exclusiveMinimum: 'too-small',
  maximum: 'too-big',
  exclusiveMaximum: 'too-big',
  minItems: 'too-few',
  maxItems: 'too-many',
  enum: 'choice',
  const: 'choice',
  format: 'date',
  pattern: 'pattern',
  uniqueItems: 'duplicate',
};

const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'number',
  integer: 'integer',
  boolean: 'boolean',
  array: 'array',
  object: 'object',
  null: 'null',
};

function messageKey(finding: TLocalizedValidationError): string {
  if (finding.keyword === 'type') return TYPES[String(finding.params.type)] ?? 'other';
  // An empty field is best told "please fill this in".
  if (finding.keyword === 'minLength' && finding.params.limit === 1) return 'required';
  if (finding.keyword === 'pattern' && String(finding.params.pattern) === VISIBLE) return 'required';
  return KEYWORDS[finding.keyword] ?? 'other';
}

function fieldErrors(finding: TLocalizedValidationError, words: Words): FieldError[] {
  const path = pathOf(finding.instancePath);
  const say = (field: string, key: string, params = {}): FieldError => ({
    field,
    message: words(`http:fields.${key}`, params),
  });
  if (finding.keyword === 'required')
    return finding.params.requiredProperties.map((name) => say(joined(path, name), 'required'));
  if (finding.keyword === 'additionalProperties') {
    return finding.params.additionalProperties.map((name) => say(joined(path, name), 'unknown'));
  }
  // The closed object has already said which property it does not know.
  if (finding.keyword === 'boolean') return [say(path, 'unknown')];
  return [say(path, messageKey(finding), { ...finding.params })];
}

interface Readable {
  readonly type?: unknown;
  readonly properties?: Readonly<Record<string, Readable>>;
  readonly items?: Readable;
}

/** One text of a query string as the schema's number or boolean, or as it was when it does not look like one. */
function readText(schema: Readable, text: unknown): unknown {
  if (schema.type === 'array') {
    const items = schema.items ?? {};
    return (Array.isArray(text) ? text : [text]).map((item) => readText(items, item));
  }
  if (typeof text !== 'string') return text;
  if ((schema.type === 'integer' || schema.type === 'number') && /^-?\d{1,15}(\.\d{1,10})?$/.test(text))
    return Number(text);
  if (schema.type === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
  return text;
}

function readTexts(schema: Readable, given: unknown): unknown {
  if (typeof given !== 'object' || given === null) return given;
  const properties = schema.properties ?? {};
  return Object.fromEntries(
    Object.entries(given).map(([name, text]) => [name, properties[name] ? readText(properties[name], text) : text]),
  );
}

/** Fastify's validator compiler over TypeBox's own compiled checks. */
export const validatorCompiler: FastifySchemaCompiler<TSchema> = ({ schema, httpPart }) => {
  const validator = Compile(schema);
  const isText = httpPart === 'querystring' || httpPart === 'params';
  return (given: unknown) => {
    const value = isText ? readTexts(schema as Readable, given) : given;
    if (validator.Check(value)) return { value };
    return { error: new MalformedInput(validator.Errors(value)[1]) };
  };
};
