// Seeds the templates that come with the product where a kind has none yet; what an administrator wrote stays.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { projectRoot } from '../../platform/root.ts';
import type { Template } from './book.ts';
import { parseDefaults } from './defaults.ts';
import { addTemplates } from './store.ts';
import type { FieldValues } from './template-rules.ts';

const seedFile = (name: string): string => readFileSync(join(projectRoot(), 'db', 'seeds', name), 'utf8');

/** The templates that come with the product. */
export const defaultTemplates = (): Template[] => parseDefaults(seedFile('document-templates.txt'));

/** A value for every field, for previews. No person or matter is meant. */
export const exampleFields = (): FieldValues => JSON.parse(seedFile('document-examples.json')) as FieldValues;

/** Adds the versions that the database does not have. */
export async function seedTemplates(client: pg.ClientBase, now: Date): Promise<void> {
  await addTemplates(client, defaultTemplates(), now);
}
