// The registration page says exactly what was typed, and nothing that was not.
import { describe, expect, it } from 'vitest';
import { emptyRegistration, filingOf, requiredFields } from './filing.ts';

const empty = emptyRegistration('k', 'VISIT');
const spoken = {
  ...empty,
  name: ' 王芳 ',
  phone: '13800000000',
  text: '厂里拖欠工资三个月。',
  placeCode: '440106',
  readBack: true,
};

describe('filingOf', () => {
  it('leaves out what is empty', () => {
    expect(filingOf(spoken)).toEqual({
      channel: 'VISIT',
      text: '厂里拖欠工资三个月。',
      placeCode: '440106',
      anonymous: false,
      petitioner: { name: '王芳', phone: '13800000000' },
      keepConfidential: false,
      reportsWrongdoing: false,
      readBack: true,
    });
  });

  it('names nobody in an anonymous petition', () => {
    const filing = filingOf({ ...spoken, anonymous: true, coPetitioners: [{ key: '1', name: '李', phone: '' }] });
    expect(filing.petitioner).toBeUndefined();
    expect(filing.coPetitioners).toBeUndefined();
    expect(requiredFields({ ...spoken, anonymous: true })).not.toContain('name');
  });

  it('takes the received time as Asia/Shanghai and asks for reading back of what was spoken only', () => {
    const filing = filingOf({ ...spoken, channel: 'LETTER', receivedAt: '2026-03-03T08:30' });
    expect(filing.receivedAt).toBe('2026-03-03T00:30:00.000Z');
    expect(filing).not.toHaveProperty('readBack');
  });

  it('names the kind of document with the document only, and the accused only in a report of wrongdoing', () => {
    expect(filingOf({ ...spoken, idNumber: '440…' }).petitioner?.idType).toBe('RESIDENT_ID');
    expect(filingOf({ ...spoken, idType: 'PASSPORT' }).petitioner).not.toHaveProperty('idType');
    expect(filingOf({ ...spoken, accused: '某局' })).not.toHaveProperty('accused');
    expect(filingOf({ ...spoken, accused: '某局', reportsWrongdoing: true }).accused).toBe('某局');
  });

  it('carries companions, people and files', () => {
    const filing = filingOf({
      ...spoken,
      people: '12',
      coPetitioners: [
        { key: '1', name: '李', phone: '' },
        { key: '2', name: ' ', phone: '1' },
      ],
      files: [{ id: 'f1', name: 'a.pdf', mime: 'application/pdf', bytes: 1 }],
    });
    expect(filing).toMatchObject({ people: 12, coPetitioners: [{ name: '李' }], attachments: ['f1'] });
  });
});
