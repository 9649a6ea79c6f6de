// A search and its address say the same, and nothing else gets into it.
import { describe, expect, it } from 'vitest';
import { narrowed, ofYear, readSearch, type SearchFilters, widened, writeSearch } from './filters.ts';

const read = (query: string): SearchFilters => readSearch(new URLSearchParams(query));

describe('the address of a search', () => {
  it('is read as it was written', () => {
    const filters: SearchFilters = {
      q: '“欠工资” & 50%',
      by: 'words',
      state: 'CLOSED',
      channel: 'WEB',
      category: '0301',
      place: '440106',
      organ: '440106-housing',
      clock: 'due',
      from: '2025-01-01',
      to: '2025-12-31',
    };
    expect(read(writeSearch(filters))).toEqual(filters);
  });

  it('leaves out what it does not know', () => {
    expect(read('q=%20%20&by=magic&state=NOWHERE&place=44%27&from=2025-13-01&evil=1')).toEqual({});
    expect(writeSearch({ by: 'name' })).toBe('');
    expect(read(`q=${'长'.repeat(500)}`).q).toHaveLength(200);
  });

  it('is narrowed and widened', () => {
    expect(narrowed({ q: '灯' }, 'state', 'CLOSED')).toEqual({ q: '灯', state: 'CLOSED' });
    expect(narrowed({ q: '灯', state: 'CLOSED' }, 'state', undefined)).toEqual({ q: '灯' });
    expect(widened(ofYear({ q: '灯', by: 'words' }, '2025'))).toEqual({ q: '灯', by: 'words' });
    expect(ofYear({}, '2025')).toEqual({ from: '2025-01-01', to: '2025-12-31' });
  });
});
