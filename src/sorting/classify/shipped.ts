// The model that comes with the product, in use until the office's own decisions have trained another.
import { join } from 'node:path';
import { projectRoot } from '../../platform/root.ts';

/** The head of the shipped model: first-level categories by name. */
export const CATEGORY_HEAD = 'category';

/** How it is trained: many columns, so that few features share one. */
export const CATEGORY_OPTIONS = { name: CATEGORY_HEAD, bits: 19 } as const;

/** Where the shipped model stands; see docs/models/category.md. */
export const shippedModelFile = (): string => join(projectRoot(), 'db', 'models', 'category.model');
