/** Reads how wide the letters of a TrueType font are (OpenType: cmap format 4, hhea, hmtx). */

/** The advance width of the letter of a code point in thousandths of the size; 0 when the font has none. */
export function widthsOf(font: Buffer): (codePoint: number) => number {
  const tables = tablesOf(font);
  const at = (name: string): number => tables.get(name) ?? 0;
  const unitsPerEm = font.readUInt16BE(at('head') + 18);
  const measured = font.readUInt16BE(at('hhea') + 34);
  const glyphOf = glyphsOf(font, at('cmap'));
  return (codePoint) => {
    const glyph = glyphOf(codePoint);
    if (glyph === 0) return 0;
    const width = font.readUInt16BE(at('hmtx') + 4 * Math.min(glyph, measured - 1));
    return Math.round((width / unitsPerEm) * 1000);
  };
}

function tablesOf(font: Buffer): Map<string, number> {
  const count = font.readUInt16BE(4);
  return new Map(
    Array.from({ length: count }, (_, index): [string, number] => {
      const entry = 12 + 16 * index;
      return [font.toString('latin1', entry, entry + 4), font.readUInt32BE(entry + 8)];
    }),
  );
}

function glyphsOf(font: Buffer, cmap: number): (codePoint: number) => number {
  const offsets = Array.from({ length: font.readUInt16BE(cmap + 2) }, (_, index) =>
    font.readUInt32BE(cmap + 8 + 8 * index),
  );
  const table = offsets
    .map((offset) => cmap + offset)
    .find((place) => font.readUInt16BE(place) === 4);
  if (table === undefined) throw new Error('this font has no letters by code point');
  const segments = font.readUInt16BE(table + 6) / 2;
  return (codePoint) => {
    for (let index = 0; index < segments; index += 1) {
      const end = table + 14 + 2 * index;
      if (codePoint > font.readUInt16BE(end)) continue;
      const start = font.readUInt16BE(end + 2 * segments + 2);
      if (codePoint < start) return 0;
      const delta = font.readInt16BE(end + 4 * segments + 2);
      const range = end + 6 * segments + 2;
      const offset = font.readUInt16BE(range);
      if (offset === 0) return (codePoint + delta) & 0xff_ff;
      return font.readUInt16BE(range + offset + 2 * (codePoint - start));
    }
    return 0;
  };
}
