/** What is there for who comes in late: what happened before, and a card after all. */

import type { Step } from '@ambitiebord/shared/domain/steps';
import { cardIdOf } from '@ambitiebord/shared/records/partner-card';
import { sessionOf } from '@ambitiebord/shared/records/registry';
import { soFar } from '@ambitiebord/shared/views/catch-up';
import { useEffect, useState } from 'react';
import { useSessionState } from '../../session/hooks.ts';
import { onDemand } from '../../ui/on-demand.tsx';
import { readSetting, writeSetting } from '../../ui/settings.ts';

const CatchUp = onDemand(async () => {
  const { CatchUp: component } = await import('./catch-up.tsx');
  return component;
});
const LateCard = onDemand(async () => {
  const { LateCard: component } = await import('./late-card.tsx');
  return component;
});

/** The steps of which the panel has the own card itself. */
const WITH_CARD: ReadonlySet<Step> = new Set(['own-card', 'reveal']);

const settingOf = (participantId: string): string => `caught-up:${participantId}`;

/** Leaves nothing of somebody on this device. */
export function forgetCaughtUp(participantId: string): void {
  writeSetting(settingOf(participantId), undefined);
}

/** Once on each device: whoever was there when it happened is not told. */
export function CatchUpOnce() {
  const { participantId, role } = useSessionState(({ me }) => me);
  const happened = useSessionState(({ board }) => soFar(board) !== undefined);
  const setting = settingOf(participantId);
  const [shown, setShown] = useState(
    () =>
      (role === 'partner' || role === 'observer') && happened && readSetting(setting) === undefined,
  );
  useEffect(() => {
    if (!shown) writeSetting(setting, 'yes');
  }, [shown, setting]);
  return shown && <CatchUp waiting={null} onDismiss={() => setShown(false)} />;
}

/** After the reveal a partner without a card on the board may still add one. */
export function CardAfterAll() {
  const wanted = useSessionState(({ board, me }) => {
    const session = sessionOf(board);
    return (
      me.role === 'partner' &&
      session?.revealedAt !== undefined &&
      !WITH_CARD.has(session.step) &&
      !board.has(cardIdOf(me.participantId))
    );
  });
  return wanted && <LateCard waiting={null} />;
}
