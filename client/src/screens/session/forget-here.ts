import { flushSync } from 'react-dom';
import { identities } from '../../roles/browser.ts';
import { forgetNotes } from '../../roles/own-notes.ts';
import type { Identity } from '../../session/identities.ts';
import { navigate } from '../../ui/router.ts';
import { forgetCaughtUp } from '../../steps/own-card/coming-late.tsx';
import { forgetKept } from './kept.ts';

/** Goes to the start page and leaves nothing of somebody on this device. Close the session first. */
export function forgetHere(identity: Identity): void {
  // The page of the session goes first: fields and board keep what they have when they are taken away.
  flushSync(() => navigate('/', 'replace'));
  forgetOnDevice(identity);
}

/** Leaves nothing of somebody on this device; no page of the session may be open here. */
export function forgetOnDevice(identity: Identity): void {
  identities.forget(identity);
  forgetKept(identity);
  forgetNotes(identity.sessionId);
  forgetCaughtUp(identity.participantId);
}
