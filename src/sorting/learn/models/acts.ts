// Models as they are kept: the versions, which one is in use, and putting another in its place.
import type pg from 'pg';
import { withTransaction } from '../../../platform/db/connect.ts';
import { decided, type Result, refused } from '../../../platform/result.ts';
import { loadModel } from '../../classify/model-file.ts';
import { addModel, fileOf, setInUse, type TrainedModel, usedVersion } from './store.ts';

/** Calls the shipped model, where a version is asked for. */
export const SHIPPED = 'shipped';

/** Keeps a model and puts it in use, both or neither. A version that is there already is only put in use. */
export function takeInUse(pool: pg.Pool, model: TrainedModel, by: string, now: Date): Promise<void> {
  return withTransaction(pool, async (client) => {
    await addModel(client, model, by, now);
    await setInUse(client, model.version, now);
  });
}

/**
 * Puts a kept version, or `shipped`, in use; every running server takes it at once. Refused: model-unknown, model-gone (its file
 * cannot be read).
 */
export function putInUse(pool: pg.Pool, version: string, now: Date): Promise<Result<string>> {
  return withTransaction(pool, async (client) => {
    if (version === SHIPPED) {
      await setInUse(client, undefined, now);
      return decided(SHIPPED);
    }
    const file = await fileOf(client, version);
    if (!file) return refused('model-unknown');
    if (!loadModel(file).ok) return refused('model-gone');
    await setInUse(client, version, now);
    return decided(version);
  });
}

/** The version in use; undefined: the shipped one. */
export const versionInUse = usedVersion;
