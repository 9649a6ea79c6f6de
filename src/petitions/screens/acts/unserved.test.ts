// What awaits service, and of whom a recusal may be decided.
import { expect, it } from 'vitest';
import type { MatterView } from '../../contract.ts';
import { inCharge } from './known-recusal.tsx';
import { awaitsService } from './unserved.ts';

it('awaits service only of what goes to the petitioner and was not shown at once', () => {
  expect(awaitsService({ kind: 'OPINION' }, 'WEB')).toBe(true);
  expect(awaitsService({ kind: 'OPINION', served: { method: 'POST', at: '2026-03-02T02:00:00Z' } }, 'WEB')).toBe(false);
  expect(awaitsService({ kind: 'CLOSING_REPORT' }, 'LETTER')).toBe(false);
  expect(awaitsService({ kind: 'URGENT_REPORT' }, 'LETTER')).toBe(false);
  expect(awaitsService({ kind: 'RECEIPT' }, 'WEB')).toBe(false);
  expect(awaitsService({ kind: 'RECEIPT' }, 'LETTER')).toBe(true);
});

it('offers everybody in charge of what is open for a recusal, who declared it first, but not oneself', () => {
  const person = (id: string) => ({ id, name: id });
  const task = { handler: person('handler'), responsibleLeader: person('leader') } as MatterView['tasks'][number];
  const matter = {
    tasks: [task, { ...task, handler: person('former'), doneAt: '2026-03-02T02:00:00Z' }],
    recusals: [{ staff: person('declared') }, { staff: person('decided'), decided: true }],
  };
  expect(inCharge(matter).map(({ id }) => id)).toEqual(['declared', 'handler', 'leader']);
  expect(inCharge(matter, 'leader').map(({ id }) => id)).toEqual(['declared', 'handler']);
});
