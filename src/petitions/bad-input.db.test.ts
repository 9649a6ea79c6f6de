// Bad input and refusals over HTTP: told at the field in the reader's language, nothing written; and the lists.
import { describe, expect, test } from 'vitest';
import { deskApi, UNKNOWN_ID } from '../../tests/support/desk-api.ts';

const api = deskApi();

describe('bad input changes nothing and is told in the reader’s language', () => {
  test.each([
    ['an act nobody knows', 'POST', '/api/matters/ID/acts/promote', {}, 404],
    ['a matter that is not there', 'POST', `/api/matters/${UNKNOWN_ID}/acts/take-receipt`, { seen: 1 }, 404],
    ['an id that is none', 'GET', '/api/matters/not-an-id', undefined, 400],
    [
      'a field too many',
      'POST',
      '/api/matters/ID/acts/triage',
      { seen: 1, class: 'APPEAL', categoryCode: '0301', placeCode: '44', litigationRelated: false, state: 'CLOSED' },
      400,
    ],
    [
      'a class that is none',
      'POST',
      '/api/matters/ID/acts/triage',
      { seen: 1, class: 'WISH', categoryCode: '0301', placeCode: '44', litigationRelated: false },
      400,
    ],
    [
      'a number where text is due',
      'POST',
      '/api/matters/ID/acts/triage',
      { seen: '1', class: 'APPEAL', categoryCode: 301, placeCode: '44', litigationRelated: 'no' },
      400,
    ],
    ['a page marker that is none', 'GET', '/api/desk/worklist?after=%00nonsense', undefined, 200],
  ] as const)('%s', async (_name, method, path, body, status) => {
    const { matter } = await api.made('registered');
    const answer = await api.desk.call(method, path.replace('ID', matter.id), {
      as: 'triage-clerk',
      ...(body && { body }),
      headers: { 'accept-language': 'en' },
    });
    expect(answer.status).toBe(status);
    if (status >= 400) {
      expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
      expect(String(answer.json.title)).toMatch(/^[\x20-\x7e’]+$/);
    }
    const after = await api.database.pool.query('select version from petitions.matter where matter_id = $1', [
      matter.id,
    ]);
    expect(after.rows[0].version).toBe(1);
  });

  test.each([
    ['unknown-category', 'triage', 'registered', 'triage-clerk', { categoryCode: '9999' }],
    ['unknown-place', 'triage', 'registered', 'triage-clerk', { placeCode: '999999' }],
    ['unknown-organ', 'refer', 'triaged', 'dispatcher', { organCode: 'nobody' }],
    ['to-oneself', 'refer', 'triaged', 'dispatcher', { organCode: '440106-petition-bureau' }],
    ['out-of-reach', 'refer', 'triaged', 'dispatcher', { organCode: '440103-housing' }],
    ['cannot-handle', 'refer', 'triaged', 'dispatcher', { organCode: '440106-joint-meeting' }],
    ['report-day-past', 'assign', 'triaged', 'dispatcher', { reportDueDay: '2026-03-01' }],
    ['other-procedure', 'accept', 'received', 'acceptance-clerk', { procedure: 'ARBITRATION' }],
    ['not-a-colleague', 'accept', 'received', 'acceptance-clerk', { handlerId: UNKNOWN_ID }],
    ['execution-day-missing', 'draft-reply', 'accepted', 'handler', { conclusion: 'SUPPORT' }],
    ['part-missing', 'draft-reply', 'accepted', 'handler', { legalBasis: '   ' }],
    ['execution-evidence-missing', 'close', 'replied', 'handler', {}],
    ['not-in-this-state', 'close', 'accepted', 'handler', {}],
  ] as const)('refusal %s names itself and changes nothing', async (code, act, stage, as, wrong) => {
    const { matter } = await api.made(stage);
    const answer = await api.post(matter.id, act, as, { seen: matter.version, ...(await api.bodies())[act], ...wrong });
    expect([answer.status, answer.json.code]).toEqual([422, code]);
    expect(String(answer.json.detail)).toMatch(/[\u4e00-\u9fff]{4}/);
    const facts = await api.database.pool.query('select count(*)::int as n from petitions.fact where matter_id = $1', [
      matter.id,
    ]);
    expect(facts.rows[0].n).toBe(matter.version);
  });
});

describe('lists', () => {
  test('a worklist is paged without gap or double, in order of what is due', async () => {
    await Promise.all(Array.from({ length: 9 }, () => api.made('registered')));
    const seen: string[] = [];
    let after = '';
    do {
      const page = await api.desk.call('GET', `/api/desk/worklist?limit=4${after && `&after=${after}`}`, {
        as: 'triage-clerk',
      });
      seen.push(...page.json.items.map((item) => item.matterId));
      after = String(page.json.next ?? '');
    } while (after);
    const whole = await api.desk.call('GET', '/api/desk/worklist?limit=200', { as: 'triage-clerk' });
    expect(seen).toEqual(whole.json.items.map((item) => item.matterId));
    expect(new Set(seen).size).toBe(seen.length);
    expect(whole.json.counts.open).toBe(seen.length);
  });

  test('the whole list can be taken away, in the language of the desk, however long it is', async () => {
    await Promise.all(Array.from({ length: 205 }, () => api.made('registered')));
    const csv = await api.desk.call('GET', '/api/desk/worklist.csv?lang=en&limit=5', { as: 'triage-clerk' });
    const counts = (await api.desk.call('GET', '/api/desk/worklist', { as: 'triage-clerk' })).json.counts;
    expect(csv.text.startsWith('\ufeffNumber,')).toBe(true);
    expect(csv.text.trim().split('\n')).toHaveLength(1 + counts.open);
  });

  test('the list can be taken away as a table that no spreadsheet runs', async () => {
    await api.made('registered', { title: '=HYPERLINK("http://x")' });
    const csv = await api.desk.call('GET', '/api/desk/worklist.csv', { as: 'triage-clerk' });
    expect(csv.headers['content-type']).toContain('text/csv');
    expect(csv.text.startsWith('\ufeff编号,')).toBe(true);
    expect(csv.text).toContain(`"'=HYPERLINK`);
  });
});
