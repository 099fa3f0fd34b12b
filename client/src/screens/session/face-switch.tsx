import { Suspense } from 'react';
import { useOutlineTexts } from '../../outline/outline-texts.ts';
import { Toolbar } from '../../ui/toolbar.tsx';
import type { BoardFace } from './board-faces.tsx';
import './face-switch.css';

interface FaceSwitchProps {
  readonly face: BoardFace;
  /** Whether there is room for both. */
  readonly hasBoth: boolean;
  readonly onChoose: (face: BoardFace) => void;
}

/** Chooses how one sees the board. */
export function FaceSwitch(props: FaceSwitchProps) {
  return (
    <Suspense fallback={null}>
      <Buttons {...props} />
    </Suspense>
  );
}

function Buttons({ face, hasBoth, onChoose }: FaceSwitchProps) {
  const texts = useOutlineTexts();
  const faces: readonly (readonly [BoardFace, string])[] = [
    ['canvas', texts.canvas],
    ['outline', texts.list],
    ['both', texts.both],
  ];
  return (
    <Toolbar className="face-switch" label={texts.faces}>
      {faces
        .filter(([each]) => hasBoth || each !== 'both')
        .map(([each, label]) => (
          <button
            key={each}
            type="button"
            className="face-button"
            aria-pressed={each === face}
            onClick={() => onChoose(each)}
          >
            {label}
          </button>
        ))}
    </Toolbar>
  );
}
