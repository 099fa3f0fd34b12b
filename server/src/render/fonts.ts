/** The fonts of files: for Latin text, Arabic, Hebrew and emoji, in that order; the packages hold their licences. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** As packages and files name them. */
const FACES: readonly (readonly [string, string])[] = [
  ['atkinson-hyperlegible-next/400Regular', 'AtkinsonHyperlegibleNext_400Regular'],
  ['atkinson-hyperlegible-next/700Bold', 'AtkinsonHyperlegibleNext_700Bold'],
  ['noto-sans-arabic/400Regular', 'NotoSansArabic_400Regular'],
  ['noto-sans-arabic/700Bold', 'NotoSansArabic_700Bold'],
  ['noto-sans-hebrew/400Regular', 'NotoSansHebrew_400Regular'],
  ['noto-sans-hebrew/700Bold', 'NotoSansHebrew_700Bold'],
  ['noto-emoji/400Regular', 'NotoEmoji_400Regular'],
];

/** Where the font files (TrueType) are. */
export function fontFiles(): string[] {
  const require = createRequire(import.meta.url);
  return FACES.map(([folder, file]) => require.resolve(`@expo-google-fonts/${folder}/${file}.ttf`));
}

/** The font files. */
export function fontBytes(): Buffer[] {
  return fontFiles().map((file) => readFileSync(file));
}
