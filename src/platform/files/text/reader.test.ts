// Text out of files, and what hostile files come to: an end in time, in words, and the next file is read all the same.
import { strToU8, zipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { pdfSaying } from '../samples.fixture.ts';
import { HOLDS_TEXT, MOST_TEXT, readText, tidied } from './read.ts';
import { textReader } from './reader.ts';

const [PDF = '', WORD = '', EXCEL = '', PLAIN = ''] = HOLDS_TEXT;
const reader = textReader({ ms: 15_000, memoryMb: 300 });
afterAll(() => reader.close());

const word = (xml: string): Uint8Array =>
  zipSync({ 'word/document.xml': strToU8(xml), 'word/media/a.png': strToU8('no') });

describe('the text of a file', () => {
  it('is read from PDF, Word, Excel and plain text', async () => {
    expect(await reader.read(pdfSaying('wages owed since May'), PDF)).toBe('wages owed since May');
    expect(
      await readText(word('<w:p><w:t>拖欠</w:t><w:t>工资</w:t></w:p><w:p><w:t>A&amp;B &#x4e09;个月</w:t></w:p>'), WORD),
    ).toBe('拖欠工资 A&B 三个月');
    const sheet = zipSync({ 'xl/sharedStrings.xml': strToU8('<si><t>姓名</t></si><si><t>金额</t></si>') });
    expect(await readText(sheet, EXCEL)).toBe('姓名 金额');
    expect(await readText(strToU8('路灯\r\n坏了'), PLAIN)).toBe('路灯 坏了');
    expect(await readText(Uint8Array.of(0xc2, 0xb7, 0xb5, 0xc6), PLAIN)).toBe('路灯');
    expect(await readText(strToU8('x'), 'image/png')).toBe('');
  });

  it('holds no sign that a database refuses, and no more than is searched', () => {
    expect(tidied('a\u0000b\ud800c\udc00d 𠮷')).toBe('a b c d 𠮷');
    expect(tidied('长'.repeat(MOST_TEXT * 2))).toHaveLength(MOST_TEXT);
  });

  it('is not what an XML file says of itself', async () => {
    const evil = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:p><w:t>a&x;b&#0;&#x110000;c</w:t></w:p>';
    expect(await readText(word(evil), WORD)).not.toMatch(/root|passwd/);
  });
});

describe('a hostile file', () => {
  it.each([
    ['nothing', new Uint8Array()],
    ['noise', Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919) % 256)],
    ['a PDF that is cut off', pdfSaying('x').slice(0, 200)],
    ['a ZIP that is cut off', word('<w:t>x</w:t>').slice(0, 60)],
  ])('of %s is refused or empty, as PDF and as Word', async (_what, bytes) => {
    for (const mime of [PDF, WORD]) {
      const text = await reader.read(bytes, mime).catch((error: Error) => error.message.slice(0, 0));
      expect(text).toBe('');
    }
  });

  it('that becomes enormous when unpacked is refused before it does', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(40 * 1024 * 1024) }, { level: 9 });
    expect(bomb.length).toBeLessThan(100_000);
    await expect(reader.read(bomb, WORD)).rejects.toThrow('too large');
  });

  it('that takes too long or ends the thread is given up, and the next is read', { timeout: 60_000 }, async () => {
    const hasty = textReader({ ms: 1 });
    await expect(hasty.read(pdfSaying('slow'), PDF)).rejects.toThrow('too long');
    await hasty.close();
    const poor = textReader({ memoryMb: -1 });
    await expect(poor.read(pdfSaying('large'), PDF)).rejects.toThrow('too much memory');
    await poor.close();
    expect(await reader.read(pdfSaying('and on'), PDF)).toBe('and on');
  });
});
