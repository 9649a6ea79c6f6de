// Examples from files: what is usable, and clear words for what is not.
import { describe, expect, it } from 'vitest';
import { examplesFrom, examplesIn } from './examples.ts';
import { classifyWording } from './wording.ts';

const from = (text: string) => examplesFrom(Buffer.from(text));
const refusal = (text: string) => {
  const read = from(text);
  return read.ok ? undefined : read.refusal;
};

describe('a file of examples', () => {
  it('has title, text and category, among others, in any order', () => {
    expect(from('\ufeffid,category,Title,text\n1,环保,题,"正文\n第二行"\n')).toEqual({
      ok: true,
      value: { examples: [{ title: '题', text: '正文\n第二行', label: '环保' }], skipped: 0 },
    });
  });

  it('skips and counts rows without text or category', () => {
    const read = from('title,text,category\n,,环保\n题,,环保\n,正文,\n,正文,环保\n\n,  ,环保\n');
    expect(read.ok && [read.value.examples.length, read.value.skipped]).toEqual([2, 3]);
  });

  it('may be written in GB18030', () => {
    const bytes = Buffer.concat([
      Buffer.from('title,text,category\n,'),
      Buffer.from([0xb9, 0xa4, 0xd7, 0xca]),
      Buffer.from(',a\n'),
    ]);
    const read = examplesFrom(bytes);
    expect(read.ok && read.value.examples[0]?.text).toBe('工资');
  });

  it('says which columns are missing', () => {
    expect(refusal('标题,内容\na,b\n')).toEqual({
      code: 'columns-missing',
      details: { columns: 'title, text, category' },
    });
    expect(refusal('title,text\na,b\n')?.details).toEqual({ columns: 'category' });
    expect(refusal('')?.code).toBe('columns-missing');
  });

  it('says when nothing is left, and when it is no CSV or not there', () => {
    expect(refusal('title,text,category\n')?.code).toBe('examples-none');
    expect(refusal('title,text,category\n"a,b\n')?.code).toBe('file-unreadable');
    const missing = examplesIn('no/such/file.csv');
    expect(missing.ok ? '' : missing.refusal.code).toBe('file-unreadable');
    for (const code of ['columns-missing', 'examples-none', 'file-unreadable'] as const)
      expect(classifyWording.zh.fault[code]).toBeTruthy();
  });
});
