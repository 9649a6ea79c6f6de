// Listens for keys on the page and runs the commands of the screen that is shown.
import { useEffect, useRef } from 'react';
import { type Chord, type Place, readPress } from './keys.ts';
import { nowMs } from './names.ts';

export type Commands = Readonly<Record<string, ((event: KeyboardEvent) => void) | undefined>>;

const FIELDS = 'input, textarea, select, [contenteditable="true"], [role="combobox"], [role="listbox"]';
const BUTTONS = 'button, a, summary, [role="radio"], [role="menuitem"]';
const DIALOG = 'dialog[open]';

/** Fields without text (radio buttons, check boxes) leave letters free, so that an act's key still works. */
const isField = (target: Element): boolean =>
  target.matches(FIELDS) && !target.matches('input[type="radio"], input[type="checkbox"], input[type="file"]');

function placeOf(target: EventTarget | null): Place {
  if (!(target instanceof Element)) return 'page';
  if (isField(target) || target.closest('[contenteditable="true"]')) return 'field';
  return target.closest(BUTTONS) ? 'button' : 'page';
}

/** Keys that are no letters: they stay when single keys are switched off. */
const ALWAYS = ['Escape', 'Enter'];

const SETTING = 'redress-single-keys';

/** Single-key shortcuts can be switched off (WCAG 2.1.4); they are on unless a person said no. */
export const singleKeys = {
  on: (): boolean => localStorage.getItem(SETTING) !== 'off',
  set: (on: boolean): void => localStorage.setItem(SETTING, on ? 'on' : 'off'),
};

interface Listener {
  readonly depth: number;
  commands: Commands;
}

const listeners: Listener[] = [];
let chord: Chord | undefined;
let listWasOpen = false;

/** Runs the command of what lies deepest on the page and has one. */
function run(name: string, event: KeyboardEvent): boolean {
  const command = [...listeners].sort((a, b) => b.depth - a.depth).find((each) => each.commands[name])?.commands[name];
  if (!command) return false;
  event.preventDefault();
  command(event);
  return true;
}

const dialogIsOpen = (): boolean => document.querySelector(DIALOG) !== null;

/**
 * Before any control hears the press: Ctrl+Enter sends the form whatever field has the focus; an open list of choices
 * keeps Escape and Enter for itself.
 */
const before = (event: KeyboardEvent): void => {
  listWasOpen = event.target instanceof Element && event.target.getAttribute('aria-expanded') === 'true';
  const sends = readPress(event, 'field', undefined, 0).command === 'mod+Enter';
  if (sends && !dialogIsOpen() && run('mod+Enter', event)) event.stopPropagation();
};

const press = (event: KeyboardEvent): void => {
  if (event.defaultPrevented || dialogIsOpen()) return;
  if (listWasOpen && (event.key === 'Escape' || event.key === 'Enter')) return;
  const reading = readPress(event, placeOf(event.target), chord, nowMs());
  chord = reading.chord;
  const name = reading.command;
  if (name && (ALWAYS.includes(name) || singleKeys.on())) run(name, event);
};

/** Runs `commands[name]` when its key is pressed; what lies deeper on the page goes first. Dialogs hold all keys. */
export function useKeys(commands: Commands, depth = 0): void {
  const own = useRef<Listener>({ depth, commands });
  own.current.commands = commands;
  useEffect(() => {
    const mine = own.current;
    if (listeners.length === 0) {
      document.addEventListener('keydown', before, true);
      document.addEventListener('keydown', press);
    }
    listeners.push(mine);
    return () => {
      listeners.splice(listeners.indexOf(mine), 1);
      if (listeners.length > 0) return;
      document.removeEventListener('keydown', before, true);
      document.removeEventListener('keydown', press);
    };
  }, []);
}
