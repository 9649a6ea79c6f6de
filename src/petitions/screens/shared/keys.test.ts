// Key handling: fields and input methods keep their keys, chords wait, acts never collide with the list.
import { describe, expect, it } from 'vitest';
import { ACT_KEYS, CHORD_MS, GO_KEYS, LIST_KEYS, type Press, readPress } from './keys.ts';

const press = (key: string, more: Partial<Press> = {}): Press => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  ...more,
});

describe('readPress', () => {
  it('gives single keys on the page but not in a field', () => {
    expect(readPress(press('j'), 'page', undefined, 0).command).toBe('j');
    expect(readPress(press('j'), 'field', undefined, 0).command).toBeUndefined();
    expect(readPress(press('j'), 'button', undefined, 0).command).toBe('j');
  });

  it('leaves Enter to buttons and links, and Escape to everybody', () => {
    expect(readPress(press('Enter'), 'page', undefined, 0).command).toBe('Enter');
    expect(readPress(press('Enter'), 'button', undefined, 0).command).toBeUndefined();
    expect(readPress(press('Escape'), 'field', undefined, 0).command).toBe('Escape');
  });

  it('knows Ctrl+Enter and Cmd+Enter even in a field, and no other shortcut of the browser', () => {
    expect(readPress(press('Enter', { ctrlKey: true }), 'field', undefined, 0).command).toBe('mod+Enter');
    expect(readPress(press('Enter', { metaKey: true }), 'field', undefined, 0).command).toBe('mod+Enter');
    expect(readPress(press('k', { ctrlKey: true }), 'page', undefined, 0).command).toBeUndefined();
  });

  it('never takes keys from an input method that is composing', () => {
    expect(readPress(press('j', { isComposing: true }), 'page', undefined, 0).command).toBeUndefined();
    expect(
      readPress(press('Enter', { isComposing: true, ctrlKey: true }), 'field', undefined, 0).command,
    ).toBeUndefined();
  });

  it('joins g and a letter while it waits, and forgets g afterwards', () => {
    const { chord } = readPress(press('g'), 'page', undefined, 0);
    expect(readPress(press('o'), 'page', chord, CHORD_MS).command).toBe('g o');
    expect(readPress(press('o'), 'page', chord, CHORD_MS + 1).command).toBe('o');
  });
});

describe('the keys', () => {
  it('are all different', () => {
    const all = [...Object.values(ACT_KEYS), ...Object.values(LIST_KEYS), ...Object.values(GO_KEYS), 'g'];
    expect(new Set(all).size).toBe(all.length);
  });
});
