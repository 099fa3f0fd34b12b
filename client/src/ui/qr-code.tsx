import { create } from 'qrcode';
import { useMemo } from 'react';

/** Modules of white around the code, without which scanners do not find it. */
const QUIET_ZONE = 4;

/** One path of unit squares, row by row. */
function pathOf(text: string): { readonly side: number; readonly path: string } {
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules;
  const squares: string[] = [];
  for (const [index, dark] of data.entries()) {
    const x = (index % size) + QUIET_ZONE;
    const y = Math.floor(index / size) + QUIET_ZONE;
    if (dark) squares.push(`M${x} ${y}h1v1h-1z`);
  }
  return { side: size + 2 * QUIET_ZONE, path: squares.join('') };
}

/** A QR code, black on white in every theme so that phones can read it. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const { side, path } = useMemo(() => pathOf(text), [text]);
  return (
    <svg
      className="qr-code"
      viewBox={`0 0 ${side} ${side}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width={side} height={side} fill="var(--paper)" />
      <path d={path} fill="var(--paper-ink)" />
    </svg>
  );
}
