/** A picture as PNG, drawn by resvg with our own fonts: it loads nothing, of the system or from elsewhere. */

import { PICTURE_SIDE } from '@ambitiebord/shared/domain/limits';
import type { Drawn } from '@ambitiebord/shared/report/blocks';
import { Resvg } from '@resvg/resvg-js';
import { fontFiles } from './fonts.ts';

/** So many pixels for a unit of the board, as long as the picture stays within its bounds. */
const SHARPNESS = 2;

export interface DrawnPixels {
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/**
 * Draws a picture; its longer side has at most `side` pixels.
 * @throws Error for SVG that cannot be read, which ours can
 */
export function pictureToPng(
  { svg, width, height }: Pick<Drawn, 'svg' | 'width' | 'height'>,
  side = PICTURE_SIDE,
): DrawnPixels {
  const scale = Math.min(SHARPNESS, side / Math.max(width, height));
  const resvg = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: scale },
    font: {
      loadSystemFonts: false,
      fontFiles: fontFiles(),
      defaultFontFamily: 'Atkinson Hyperlegible Next',
    },
  });
  const image = resvg.render();
  return { png: image.asPng(), width: image.width, height: image.height };
}
