// What every act has in common by which the organ with power takes a matter in hand: it is that organ, and people are named.
import type { Role } from '../../organs/contract.ts';
import { decided, type Result, refused } from '../../platform/result.ts';
import { charge, colleague, type Setting } from '../act.ts';
import type { Matter, NamedStaff, Task } from '../matter.ts';

export const HANDLERS: readonly Role[] = ['handler'];
export const RESPONSIBLE: readonly Role[] = ['responsible-leader', 'organ-leader'];

/** The charge to answer. Refusal: bureau-does-not-handle, where the charge is only to pass it on. */
export function handlingCharge(matter: Matter): Result<Task> {
  const task = charge(matter);
  return task.kind === 'HANDLE' ? decided(task) : refused('bureau-does-not-handle', { article: 'R22 14' });
}

/** Who works on it and who answers for it. Refusal: not-a-colleague, at the field. */
export function peopleNamed(
  setting: Setting,
  body: { readonly handlerId: string; readonly responsibleLeaderId: string },
): Result<{ handler: NamedStaff; leader: NamedStaff }> {
  const handler = colleague(setting, body.handlerId, HANDLERS, 'handlerId');
  if (!handler.ok) return handler;
  const leader = colleague(setting, body.responsibleLeaderId, RESPONSIBLE, 'responsibleLeaderId');
  if (!leader.ok) return leader;
  return decided({ handler: handler.value, leader: leader.value });
}

/** It was said that whoever bears the petitioner's name is somebody else (R22 art. 28): kept, so that it can be checked. */
export const saidNotSame = (body: { readonly notSamePerson?: boolean }): { notSamePerson?: true } =>
  body.notSamePerson ? { notSamePerson: true } : {};
