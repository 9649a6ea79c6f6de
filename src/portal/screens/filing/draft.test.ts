// The draft on the device and the filing that it becomes.
import { describe, expect, it } from 'vitest';
import { memoryStore } from '../../../ui/storage.ts';
import { type Draft, emptyDraft, filingOf, isBlank, loadDraft, namesIn, newDraftKey, saveDraft } from './draft.ts';

const KEY = '0123456789abcdef0123456789abcdef';
const place = { code: '440106', name: '天河区', nameEn: 'Tianhe District', fullName: '广东省广州市天河区' };
const draftWith = (patch: Partial<Draft>): Draft => ({ ...emptyDraft(KEY), ...patch });

describe('keeping a draft', () => {
  it('gives back all that was written', () => {
    const store = memoryStore();
    const draft = draftWith({
      text: '楼道灯坏了',
      place,
      files: [{ id: 'a1', name: '灯.jpg', bytes: 5 }],
      joint: true,
      sending: true,
    });
    expect(saveDraft(store, draft)).toBe(true);
    expect(loadDraft(store)).toEqual(draft);
  });
  it('keeps nothing of a blank draft, and forgets one that was emptied', () => {
    const store = memoryStore();
    saveDraft(store, draftWith({ text: '楼道' }));
    saveDraft(store, emptyDraft(KEY));
    expect(loadDraft(store)).toBeUndefined();
  });
  it('says when the device does not keep it', () => {
    const full = {
      ...memoryStore(),
      setItem: () => {
        throw new Error('QuotaExceededError');
      },
    };
    expect(saveDraft(full, draftWith({ text: '楼道' }))).toBe(false);
  });
  it.each([
    ['nonsense', '{'],
    ['another version', '{"version":2,"key":"0123456789abcdef"}'],
    ['a short key', '{"version":1,"key":"x"}'],
    ['null', 'null'],
  ])('takes %s for no draft', (_, text) => {
    const store = memoryStore();
    store.setItem('redress.draft', text);
    expect(loadDraft(store)).toBeUndefined();
  });
  it('falls back field by field where one has a wrong kind', () => {
    const store = memoryStore();
    store.setItem(
      'redress.draft',
      JSON.stringify({ version: 1, key: KEY, text: '楼道灯坏了', demand: 7, unknown: 'x' }),
    );
    expect(loadDraft(store)).toEqual(draftWith({ text: '楼道灯坏了' }));
  });
  it('makes keys of 32 hexadecimal digits, each its own', () => {
    expect(newDraftKey()).toMatch(/^[0-9a-f]{32}$/);
    expect(newDraftKey()).not.toBe(newDraftKey());
  });
  it('counts a file or a choice as written', () => {
    expect(isBlank(emptyDraft(KEY))).toBe(true);
    expect(isBlank(draftWith({ files: [{ id: 'a', name: 'a', bytes: 1 }] }))).toBe(false);
    expect(isBlank(draftWith({ identity: 'anonymous' }))).toBe(false);
    expect(isBlank(draftWith({ place }))).toBe(false);
  });
});

describe('the filing', () => {
  it('leaves out what is empty', () => {
    expect(filingOf(draftWith({ text: ' 楼道灯坏了 ', place, identity: 'named', name: ' 李明 ' }))).toEqual({
      text: '楼道灯坏了',
      placeCode: '440106',
      petitioner: { name: '李明' },
    });
  });
  it('sends nothing about a person who stays anonymous, even if it was typed', () => {
    const draft = draftWith({
      text: '楼道灯坏了',
      place,
      identity: 'anonymous',
      name: '李明',
      phone: '13800000000',
      joint: true,
      others: '王芳',
    });
    expect(filingOf(draft)).toEqual({ text: '楼道灯坏了', placeCode: '440106', anonymous: true });
  });
  it('counts the people of a joint petition by the list, or by the number where that is larger', () => {
    const joint = {
      text: '楼道灯坏了',
      place,
      identity: 'named',
      name: '李明',
      joint: true,
      others: '王芳\n 张伟 \n\n',
    } as const;
    expect(filingOf(draftWith(joint))).toMatchObject({
      coPetitioners: [{ name: '王芳' }, { name: '张伟' }],
      people: 3,
    });
    expect(filingOf(draftWith({ ...joint, people: '30' })).people).toBe(30);
    expect(filingOf(draftWith({ ...joint, joint: false }))).not.toHaveProperty('coPetitioners');
  });
  it('sends the kind of ID only with a number, and the accused only with a report', () => {
    const draft = draftWith({ identity: 'named', name: '李明', idType: 'PASSPORT', accused: '某科长' });
    expect(filingOf(draft).petitioner).toEqual({ name: '李明' });
    expect(filingOf(draft)).not.toHaveProperty('accused');
    expect(filingOf({ ...draft, idNumber: 'E1', reportsWrongdoing: true })).toMatchObject({
      petitioner: { idType: 'PASSPORT', idNumber: 'E1' },
      reportsWrongdoing: true,
      accused: '某科长',
    });
  });
  it('splits names at lines and Chinese commas', () => {
    expect(namesIn('王芳、张伟\n李强，赵敏；')).toEqual(['王芳', '张伟', '李强', '赵敏']);
  });
});
