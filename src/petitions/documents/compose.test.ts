// Documents from templates: every kind, what is missing, and that no value is ever read as markup.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textsOf } from '../../platform/documents/model.ts';
import { projectRoot } from '../../platform/root.ts';
import { TemplateBook } from './book.ts';
import { composeDocument, type DocumentInput, numbered, writeNumber } from './compose.ts';
import { DOCUMENT_KINDS, type DocumentKind, documentKinds } from './contract.ts';
import { parseDefaults } from './defaults.ts';
import { checkTemplate, type FieldValues, fillTemplate } from './template-rules.ts';

const seeds = join(projectRoot(), 'db', 'seeds');
const defaults = parseDefaults(readFileSync(join(seeds, 'document-templates.txt'), 'utf8'));
const examples = JSON.parse(readFileSync(join(seeds, 'document-examples.json'), 'utf8')) as FieldValues;
const book = new TemplateBook(defaults, new Map([['RS', '穗天人社']]));
const organ = { code: 'RS', name: '广州市天河区人力资源和社会保障局', shortName: '天河区人社局' };

const input = (kind: DocumentKind, more: Partial<DocumentInput> = {}): DocumentInput => ({
  kind,
  organ,
  day: '2026-03-20',
  fields: examples,
  language: 'zh',
  ...more,
});
const composed = (kind: DocumentKind, more: Partial<DocumentInput> = {}) => {
  const result = composeDocument(input(kind, more), book);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
};
const refusal = (kind: DocumentKind, more: Partial<DocumentInput> = {}) => {
  const result = composeDocument(input(kind, more), book);
  return result.ok ? undefined : result.refusal;
};

describe('the templates that come with the product', () => {
  it('are one for each kind, and right for it', () => {
    expect(defaults.map(({ kind }) => kind)).toEqual([...DOCUMENT_KINDS]);
    expect(defaults.map(({ kind, body }) => checkTemplate(kind, body)).filter(Boolean)).toEqual([]);
    expect(new Set(defaults.map(({ prefix }) => prefix)).size).toBe(DOCUMENT_KINDS.length);
  });

  it.each(DOCUMENT_KINDS)('%s is composed, and says all that it must', (kind) => {
    const model = composed(kind);
    const said = textsOf(model).join('\n');
    expect(said).not.toMatch(/\{\{|\}\}|undefined/);
    for (const field of documentKinds[kind].must) {
      const value = examples[field] ?? '';
      expect(said).toContain(/^\d{4}-/.test(value) ? `${Number(value.slice(0, 4))}年` : (value.split('\n')[0] ?? ''));
    }
    expect(model.origin).toEqual({ kind, version: '2022-05-01' });
  });

  it.each(DOCUMENT_KINDS)('%s names what it lacks', (kind) => {
    for (const field of documentKinds[kind].must) {
      expect(refusal(kind, { fields: { ...examples, [field]: ' \n' } })).toMatchObject({
        code: 'document-field-missing',
        details: { field },
      });
    }
  });
});

describe('a document', () => {
  it('has red head, addressee, signer, day and a number to come', () => {
    const model = composed('ACCEPTANCE');
    expect(model).toMatchObject({
      redHead: organ.name,
      addressee: '张某某',
      signer: organ.name,
      date: '2026年3月20日',
      numberPrefix: '穗天人社信受告',
    });
    expect(numbered(model, 2026, 7).number).toBe('穗天人社信受告〔2026〕7号');
    expect(writeNumber('$&', 2026, 1)).toBe('$&〔2026〕1号');
    expect(composed('AGREEMENT').redHead).toBeUndefined();
  });

  it('leaves out lines whose optional field is empty, and headings that head nothing', () => {
    const { nextSteps: _, contact: __, ...rest } = examples;
    const headings = composed('SUGGESTION_REPLY', { fields: rest }).blocks.filter(({ type }) => type === 'heading');
    expect(headings).toEqual(
      ['一、您的建议意见', '二、采纳情况', '三、理由'].map((text) => ({ type: 'heading', level: 1, text })),
    );
    expect(textsOf(composed('ACCEPTANCE', { fields: rest })).join()).not.toContain('联系方式');
  });

  it('takes the template in force on its day', () => {
    const [first] = defaults.filter(({ kind }) => kind === 'ACCEPTANCE');
    if (!first) throw new Error('no template');
    const later = new TemplateBook([...defaults, { ...first, validFrom: '2026-04-01', title: '新' }]);
    const titleOn = (day: string) => {
      const result = composeDocument(input('ACCEPTANCE', { day }), later);
      return result.ok ? result.value.title : result.refusal.code;
    };
    expect(['2026-03-31', '2026-04-01', '2022-04-30'].map(titleOn)).toEqual([
      first.title,
      '新',
      'document-template-missing',
    ]);
  });

  it('refuses what no font has, unless it may be written by hand', () => {
    const fields = { ...examples, petitioner: '𠮷某某𡋤' };
    expect(refusal('ACCEPTANCE', { fields })).toEqual({
      code: 'document-character-missing',
      details: { characters: '𠮷 𡋤' },
    });
    expect(composed('ACCEPTANCE', { fields, byHand: true })).toMatchObject({ addressee: '𠮷某某𡋤', byHand: true });
    expect(composed('ACCEPTANCE', { fields: { ...examples, petitioner: '㼆𫖯䶮𬱖' } }).addressee).toBe('㼆𫖯䶮𬱖');
  });

  it('refuses what is too long', () => {
    const long = { ...examples, facts: '事'.repeat(200_000) };
    expect(refusal('OPINION', { fields: long })).toMatchObject({ code: 'document-too-long' });
  });
});

describe('values', () => {
  it('mean nothing but themselves', () => {
    const trick = '#eval("x") *bold* {{organ}} # 一 $1$ <b> @x \\ `code`';
    const model = composed('OPINION', {
      fields: { ...examples, petitioner: trick, facts: `${trick}\n# ${trick}\n| a |` },
    });
    expect(model.addressee).toBe(trick);
    expect(model.blocks.filter((one) => one.type === 'paragraph').map(({ text }) => text)).toEqual(
      expect.arrayContaining([trick, `# ${trick}`, '| a |']),
    );
  });

  it('come out as they went in, whatever they are', () => {
    const line = fc.string({ unit: 'binary', minLength: 1 }).map((text) => `x${text.replace(/\s/g, '')}`);
    fc.assert(
      fc.property(line, line, (reply, number) => {
        const blocks = fillTemplate('DIRECT_REPLY', '{{number}}\n{{reply}}', { reply, number, day: '2026-01-01' });
        expect(blocks).toEqual({
          ok: true,
          value: [number, reply].map((text) => ({ type: 'paragraph', text: text.trim() })),
        });
      }),
    );
  });
});

describe('a template', () => {
  it('is refused with fields that its kind has not, broken braces, or without what the law orders', () => {
    const body = '{{number}} {{reply}}';
    expect(checkTemplate('DIRECT_REPLY', body)).toBeUndefined();
    expect(checkTemplate('DIRECT_REPLY', `${body}\n{{hearingTime}}`)).toMatchObject({
      code: 'document-field-unknown',
      details: { field: 'hearingTime', line: 2 },
    });
    expect(checkTemplate('DIRECT_REPLY', `${body}\n{{constructor}}`)).toMatchObject({ code: 'document-field-unknown' });
    expect(checkTemplate('DIRECT_REPLY', `${body} {{`)).toMatchObject({ code: 'template-brace' });
    expect(checkTemplate('DIRECT_REPLY', '{{number}}')).toMatchObject({
      code: 'template-field-missing',
      details: { field: 'reply' },
    });
  });

  it('never throws, whatever is written', () => {
    fc.assert(
      fc.property(fc.string(), (body) => {
        checkTemplate('OPINION', body);
        fillTemplate('OPINION', body, examples);
      }),
    );
  });

  it('makes tables of rows and lists of items', () => {
    const blocks = fillTemplate('DIRECT_REPLY', '| a | {{number}} |\n| b | c |\n- x\n- {{reply}}', {
      number: '1',
      reply: 'y\nz',
    });
    expect(blocks).toEqual({
      ok: true,
      value: [
        {
          type: 'table',
          rows: [
            ['a', '1'],
            ['b', 'c'],
          ],
        },
        { type: 'list', items: ['x', 'y', 'z'] },
      ],
    });
  });
});
