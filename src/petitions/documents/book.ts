// The templates and number prefixes in memory: loaded at the start, read again when somebody changes one.
import type { DocumentKind } from './contract.ts';

/** A dated version of a kind's template: in force from `validFrom` until the next one is. */
export interface Template {
  readonly kind: DocumentKind;
  /** YYYY-MM-DD */
  readonly validFrom: string;
  readonly title: string;
  readonly body: string;
  /** Whether the organ's name stands in red over the page. */
  readonly redHead: boolean;
  /** What the number says of the kind, behind the organ's prefix. */
  readonly prefix: string;
}

/** What the composition of documents asks. */
export interface Templates {
  inForce(kind: DocumentKind, day: string): Template | undefined;
  versionsOf(kind: DocumentKind): readonly Template[];
  /** What an organ's document numbers begin with: its setting, else its short name. */
  prefixOf(organ: { readonly code: string; readonly shortName: string }): string;
}

/** The book that the house holds. `replace` puts in what the database has now; readers see all of it or nothing. */
export class TemplateBook implements Templates {
  #versions = new Map<DocumentKind, readonly Template[]>();
  #prefixes: ReadonlyMap<string, string> = new Map();

  constructor(templates: readonly Template[] = [], prefixes: ReadonlyMap<string, string> = new Map()) {
    this.replace(templates, prefixes);
  }

  replace(templates: readonly Template[], prefixes: ReadonlyMap<string, string>): void {
    const sorted = [...templates].sort((a, b) => a.validFrom.localeCompare(b.validFrom));
    const versions = new Map<DocumentKind, Template[]>();
    for (const one of sorted) versions.set(one.kind, [...(versions.get(one.kind) ?? []), one]);
    this.#versions = versions;
    this.#prefixes = prefixes;
  }

  versionsOf(kind: DocumentKind): readonly Template[] {
    return this.#versions.get(kind) ?? [];
  }

  inForce(kind: DocumentKind, day: string): Template | undefined {
    return this.versionsOf(kind).findLast((one) => one.validFrom <= day);
  }

  prefixOf(organ: { readonly code: string; readonly shortName: string }): string {
    return this.#prefixes.get(organ.code) ?? organ.shortName;
  }
}
