// Number and code behind `#`, and as people type them.
import { describe, expect, it } from 'vitest';
import { queryFromHash, tidyCode, tidyNumber } from './hash.ts';

describe('the address of the QR code', () => {
  it('holds number and code', () => {
    expect(queryFromHash('#n=440120260303000123&c=K7QM-3XFP')).toEqual({
      number: '440120260303000123',
      code: 'K7QM-3XFP',
    });
  });
  it.each(['', '#', '#main', '#n=1', '#c=A', '#n=&c='])('%j leads nowhere', (hash) => {
    expect(queryFromHash(hash)).toBeUndefined();
  });
});

describe('as people type them', () => {
  it('takes full-width digits, blanks and hyphens in a number', () => {
    expect(tidyNumber(' ４４01 2026-0303 ')).toBe('440120260303');
  });
  it('takes small letters and blanks in a code', () => {
    expect(tidyCode(' k7qm 3xfp ')).toBe('K7QM3XFP');
  });
});
