/** The canvas in React: its controller and parts of its state. */

import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { CanvasController } from './canvas-controller.ts';
import type { CanvasState } from './canvas-store.ts';

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
