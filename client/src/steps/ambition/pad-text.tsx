import type { CSSProperties } from 'react';
import { caretPieces, type Caret } from './caret-pieces.ts';
import './pad-text.css';

/** Keeps a last line without letters as high as a line. */
const ZERO_WIDTH_SPACE = '\u200b';

interface PadTextProps {
  readonly text: string;
  readonly carets: readonly Caret[];
}

/** A text with the carets and selections of others in it. */
export function PadText({ text, carets }: PadTextProps) {
  return (
    <>
      {caretPieces(text, carets).map((piece) =>
        piece.kind === 'text' ? (
          <span
            key={`text-${piece.at}`}
            className={piece.selectedBy && 'pad-selection'}
            style={piece.selectedBy && personStyle(piece.selectedBy)}
          >
            {piece.text}
          </span>
        ) : (
          <span key={piece.caret.key} className="pad-caret" style={personStyle(piece.caret)}>
            <span className="pad-caret-name" data-name={piece.caret.name} />
          </span>
        ),
      )}
      {ZERO_WIDTH_SPACE}
    </>
  );
}

function personStyle({ colour }: Caret): CSSProperties {
  return { '--person': colour } as CSSProperties;
}
