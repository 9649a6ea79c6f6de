// What browsers of 2018 lack and our libraries use; imported before everything else.

const scope = window as unknown as Record<string, unknown>;
if (typeof globalThis === 'undefined') scope['globalThis'] = window;

if (typeof Object.fromEntries !== 'function') {
  Object.fromEntries = (entries: Iterable<readonly unknown[]>) => {
    const object: Record<string, unknown> = {};
    for (const [name, value] of entries) object[String(name)] = value;
    return object;
  };
}

if (typeof queueMicrotask !== 'function') {
  scope['queueMicrotask'] = (task: () => void) => void Promise.resolve().then(task);
}
