// Keeps JSON in the browser; where storage is forbidden or full (private windows, old phones) it forgets, never throws.

export interface Store {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/** The browser's store of that kind, or one that only lives as long as the page. */
export function browserStore(kind: 'local' | 'session'): Store {
  try {
    const store = kind === 'local' ? window.localStorage : window.sessionStorage;
    store.getItem('probe');
    return store;
  } catch {
    return memoryStore();
  }
}

/** A store that lives as long as the page. */
export function memoryStore(): Store {
  const values = new Map<string, string>();
  return {
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => void values.set(key, value),
    removeItem: (key) => void values.delete(key),
  };
}

/** The value kept under `key`, or undefined when there is none that can be read. */
export function recall(store: Store, key: string): unknown {
  try {
    const text = store.getItem(key);
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Keeps a value; false when the store is full or forbidden. */
export function keep(store: Store, key: string, value: unknown): boolean {
  try {
    store.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

/** Forgets a value. */
export function forget(store: Store, key: string): void {
  try {
    store.removeItem(key);
  } catch {
    // nothing was kept
  }
}
