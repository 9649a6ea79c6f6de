// Documents as files: the same bytes each time, every text literal, gaps by hand, pages of 22 lines, and the check before it.
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stopwatch } from '../time.ts';
import { CHARACTERS_AT_MOST, printable, unrenderable } from './check.ts';
import { fitForXml, renderDocx } from './docx.ts';
import { fontPaths, hasGlyph, takeOwnFonts } from './fonts.ts';
import { type DocumentModel, textsOf } from './model.ts';
import { renderPdf, warmUp } from './pdf.ts';

const TRICK = '#eval("x") *bold* {{organ}} $1$ @ref <label> \\ `raw` #let x = 1';
const model: DocumentModel = {
  format: 1,
  origin: { kind: 'TEST', version: '2026-01-01' },
  title: '关于测试的告知书',
  redHead: '某某市某某局',
  number: '某字〔2026〕1号',
  addressee: TRICK,
  blocks: [
    { type: 'heading', level: 1, text: '一、标题' },
    { type: 'paragraph', text: TRICK },
    { type: 'list', items: ['甲', TRICK] },
    { type: 'table', rows: [['时间', '上午'], [TRICK]] },
  ],
  enclosures: { label: '附件：', items: ['一张', '两张'] },
  signer: '某某市某某局',
  date: '2026年3月20日',
  notes: [TRICK],
};
const withText = (text: string): DocumentModel => ({ ...model, blocks: [{ type: 'paragraph', text }] });
const pagesOf = (pdf: Buffer): number => Number(/\/Count (\d+)/.exec(pdf.toString('latin1'))?.[1]);

describe('a PDF', () => {
  it('has the same bytes for the same model, also with others between', async () => {
    const first = await renderPdf(model);
    await renderPdf(withText('别的'));
    expect((await renderPdf(structuredClone(model))).equals(first)).toBe(true);
    expect(first.subarray(0, 5).toString()).toBe('%PDF-');
    expect(first.toString('latin1')).not.toMatch(/CreationDate|ModDate/);
  });

  it('has 22 lines of 28 characters on a page', async () => {
    const page = (count: number) => renderPdf({ ...withText('国'.repeat(count)), title: '题' });
    const added = pagesOf(await page(28 * 22 * 3)) - pagesOf(await page(28 * 22));
    expect(added).toBe(2);
  });

  it('takes any text for what it is', async () => {
    for (const text of [TRICK, '"]}', '\\u{1}', ']#panic()', '\u2028\u0007\u200b'.concat('x'.repeat(500)), '']) {
      await expect(renderPdf({ ...withText(text), title: text, signer: text })).resolves.toBeInstanceOf(Buffer);
    }
  });

  it('is there at once when warm, also the longest', async () => {
    await warmUp();
    const elapsed = stopwatch();
    await renderPdf(withText('事实和理由。'.repeat(CHARACTERS_AT_MOST / 6 - 100)));
    expect(elapsed()).toBeLessThan(1_000);
  });
});

describe('a DOCX', () => {
  it('is a whole file', async () => {
    const file = await renderDocx(model);
    expect(file.subarray(0, 2).toString()).toBe('PK');
    expect(file.length).toBeGreaterThan(5_000);
  });

  it('has no character that XML may not hold, or nobody could open it', () => {
    const model = withText('甲\ufffe乙\uffff丙\u0001丁\ud800戊\t己\n🙂');
    expect(fitForXml(model)).toEqual(withText('甲\ufffd乙\ufffd丙\ufffd丁\ufffd戊\t己\n🙂'));
  });
});

describe('the check', () => {
  it('names characters that no font has, each once', () => {
    expect(unrenderable(withText('𠮷和𡋤和𠮷'))).toEqual({ characters: ['𠮷', '𡋤'] });
    expect(unrenderable(withText('㼆𫖯䶮𬱖：〔〕—“”①\n\t'))).toBeUndefined();
  });

  it('lets a name have what shows nothing, and gaps where they are written by hand', () => {
    expect(unrenderable(withText('邉\u{e0101}和\u200d'))).toBeUndefined();
    expect(unrenderable({ ...withText('𠮷'), byHand: true })).toBeUndefined();
    expect(textsOf(printable(withText('𠮷\u200b好\u{e0101}')))).toContain('〓好');
  });

  it('refuses what is too long, at once', () => {
    const long = withText('长'.repeat(CHARACTERS_AT_MOST));
    expect(unrenderable(long)).toMatchObject({ tooLong: { atMost: CHARACTERS_AT_MOST } });
    expect(unrenderable({ ...long, byHand: true })).toMatchObject({ tooLong: {} });
  });

  it('takes an installation’s own fonts, and says which file is none', () => {
    const folder = mkdtempSync(join(tmpdir(), 'redress-fonts-'));
    try {
      takeOwnFonts(join(folder, 'none'));
      writeFileSync(join(folder, 'broken.ttf'), 'no font');
      expect(() => takeOwnFonts(folder)).toThrow(/broken\.ttf cannot be read as a font/);
      rmSync(join(folder, 'broken.ttf'));
      const [serif = ''] = fontPaths();
      copyFileSync(serif, join(folder, 'own.TTF'));
      takeOwnFonts(folder);
      expect(fontPaths()).toContain(join(folder, 'own.TTF'));
      expect(hasGlyph('好'.codePointAt(0) ?? 0)).toBe(true);
    } finally {
      takeOwnFonts(join(folder, 'none'));
      rmSync(folder, { recursive: true });
    }
  });

  it('knows the characters of names that the standard table has', () => {
    const missing = [...'㑇㛃㤘㬊㳘㺄䃅䌹䓖䗖䜣䥽䲟䶮𠅤𫄧𫍯𫓧𫖮𫖯𫗧𫚖𫛭𫠊𬀩𬊈𬍛𬣙𬬮𬱖𬴊𬶐𬸚'].filter(
      (sign) => !hasGlyph(sign.codePointAt(0) ?? 0),
    );
    expect(missing.filter((sign) => sign !== '𠅤')).toEqual([]);
  });
});
