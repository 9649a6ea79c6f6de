// The rules of sorting over the vendored tables, and a text ready to be read.
import { loadRules } from '../../src/sorting/rules/seed.ts';
import { type ReadText, readText } from '../../src/sorting/rules/text.ts';
import { directory } from './ground.ts';

export const rules = loadRules(directory.categories(), directory.places());

/** A petition of these words. */
export const said = (text: string, title = ''): ReadText => readText({ title, text });
