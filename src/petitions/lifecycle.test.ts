// The table of moves: every edge has its article, and what is not built yet is listed and never done.
import { describe, expect, it } from 'vitest';
import { ACT_BODIES } from './contract.ts';
import { MOVES, moveOf } from './lifecycle.ts';

describe('the table of moves', () => {
  it('names an article on every edge, and each act once', () => {
    for (const move of MOVES) expect(move.article).toMatch(/^(R22|SIMP22|SD15) \d/);
    expect(new Set(MOVES.map((move) => move.act)).size).toBe(MOVES.length);
  });

  it('has every act that screens may ask for, by someone', () => {
    for (const act of Object.keys(ACT_BODIES)) expect(moveOf(act).roles.length).toBeGreaterThan(0);
  });

  it('lets something urgent be reported after the answer too: what may affect the public waits for no state (R22 25)', () => {
    expect(moveOf('report-urgent').from).toEqual(
      expect.arrayContaining(['REPLIED', 'REVIEWED', 'CLOSED', 'TERMINATED']),
    );
  });
});
