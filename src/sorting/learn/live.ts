// The model in use, as every process holds it: read again when another was put in its place.
import type pg from 'pg';
import type { Result } from '../../platform/result.ts';
import type { Model } from '../classify/model.ts';
import { loadModel } from '../classify/model-file.ts';
import { shippedModelFile } from '../classify/shipped.ts';
import { usedFile } from './models/store.ts';

export interface LiveModel {
  /** The model, or why there is none: then rules alone propose. */
  readonly model: Result<Model>;
  /** Why the version in use could not be read, and the shipped one stands in for it. */
  readonly fault: string | undefined;
  /** Reads it again; one reading after the other, so that the last one holds. */
  reload(): Promise<void>;
}

interface Held {
  readonly version: string | undefined;
  readonly model: Result<Model>;
  readonly fault: string | undefined;
}

async function read(db: pg.Pool | pg.ClientBase, shipped: string): Promise<Held> {
  const used = await usedFile(db);
  if (!used) return { version: undefined, model: loadModel(shipped), fault: undefined };
  const model = loadModel(used.file);
  if (model.ok) return { version: used.version, model, fault: undefined };
  return { version: used.version, model: loadModel(shipped), fault: model.refusal.code };
}

/** The model in use over that database; `shipped` is the file of the one that comes with the product. */
export async function liveModel(pool: pg.Pool, shipped = shippedModelFile()): Promise<LiveModel> {
  let held = await read(pool, shipped);
  let reading: Promise<void> = Promise.resolve();
  return {
    get model() {
      return held.model;
    },
    get fault() {
      return held.fault;
    },
    reload() {
      const next = reading.then(async () => {
        held = await read(pool, shipped);
      });
      reading = next.catch(() => undefined);
      return next;
    },
  };
}
