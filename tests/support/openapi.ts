// Requests made from the OpenAPI document: every address of the API with a good query and a good body, also new ones.

/** As much of a JSON schema as the document uses. */
interface Schema {
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly pattern?: string;
  readonly format?: string;
  readonly minLength?: number;
  readonly minItems?: number;
  readonly minimum?: number;
}

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly schema?: Schema;
}

interface Operation {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content?: Readonly<Record<string, { readonly schema?: Schema }>> };
}

export interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

export interface Made {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  /** The address as the document has it. */
  readonly path: string;
  readonly body?: unknown;
}

/** Values by the name of a field or parameter; others are made from their schema. */
export type Known = Readonly<Record<string, unknown>>;

const UUID = '00000000-0000-7000-8000-000000000001';
const BY_FORMAT: Readonly<Record<string, string>> = {
  uuid: UUID,
  date: '2026-06-01',
  'date-time': '2026-03-02T02:00:00Z',
};
/** A text of each pattern that the contracts use. */
const SAMPLES = ['2026-06-01', '440106', '4426000000018', '13800138000', 'abc-def', 'aa', '甲乙丙丁', UUID, '1', 'A1'];

function textOf({ pattern, format, minLength = 0 }: Schema): string {
  if (format && BY_FORMAT[format]) return BY_FORMAT[format];
  const found = pattern && SAMPLES.find((one) => new RegExp(pattern, 'u').test(one));
  return found || '甲乙丙丁'.repeat(Math.ceil(Math.max(minLength, 4) / 4));
}

/** A small value that the schema allows, with the known fields in their places. */
export function sampleOf(schema: Schema, known: Known): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  if (schema.anyOf) return sampleOf(schema.anyOf[0] ?? {}, known);
  if (schema.properties) {
    const fields = Object.entries(schema.properties).filter(
      ([name]) => schema.required?.includes(name) || name in known,
    );
    return Object.fromEntries(fields.map(([name, one]) => [name, name in known ? known[name] : sampleOf(one, known)]));
  }
  switch (schema.type) {
    case 'integer':
    case 'number':
      return schema.minimum ?? 1;
    case 'boolean':
      return false;
    case 'array':
      return Array.from({ length: schema.minItems ?? 0 }, () => sampleOf(schema.items ?? {}, known));
    case 'string':
      return textOf(schema);
    default:
      return {};
  }
}

/** Every value worth trying of a query parameter: those of its list, the known ones, or none. */
function valuesOf({ name, schema = {} }: Parameter, searched: readonly string[]): string[] {
  if (name === 'q' || name === 'number') return [...searched];
  const list = schema.enum ?? schema.anyOf?.flatMap((one) => one.const ?? []) ?? [];
  return list.map(String);
}

const filled = (path: string, known: Known): string =>
  path.replace(/\{(\w+)\}/g, (_all, name: string) => encodeURIComponent(String(known[name] ?? UUID)));

/** All requests of the document: GET once without a query and once for each value of each parameter, POST with a body. */
export function requestsOf(document: Document, known: Known, searched: readonly string[]): Made[] {
  return Object.entries(document.paths).flatMap(([path, operations]) => {
    const url = filled(path, known);
    const made: Made[] = [];
    if (operations.get) {
      const queries = (operations.get.parameters ?? [])
        .filter((one) => one.in === 'query')
        .flatMap((one) => valuesOf(one, searched).map((value) => `?${one.name}=${encodeURIComponent(value)}`));
      for (const query of ['', ...queries]) made.push({ method: 'GET', path, url: `${url}${query}` });
    }
    if (operations.post) {
      const schema = operations.post.requestBody?.content?.['application/json']?.schema;
      made.push({ method: 'POST', path, url, ...(schema && { body: sampleOf(schema, known) }) });
    }
    return made;
  });
}
