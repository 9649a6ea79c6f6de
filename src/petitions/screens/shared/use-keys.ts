// Listens for keys on the page and runs the commands of the screen that is shown.
import { useEffect, useRef } from 'react';
import { type Chord, type Place, readPress } from './keys.ts';
import { nowMs } from './names.ts';

export type Commands = Readonly<Record<string, ((event: KeyboardEvent) => void) | undefined>>;

const FIELDS = 'input, textarea, select, [contenteditable="true"], [role="combobox"], [role="listbox"]';
const BUTTONS = 'button, a, summary, [role="radio"], [role="menuitem"]';
const DIALOG = '.ant-modal-wrap:not([style*="display: none"]), .ant-drawer-open';

/** Fields without text (radio buttons, check boxes) leave letters free, so that an act's key still works. */
const isField = (target: Element): boolean =>
  target.matches(FIELDS) && !target.matches('input[type="radio"], input[type="checkbox"], input[type="file"]');

function placeOf(target: EventTarget | null): Place {
  if (!(target instanceof Element)) return 'page';
  if (isField(target) || target.closest('[contenteditable="true"]')) return 'field';
  return target.closest(BUTTONS) ? 'button' : 'page';
}

const SETTING = 'redress-single-keys';

/** Single-key shortcuts can be switched off (WCAG 2.1.4); they are on unless a person said no. */
export const singleKeys = {
  on: (): boolean => localStorage.getItem(SETTING) !== 'off',
  set: (on: boolean): void => localStorage.setItem(SETTING, on ? 'on' : 'off'),
};

/** Runs `commands[name]` when its key is pressed. Dialogs hold all keys for themselves. */
export function useKeys(commands: Commands): void {
  const latest = useRef(commands);
  latest.current = commands;
  useEffect(() => {
    let chord: Chord | undefined;
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || document.querySelector(DIALOG)) return;
      const reading = readPress(event, placeOf(event.target), chord, nowMs());
      chord = reading.chord;
      const run = reading.command ? latest.current[reading.command] : undefined;
      if (!run) return;
      const single = reading.command !== 'Escape' && reading.command !== 'mod+Enter' && reading.command !== 'Enter';
      if (single && !singleKeys.on()) return;
      event.preventDefault();
      run(event);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}
