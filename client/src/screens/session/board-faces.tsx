/** The board as a picture, as a list, or both: whatever somebody wants on this device. */

import { useCallback, useState } from 'react';
import { BoardCanvas } from '../../canvas/board-later.ts';
import { shownCanvas } from '../../canvas/shown-canvas.ts';
import { BoardOutline } from '../../outline/outline-later.ts';
import { useBoardWanted, useGuide } from '../../session/guide-hooks.ts';
import { useFrameMessages } from '../../ui/language.tsx';
import { onDemand } from '../../ui/on-demand.tsx';
import { readSetting, writeSetting } from '../../ui/settings.ts';
import { useRested } from '../../ui/rest.ts';
import { PHONE, useMedia } from '../../ui/use-media.ts';
import './board-faces.css';

const FaceSwitch = onDemand(async () => (await import('./face-switch.tsx')).FaceSwitch);

export type BoardFace = 'canvas' | 'outline' | 'both';
const FACES: readonly BoardFace[] = ['canvas', 'outline', 'both'];
const SETTING = 'board-face';

const picture = () => shownCanvas()?.controller.view;

export function BoardFaces() {
  const { common } = useFrameMessages();
  const phone = useMedia(PHONE);
  const guide = useGuide();
  const [chosen, setChosen] = useState(() => FACES.find((face) => face === readSetting(SETTING)));
  // On a phone a picture of the whole board is too small to read, and there is no room for both.
  const usual = phone ? 'outline' : 'canvas';
  const face = chosen === undefined || (phone && chosen === 'both') ? usual : chosen;

  useBoardWanted(
    useCallback(() => {
      const { goTo } = guide.getState();
      // The list goes to a line itself; what others look at can only be seen in the picture.
      if (!goTo || 'area' in goTo) setChosen((now) => (now === 'both' ? now : 'canvas'));
    }, [guide]),
  );
  const rested = useRested();
  const choose = (next: BoardFace): void => {
    writeSetting(SETTING, next === usual ? undefined : next);
    setChosen(next);
  };
  const loading = <p className="loading">{common.loading}</p>;
  return (
    <div className={`board-faces board-faces-${face}`}>
      <div className="board-faces-bar">
        {rested && <FaceSwitch face={face} hasBoth={!phone} onChoose={choose} waiting={null} />}
      </div>
      {face !== 'outline' && <BoardCanvas waiting={loading} />}
      {face !== 'canvas' && (
        <div className="board-faces-list">
          <BoardOutline picture={picture} waiting={loading} />
        </div>
      )}
    </div>
  );
}
