// Drafts: kept apart by person, matter and form; gone after their life; never a reason for a form to break.
import { describe, expect, it } from 'vitest';
import { DRAFT_LIFE_MS, type DraftStorage, draftsIn, sweepDrafts } from './drafts.ts';

class Memory implements DraftStorage {
  readonly kept = new Map<string, string>();
  get length(): number {
    return this.kept.size;
  }
  key(index: number): string | null {
    return [...this.kept.keys()][index] ?? null;
  }
  getItem(key: string): string | null {
    return this.kept.get(key) ?? null;
  }
  setItem(key: string, value: string): void {
    this.kept.set(key, value);
  }
  removeItem(key: string): void {
    this.kept.delete(key);
  }
}

const key = { staffId: 's1', subject: 'm1', form: 'triage' };

describe('drafts', () => {
  it('gives back what was written, to the same person, matter and form only', () => {
    const drafts = draftsIn(new Memory(), () => 0);
    drafts.write(key, { note: '核对过' });
    expect(drafts.read(key)).toEqual({ note: '核对过' });
    expect(drafts.read({ ...key, staffId: 's2' })).toBeUndefined();
    expect(drafts.read({ ...key, subject: 'm2' })).toBeUndefined();
    expect(drafts.has({ ...key, form: 'refer' })).toBe(false);
  });

  it('does not mix keys whose parts contain the separator', () => {
    const drafts = draftsIn(new Memory(), () => 0);
    drafts.write({ staffId: 'a/b', subject: 'c', form: 'd' }, { x: 1 });
    expect(drafts.read({ staffId: 'a', subject: 'b/c', form: 'd' })).toBeUndefined();
  });

  it('forgets after seven days and is swept away', () => {
    const storage = new Memory();
    draftsIn(storage, () => 0).write(key, { note: 'old' });
    storage.setItem('something-else', 'stays');
    expect(draftsIn(storage, () => DRAFT_LIFE_MS).has(key)).toBe(true);
    expect(draftsIn(storage, () => DRAFT_LIFE_MS + 1).has(key)).toBe(false);
    expect(sweepDrafts(storage, DRAFT_LIFE_MS + 1)).toBe(1);
    expect([...storage.kept.keys()]).toEqual(['something-else']);
  });

  it('survives a broken entry and a storage that is full', () => {
    const storage = new Memory();
    const drafts = draftsIn(storage, () => 0);
    drafts.write(key, { note: 'x' });
    const [name] = [...storage.kept.keys()];
    storage.kept.set(name ?? '', '{not json');
    expect(drafts.read(key)).toBeUndefined();
    storage.setItem = () => {
      throw new Error('QuotaExceededError');
    };
    expect(() => drafts.write(key, { note: 'y' })).not.toThrow();
    expect(draftsIn(undefined, () => 0).read(key)).toBeUndefined();
  });
});
