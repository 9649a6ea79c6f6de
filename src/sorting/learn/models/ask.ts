// Which models there are: the kept versions and the shipped one, and which is in use.
import { statSync } from 'node:fs';
import type pg from 'pg';
import { loadModel } from '../../classify/model-file.ts';
import { shippedModelFile } from '../../classify/shipped.ts';
import type { ModelItem } from '../contract.ts';
import { keptModels } from './store.ts';

let shipped: ModelItem | undefined;

/** The shipped model as an item of the list; undefined where its file cannot be read. Read once a process. */
function shippedItem(): ModelItem | undefined {
  if (shipped) return shipped;
  const file = shippedModelFile();
  const model = loadModel(file);
  if (!model.ok) return undefined;
  const examples = model.value.heads.map((head) => head.figures.examples);
  const stat = statSync(file);
  shipped = {
    version: model.value.version,
    source: 'shipped',
    madeAt: stat.mtime.toISOString(),
    decisions: Math.max(0, ...examples),
    available: Math.max(0, ...examples),
    bytes: stat.size,
    inUse: false,
    questions: [],
  };
  return shipped;
}

/** All versions: the kept ones, the newest first, then the shipped one. One of them is in use. */
export async function modelVersions(pool: pg.Pool): Promise<ModelItem[]> {
  const kept = await keptModels(pool);
  const own = shippedItem();
  return own ? [...kept, { ...own, inUse: !kept.some((one) => one.inUse) }] : kept;
}
