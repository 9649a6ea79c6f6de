// Small real files for tests: a JPEG with a place in its EXIF data, a PNG, a PDF without and one with words.
const u16 = (value: number): Buffer => Buffer.from([value & 0xff, value >> 8]);
const u32 = (value: number): Buffer => Buffer.concat([u16(value & 0xffff), u16(value >>> 16)]);
const entry = (tag: number, type: number, count: number, value: Buffer): Buffer =>
  Buffer.concat([u16(tag), u16(type), u32(count), Buffer.concat([value, Buffer.alloc(4)]).subarray(0, 4)]);

const segment = (marker: number, content: Buffer): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
};

/** Degrees, minutes, seconds that no picture data repeats by chance. */
export const PLACE = Buffer.concat([u32(23), u32(1), u32(7), u32(1), u32(4242), u32(100)]);
const PICTURE_BYTES = 5000;

/** EXIF: orientation 6 and a GPS block; the latitude lies at the end of the block. */
function exif(): Buffer {
  const [directory, gps, latitude] = [8, 8 + 2 + 24 + 4, 8 + 2 + 24 + 4 + 2 + 24 + 4];
  return Buffer.concat([
    Buffer.from('Exif\0\0II*\0', 'latin1'),
    u32(directory),
    u16(2),
    entry(0x0112, 3, 1, u16(6)),
    entry(0x8825, 4, 1, u32(gps)),
    u32(0),
    u16(2),
    entry(0x0001, 2, 2, Buffer.from('N\0')),
    entry(0x0002, 5, 3, u32(latitude)),
    u32(0),
    PLACE,
  ]);
}

const XMP = Buffer.from('http://ns.adobe.com/xap/1.0/\0<x:xmpmeta exif:GPSLatitude="23,7.07N"/>', 'latin1');

/** As a phone makes it: JFIF, EXIF with a place, XMP with the place again, then the picture. */
export const jpegWithPlace = (): Buffer =>
  Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1')),
    segment(0xe1, exif()),
    segment(0xe1, XMP),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.alloc(PICTURE_BYTES, 0x5a),
    Buffer.from([0xff, 0xd9]),
  ]);

/** One transparent pixel. */
export const png = (): Buffer =>
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  );

export const pdf = (): Buffer =>
  Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

/** A PDF of one page with that text, written by hand. */
export function pdfSaying(text: string): Buffer {
  const content = `BT /F1 12 Tf 50 700 Td (${text}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  const body = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join('');
  return Buffer.from(`%PDF-1.4\n${body}trailer << /Root 1 0 R /Size 6 >>\n%%EOF`, 'latin1');
}
