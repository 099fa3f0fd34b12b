/**
 * The facilitator's own notes by step. They stay on this device, because what lies on the board can be
 * read by everybody; the file of the programme takes them to another one.
 */

import { STEPS } from '@ambitiebord/shared/domain/steps';
import type { StepNotes } from '@ambitiebord/shared/protocol/session-template';
import { useMemo, useSyncExternalStore } from 'react';
import { readSetting, writeSetting } from '../ui/settings.ts';

const listeners = new Set<() => void>();

const nameOf = (sessionId: string): string => `notes:${sessionId}`;

/** Keeps the notes of a session on this device, instead of those that were there. */
export function keepNotes(sessionId: string, notes: StepNotes): void {
  const kept = Object.entries(notes).filter(([, note]) => note !== undefined && note !== '');
  writeSetting(
    nameOf(sessionId),
    kept.length === 0 ? undefined : JSON.stringify(Object.fromEntries(kept)),
  );
  for (const listen of listeners) listen();
}

/** Nothing of them stays on this device. */
export function forgetNotes(sessionId: string): void {
  keepNotes(sessionId, {});
}

/** The notes of a session on this device. */
export function useNotes(sessionId: string): StepNotes {
  const stored = useSyncExternalStore(subscribe, () => readSetting(nameOf(sessionId)));
  return useMemo(() => parse(stored), [stored]);
}

function subscribe(listen: () => void): () => void {
  listeners.add(listen);
  return () => listeners.delete(listen);
}

function parse(stored: string | undefined): StepNotes {
  let json: unknown;
  try {
    json = JSON.parse(stored ?? '{}');
  } catch {
    // Not written by this page: there are no notes.
    return {};
  }
  const notes = (json ?? {}) as { readonly [step: string]: unknown };
  return Object.fromEntries(
    STEPS.flatMap((step) => {
      const note = notes[step];
      return typeof note === 'string' ? [[step, note]] : [];
    }),
  );
}
