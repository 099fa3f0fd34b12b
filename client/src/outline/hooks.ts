/** The list in React: its controller and parts of its state. */

import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { OutlineController, OutlineState } from './outline-controller.ts';

export const OutlineContext = createContext<OutlineController | undefined>(undefined);

/**
 * The controller of the list around it.
 * @throws outside a list.
 */
export function useOutline(): OutlineController {
  const controller = useContext(OutlineContext);
  if (!controller) throw new Error('useOutline needs a list around it');
  return controller;
}

/** A part of the state of the list; select values that keep their identity. */
export function useOutlineState<Selected>(select: (state: OutlineState) => Selected): Selected {
  return useStore(useOutline().store, select);
}
