// Filters and the address bar say the same, and a wrong address never breaks the list.
import { describe, expect, it } from 'vitest';
import { type Filters, nextSort, readFilters, widen, worklistQuery, writeFilters } from './filters.ts';

const full: Filters = {
  scope: 'mine',
  bucket: 'overdue',
  sort: '-received',
  kind: 'OBJECTION',
  state: 'ACCEPTED',
  channel: 'VISIT',
  category: '0401',
  place: '440106',
  q: '拖欠 工资',
};

describe('filters', () => {
  it('survive the way through the address bar', () => {
    expect(readFilters(new URLSearchParams(writeFilters(full)))).toEqual(full);
  });

  it('leave out what is usual', () => {
    const usual: Filters = { scope: 'organ', bucket: 'open', sort: 'due' };
    expect(writeFilters(usual)).toBe('');
    expect(readFilters(new URLSearchParams(''))).toEqual(usual);
  });

  it('ignore what nobody knows', () => {
    const read = readFilters(
      new URLSearchParams(
        'bucket=all&kind=NONE&state=GONE&channel=OWL&place=44;drop&category=%27%27&sort=price&q=%20%20',
      ),
    );
    expect(read).toEqual({ scope: 'organ', bucket: 'open', sort: 'due' });
  });

  it('go to the server whole, with the page', () => {
    const query = new URLSearchParams(
      worklistQuery({ scope: 'organ', bucket: 'today', sort: 'due', q: 'a&b' }, 'k1', 50),
    );
    expect(Object.fromEntries(query)).toEqual({
      scope: 'organ',
      bucket: 'today',
      sort: 'due',
      q: 'a&b',
      after: 'k1',
      limit: '50',
    });
  });

  it('are taken off one by one or all together', () => {
    expect(widen(full, 'place')).not.toHaveProperty('place');
    expect(widen(full, 'place')).toHaveProperty('state', 'ACCEPTED');
    expect(widen(full)).toEqual({ scope: 'mine', bucket: 'overdue', sort: '-received' });
  });

  it('turn the order of a column round', () => {
    expect(nextSort('due', 'received')).toBe('-received');
    expect(nextSort('-received', 'received')).toBe('received');
    expect(nextSort('received', 'due')).toBe('due');
  });
});
