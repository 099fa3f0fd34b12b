/** What became of things. What went and what came is told by marks and words, not by colour alone. */

import type { ChangeEntry, Marked, Piece, Told } from '@ambitiebord/shared/report/change-blocks';
import { Fragment } from 'react';
import { placed } from './placed.ts';

/** The words of a text; who hears it is told what went and what came. */
export function MarkedText({ pieces, told }: Omit<Marked, 'kind'>) {
  return placed(pieces).map(({ place, part }) => (
    <Fragment key={place}>
      <MarkedPiece piece={part} told={told} />{' '}
    </Fragment>
  ));
}

function MarkedPiece({
  piece: { kind, text },
  told,
}: {
  readonly piece: Piece;
  readonly told: Told;
}) {
  if (kind === 'same') return text.trimEnd();
  const Mark = kind === 'removed' ? 'del' : 'ins';
  return (
    <Mark>
      <span className="visually-hidden">{told[kind]} </span>
      {text.trimEnd()}
    </Mark>
  );
}

interface ChangeListProps {
  readonly entries: readonly ChangeEntry[];
  readonly told: Told;
}

export function ChangeList({ entries, told }: ChangeListProps) {
  return (
    <ul className="comparison-changes">
      {placed(entries).map(({ place, part: { change, label, texts, facts } }) => (
        <li key={place} className={`comparison-${change}`}>
          <span className="comparison-kind">{label}</span>
          <div>
            {placed(texts).map((text) => (
              <p key={text.place} dir="auto">
                <MarkedText pieces={text.part} told={told} />
              </p>
            ))}
            {facts.map((fact) => (
              <p key={fact} className="comparison-fact" dir="auto">
                {fact}
              </p>
            ))}
          </div>
        </li>
      ))}
    </ul>
  );
}
