import { IMAGE_SCANS, IMAGE_SIDE } from '@ambitiebord/shared/domain/limits';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  PICTURES,
  pngOf,
  withJpegSegment,
  withPngChunk,
  withWebpChunk,
} from '../test-support/pictures.ts';
import { cleanImage } from './clean-image.ts';

const { png, jpeg, webp, losslessWebp } = PICTURES;
const PLACE = Buffer.from('Exif\0\0 GPS 52.37 N 4.90 E, phone of Fatma');
const PAGE = Buffer.from('<script>alert(document.domain)</script>');
const SIZE = { width: 3, height: 2 };

describe('a picture', () => {
  test.each([
    ['PNG', 'image/png', png],
    ['JPEG', 'image/jpeg', jpeg],
    ['WebP', 'image/webp', webp],
    ['lossless WebP', 'image/webp', losslessWebp],
  ] as const)('that is a %s is known by its bytes, and kept as it is', (_, mediaType, file) => {
    expect(cleanImage(file)).toEqual({ mediaType, ...SIZE, bytes: file });
  });

  test.each([
    ['a PNG with a place', png, withPngChunk('eXIf', PLACE)],
    ['a PNG with words', png, withPngChunk('tEXt', PAGE)],
    ['a PNG with a page after its end', png, Buffer.concat([png, PAGE])],
    ['a PNG that moves', png, withPngChunk('acTL', Buffer.alloc(8))],
    ['a JPEG with a place', jpeg, withJpegSegment(0xe1, PLACE)],
    ['a JPEG with a comment', jpeg, withJpegSegment(0xfe, PAGE)],
    ['a JPEG with a small picture of before it was cut', jpeg, withJpegSegment(0xe0, PLACE)],
    ['a JPEG with what only begins as a mark of Adobe', jpeg, withJpegSegment(0xee, PLACE)],
    [
      'a JPEG with an archive after its end',
      jpeg,
      Buffer.concat([jpeg, Buffer.from('PK\x03\x04')]),
    ],
    ['a WebP with a place', webp, withWebpChunk('EXIF', PLACE, 0x08)],
    ['a WebP with words about it', webp, withWebpChunk('XMP ', PAGE, 0x04)],
    ['a WebP with a page after its end', webp, Buffer.concat([webp, PAGE])],
  ])('%s is left alone with its picture', (_, clean, file) => {
    expect(cleanImage(file)).toMatchObject({ ...SIZE, bytes: clean });
  });

  test('keeps how its colours are meant', () => {
    const adobe = Buffer.from('Adobe\0\x64\0\0\0\0\x01', 'latin1');
    const file = withJpegSegment(0xee, adobe);
    expect(cleanImage(file)).toMatchObject({ bytes: file });
  });
});

describe('what is refused', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  const scans = jpeg.subarray(jpeg.indexOf(Buffer.from([0xff, 0xda])), -2);
  test.each([
    ['nothing', Buffer.alloc(0)],
    ['an SVG', Buffer.from(svg)],
    ['an SVG that says to be XML', Buffer.from(`<?xml version="1.0"?>${svg}`)],
    ['a page', PAGE],
    ['a GIF', Buffer.from('GIF89a\x01\0\x01\0\0\0\0;', 'latin1')],
    ['a signature alone', png.subarray(0, 8)],
    ['a PNG that is cut', png.subarray(0, -4)],
    ['a PNG without a picture', Buffer.concat([png.subarray(0, 33), png.subarray(-12)])],
    [
      'a PNG with a wrong checksum',
      Buffer.concat([png.subarray(0, 20), Buffer.from([9]), png.subarray(21)]),
    ],
    ['a PNG of no width', pngOf(0, 2)],
    [
      'a PNG with a palette of more colours than there are',
      withPngChunk('PLTE', Buffer.alloc(771)),
    ],
    ['a PNG with a second header', withPngChunk('IHDR', Buffer.alloc(13))],
    ['a JPEG that is cut', jpeg.subarray(0, -20)],
    ['a JPEG with a second frame', withJpegSegment(0xc0, Buffer.from([8, 0, 1, 0, 1, 1]))],
    ['a JPEG that no browser draws', withJpegSegment(0xc9, Buffer.from([8, 0, 1, 0, 1, 1]))],
    ['a JPEG whose height comes later', withJpegSegment(0xdc, Buffer.from([0, 9]))],
    [
      'a JPEG in more passes than anybody needs',
      Buffer.concat([
        jpeg.subarray(0, -2),
        ...Array<Buffer>(IMAGE_SCANS).fill(scans),
        jpeg.subarray(-2),
      ]),
    ],
    ['a WebP that moves', withWebpChunk('ANIM', Buffer.alloc(6), 0x02)],
    ['a WebP that is cut', webp.subarray(0, -4)],
    ['a sound', Buffer.concat([Buffer.from('RIFF\x04\0\0\0WAVE', 'latin1'), Buffer.alloc(8)])],
  ])('%s', (_, file) => {
    expect(cleanImage(file)).toBe('not-an-image');
  });

  test('more pixels than IMAGE_SIDE, however few bytes they take', () => {
    expect(cleanImage(pngOf(IMAGE_SIDE, IMAGE_SIDE))).toMatchObject({ width: IMAGE_SIDE });
    expect(cleanImage(pngOf(IMAGE_SIDE + 1, 1))).toBe('too-large');
    expect(cleanImage(pngOf(1, 4_000_000_000))).toBe('too-large');
  });
});

test('whatever is broken in a file, it is refused or comes out clean, and cleaning it again changes nothing', () => {
  const files = fc.constantFrom(
    withPngChunk('tEXt', PAGE),
    withJpegSegment(0xe1, PLACE),
    withWebpChunk('EXIF', PLACE, 0x08),
    losslessWebp,
  );
  const breaks = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 4 });
  fc.assert(
    fc.property(files, breaks, fc.nat(), (whole, changes, cut) => {
      const file = Buffer.from(cut % 3 === 0 ? whole.subarray(0, cut % whole.length) : whole);
      if (file.length > 0) for (const [at, value] of changes) file[at % file.length] = value;
      const clean = cleanImage(file);
      if (typeof clean === 'string') return;
      expect(clean.bytes.length).toBeLessThanOrEqual(file.length);
      expect(cleanImage(Buffer.from(clean.bytes))).toEqual(clean);
    }),
  );
});
