// Content decides what a file is; names are made safe; a photo loses its place and nothing else.
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { disposition } from './http.ts';
import { WithoutPlace } from './jpeg-place.ts';
import { judgeKind, safeName } from './kind.ts';
import { jpegWithPlace, PLACE, pdf, png } from './samples.fixture.ts';

const judge = async (head: Buffer, name: string, mime = ''): Promise<string> => {
  const judged = await judgeKind(head, name, mime);
  return judged.ok ? judged.value.mime : judged.refusal.code;
};
const html = Buffer.from('<!doctype html><script>alert(1)</script>');
const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');
const zip = Buffer.from('PK\x03\x04\x14\0\0\0\0\0\0\0\0\0', 'latin1');
const exe = Buffer.from(`MZ${'\0'.repeat(100)}`, 'latin1');

describe('the kind of a file', () => {
  it('takes photos and PDFs by their content', async () => {
    expect(await judge(jpegWithPlace(), '照片.JPG', 'image/jpeg')).toBe('image/jpeg');
    expect(await judge(png(), 'a.png')).toBe('image/png');
    expect(await judge(pdf(), '材料.pdf', 'application/octet-stream')).toBe('application/pdf');
    expect(await judge(png(), 'saved-by-an-app.jpg', 'image/jpeg')).toBe('image/png');
  });

  it('refuses everything else by name', async () => {
    expect(await judge(html, 'page.html', 'text/html')).toBe('file-kind-not-allowed');
    expect(await judge(svg, 'drawing.svg', 'image/svg+xml')).toBe('file-kind-not-allowed');
    expect(await judge(zip, 'letter.docx')).toBe('file-kind-not-allowed');
  });

  it('refuses what lies about itself', async () => {
    expect(await judge(html, 'photo.jpg', 'image/jpeg')).toBe('file-lying');
    expect(await judge(exe, 'letter.pdf')).toBe('file-lying');
    expect(await judge(svg, 'drawing.png', 'image/png')).toBe('file-lying');
    expect(await judge(pdf(), 'photo.jpg', 'image/jpeg')).toBe('file-lying');
    expect(await judge(png(), 'a.png', 'text/html')).toBe('file-lying');
    expect(await judge(png(), 'setup.exe')).toBe('file-lying');
  });
});

it('gives every file a safe name and keeps Chinese', () => {
  const jpg = { mime: 'image/jpeg', extension: 'jpg' };
  expect(safeName('现场照片（1）.JPG', jpg)).toBe('现场照片（1）.jpg');
  expect(safeName('../../etc/passwd', jpg)).toBe('passwd.jpg');
  expect(safeName('C:\\用户\\图.png', jpg)).toBe('图.jpg');
  expect(safeName('a\u202Egpj.exe', jpg)).toBe('agpj.jpg');
  expect(safeName('\r\n"x": 1\0.jpeg', jpg)).toBe('x 1.jpeg');
  expect(safeName('', jpg)).toBe('file.jpg');
  expect(safeName('...', jpg)).toBe('file.jpg');
  expect([...safeName('长'.repeat(300), jpg)]).toHaveLength(120);
});

it('names a download so that every browser reads it and none is tricked', () => {
  expect(disposition('inline', '照片"1\'.jpg')).toBe(
    `inline; filename="___1'.jpg"; filename*=UTF-8''%E7%85%A7%E7%89%87%221%27.jpg`,
  );
});

describe('the place of a photo', () => {
  const strip = (bytes: Buffer, step: number): Promise<Buffer> => {
    const pieces = Array.from({ length: Math.ceil(bytes.length / step) }, (_, at) =>
      bytes.subarray(at * step, (at + 1) * step),
    );
    return buffer(Readable.from(pieces, { objectMode: false }).pipe(new WithoutPlace()));
  };

  it('goes, from EXIF and XMP; orientation and picture stay, however the bytes arrive', async () => {
    const photo = jpegWithPlace();
    const whole = await strip(photo, photo.length);
    expect(whole.includes(PLACE)).toBe(false);
    expect(whole.includes('GPS')).toBe(false);
    expect(whole.includes(Buffer.from([0x12, 0x01, 0x03, 0x00, 0x01, 0x00, 0x00, 0x00, 0x06]))).toBe(true);
    expect(whole.subarray(-5000).equals(photo.subarray(-5000))).toBe(true);
    for (const step of [1, 3, 17, 64]) expect((await strip(photo, step)).equals(whole)).toBe(true);
  });

  it('passes on what it does not understand, whole', async () => {
    for (const odd of [
      Buffer.from([0xff, 0xd8]),
      Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0xff, 0xff, 1]),
      Buffer.alloc(100, 7),
    ]) {
      expect((await strip(odd, 2)).equals(odd)).toBe(true);
    }
    const photo = jpegWithPlace();
    photo.writeUInt32LE(0xfffffff0, 2 + 18 + 4 + 6 + 4); // the directory lies outside the block
    expect(await strip(photo, 50)).toBeInstanceOf(Buffer);
  });
});
