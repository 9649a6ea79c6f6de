// Takes out of a photo where it was taken: the GPS block of its EXIF data, and XMP data that repeats it. The picture and
// its orientation stay as they are. Only JPEG; a stream of which at most one header segment (64 kB) is held in memory.
import { Transform, type TransformCallback } from 'node:stream';

const MARKER = 0xff;
const APP1 = 0xe1;
const START_OF_SCAN = 0xda;
const END_OF_IMAGE = 0xd9;
const GPS_POINTER = 0x8825;
const EXIF = Buffer.from('Exif\0\0', 'latin1');
const XMP = Buffer.from('http://ns.adobe.com/x', 'latin1');
const HEADER_BYTES = 4; // marker and length
const ENTRY_BYTES = 12;

/** Bytes of one value by its TIFF type; 0 for a type that does not exist. */
const VALUE_BYTES = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8];

interface Tiff {
  readonly bytes: Buffer;
  u16(at: number): number;
  u32(at: number): number;
}

function tiffOf(bytes: Buffer): Tiff | undefined {
  const order = bytes.toString('latin1', 0, 2);
  if (bytes.length < 8 || (order !== 'II' && order !== 'MM')) return undefined;
  const little = order === 'II';
  return {
    bytes,
    u16: (at) => (little ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at)),
    u32: (at) => (little ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at)),
  };
}

/** Positions of a directory's entries that lie within the block. */
function entriesOf(tiff: Tiff, at: number): number[] {
  if (at < 8 || at + 2 > tiff.bytes.length) return [];
  const room = Math.floor((tiff.bytes.length - at - 2) / ENTRY_BYTES);
  return Array.from({ length: Math.min(tiff.u16(at), room) }, (_, index) => at + 2 + index * ENTRY_BYTES);
}

function wipeEntry(tiff: Tiff, at: number): void {
  const length = (VALUE_BYTES[tiff.u16(at + 2)] ?? 0) * tiff.u32(at + 4);
  const valueAt = tiff.u32(at + 8);
  if (length > 4 && valueAt >= 8 && valueAt + length <= tiff.bytes.length)
    tiff.bytes.fill(0, valueAt, valueAt + length);
  tiff.bytes.fill(0, at, at + ENTRY_BYTES);
}

/** Empties the GPS directory of an EXIF block in place. */
function wipePlace(tiff: Tiff): void {
  for (const entry of entriesOf(tiff, tiff.u32(4))) {
    if (tiff.u16(entry) !== GPS_POINTER) continue;
    const directory = tiff.u32(entry + 8);
    const gps = entriesOf(tiff, directory);
    for (const inner of gps) wipeEntry(tiff, inner);
    if (gps.length > 0) tiff.bytes.writeUInt16LE(0, directory);
  }
}

/** One whole segment (marker, length, content) without the place; undefined when it is to be left out. */
export function withoutPlace(segment: Buffer): Buffer | undefined {
  if (segment[1] !== APP1) return segment;
  const content = segment.subarray(HEADER_BYTES);
  if (content.subarray(0, XMP.length).equals(XMP)) return content.includes('GPS') ? undefined : segment;
  if (!content.subarray(0, EXIF.length).equals(EXIF)) return segment;
  const copy = Buffer.from(segment);
  const tiff = tiffOf(copy.subarray(HEADER_BYTES + EXIF.length));
  if (tiff) wipePlace(tiff);
  return copy;
}

/** A stream that takes a JPEG in and gives it out without its place. What it does not understand it passes on untouched. */
export class WithoutPlace extends Transform {
  #held: Buffer = Buffer.alloc(0);
  #headersDone = false;
  #started = false;

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    if (this.#headersDone) {
      done(null, chunk);
      return;
    }
    this.#held = this.#held.length === 0 ? chunk : Buffer.concat([this.#held, chunk]);
    while (!this.#headersDone && this.#takeSegment());
    if (this.#headersDone) this.#letGo();
    done();
  }

  override _flush(done: TransformCallback): void {
    this.#letGo();
    done();
  }

  #letGo(): void {
    if (this.#held.length > 0) this.push(this.#held);
    this.#held = Buffer.alloc(0);
  }

  /** Passes one segment on; false when more bytes are needed first. */
  #takeSegment(): boolean {
    const start = this.#started ? 0 : 2; // FF D8
    if (this.#held.length < start + HEADER_BYTES) return false;
    const marker = this.#held[start + 1] ?? 0;
    if (this.#held[start] !== MARKER || marker === START_OF_SCAN || marker === END_OF_IMAGE) {
      this.#headersDone = true;
      return true;
    }
    const end = start + 2 + this.#held.readUInt16BE(start + 2);
    if (this.#held.length < end) return false;
    const segment = withoutPlace(this.#held.subarray(start, end));
    if (start > 0) this.push(this.#held.subarray(0, start));
    if (segment) this.push(segment);
    this.#held = this.#held.subarray(end);
    this.#started = true;
    return true;
  }
}
