/** The canvas in React: its controller and parts of its state. */

import type { Records } from '@ambitiebord/shared/records/registry';
import type { BoardLayout } from '@ambitiebord/shared/views/board-layout';
import { createContext, useContext, useEffect, useMemo, useState } from 'react';
import { useStore, type StoreApi } from 'zustand';
import { useOthers, useSession, useSessionState } from '../session/hooks.ts';
import { useSentenceUnderPens } from '../session/use-pad.ts';
import { useDeviceSwitch } from '../ui/device-switch.ts';
import { OTHERS_POINTERS } from '../ui/device-switches.ts';
import { useFrameMessages } from '../ui/language.tsx';
import type { CanvasController } from './canvas-controller.ts';
import type { CanvasState } from './canvas-store.ts';
import { faceContext, type FaceContext } from './face.ts';
import { createHands, followHands, type Hands } from './hands-of-others.ts';
import { nameOf } from './people.ts';

export const CanvasContext = createContext<CanvasController | undefined>(undefined);

/**
 * The controller of the canvas around it.
 * @throws outside a canvas.
 */
export function useCanvas(): CanvasController {
  const controller = useContext(CanvasContext);
  if (!controller) throw new Error('useCanvas needs a canvas around it');
  return controller;
}

/** A part of the state of the canvas; select values that keep their identity. */
export function useCanvasState<Selected>(select: (state: CanvasState) => Selected): Selected {
  return useStore(useCanvas().store, select);
}

/** What the hands of others do to objects; it renders nothing when that changes. */
export function useHands(): StoreApi<Hands> {
  const session = useSession();
  const [hands] = useState(createHands);
  useEffect(() => followHands(session, hands), [session, hands]);
  return hands;
}

/** The layout of the board as it is now. */
export function useLayout(): BoardLayout {
  const controller = useCanvas();
  // The controller reads the board itself; this tells React when there is another.
  useSessionState((state) => state.board);
  return controller.layout();
}

/** What the faces of a board's objects need, in the language of this page. */
export function useFaces(board: Records): FaceContext {
  const messages = useFrameMessages();
  const sentence = useSentenceUnderPens();
  return useMemo(() => faceContext(board, messages, sentence), [board, messages, sentence]);
}

interface Pointer {
  readonly clientId: number;
  readonly participantId: string;
  readonly name: string;
}

/** Whose pointers are shown on the board now; renders when one comes or goes, not when it moves. */
export function usePointers(board: Records): Pointer[] {
  const [wanted] = useDeviceSwitch(OTHERS_POINTERS);
  const shown = useOthers((others) =>
    [...others.values()]
      .filter(({ presence }) => wanted && presence.cursor !== undefined)
      .map(({ clientId, participantId }) => `${clientId} ${participantId}`),
  );
  return shown.flatMap((key) => {
    const [clientId = '', participantId = ''] = key.split(' ');
    const name = nameOf(board, participantId);
    return name === undefined ? [] : [{ clientId: Number(clientId), participantId, name }];
  });
}
