/** All commands, and the one way to execute one. */

import { z } from 'zod';
import type { Patch } from '../domain/patches.ts';
import { refuse, succeed, type Result } from '../domain/result.ts';
import type { ErrorCode } from '../protocol/errors.ts';
import { acceptAgreement } from './accept-agreement.ts';
import { advanceRound } from './advance-round.ts';
import { announce } from './announce.ts';
import { answerRound } from './answer-round.ts';
import { askWordCheck } from './ask-word-check.ts';
import { change } from './change.ts';
import type { CommandContext, CommandDefinition } from './command.ts';
import { overfull } from './board-size.ts';
import { executeAs } from './execute.ts';
import { givePens } from './give-pens.ts';
import { limitBoard } from './limit-board.ts';
import { markWords } from './mark-words.ts';
import { openRound } from './open-round.ts';
import { raiseHand } from './raise-hand.ts';
import { removeParticipant } from './remove-participant.ts';
import { proposeTitle } from './propose-title.ts';
import { removeRound } from './remove-round.ts';
import { renameParticipant } from './rename-participant.ts';
import { renewCode } from './renew-code.ts';
import { restartAgenda } from './restart-agenda.ts';
import { restoreCheckpoint } from './restore-checkpoint.ts';
import { reveal } from './reveal.ts';
import { setCardFields } from './set-card-fields.ts';
import { setLock } from './set-lock.ts';
import { setSpotlight } from './set-spotlight.ts';
import { setReading } from './set-reading.ts';
import { steerDisplay } from './steer-display.ts';
import { setPlan } from './set-plan.ts';
import { setSorting } from './set-sorting.ts';
import { setStep } from './set-step.ts';
import { setTimer } from './set-timer.ts';
import { shareCard } from './share-card.ts';
import { shortenSession } from './shorten-session.ts';
import { skipStep } from './skip-step.ts';
import { setPairs } from './set-pairs.ts';
import { shareLadder } from './share-ladder.ts';
import { swapPairs } from './swap-pairs.ts';
import type { RoomRecords } from './transaction.ts';
import { undo } from './undo.ts';
import { writeFor } from './write-for.ts';

export const COMMANDS = {
  change,
  setStep,
  skipStep,
  shortenSession,
  setPlan,
  restartAgenda,
  setTimer,
  setLock,
  setCardFields,
  setSpotlight,
  limitBoard,
  steerDisplay,
  reveal,
  setReading,
  shareCard,
  writeFor,
  openRound,
  answerRound,
  askWordCheck,
  markWords,
  advanceRound,
  removeRound,
  proposeTitle,
  setSorting,
  givePens,
  acceptAgreement,
  removeParticipant,
  renameParticipant,
  renewCode,
  raiseHand,
  announce,
  setPairs,
  swapPairs,
  shareLadder,
  restoreCheckpoint,
  undo,
} as const;

export const commandSchema = z.discriminatedUnion('type', [
  change.schema,
  setStep.schema,
  skipStep.schema,
  shortenSession.schema,
  setPlan.schema,
  restartAgenda.schema,
  setTimer.schema,
  setLock.schema,
  setCardFields.schema,
  setSpotlight.schema,
  limitBoard.schema,
  steerDisplay.schema,
  reveal.schema,
  setReading.schema,
  shareCard.schema,
  writeFor.schema,
  openRound.schema,
  answerRound.schema,
  askWordCheck.schema,
  markWords.schema,
  advanceRound.schema,
  removeRound.schema,
  proposeTitle.schema,
  setSorting.schema,
  givePens.schema,
  acceptAgreement.schema,
  removeParticipant.schema,
  renameParticipant.schema,
  renewCode.schema,
  raiseHand.schema,
  announce.schema,
  setPairs.schema,
  swapPairs.schema,
  shareLadder.schema,
  restoreCheckpoint.schema,
  undo.schema,
]);
export type Command = z.infer<typeof commandSchema>;

/** A command as somebody makes it; the sender adds the id. */
export type NewCommand = WithoutId<Command>;
// A naked type parameter, so that each command of the union keeps its own fields.
type WithoutId<Each> = Each extends Command ? Omit<Each, 'id'> : never;

/** Reads a command from outside: the command, or the code of what is wrong with it. */
export function parseCommand(input: unknown): Result<Command, 'invalid' | 'unknown-type'> {
  const parsed = commandSchema.safeParse(input);
  if (parsed.success) return succeed(parsed.data);
  const type = (input as { type?: unknown } | null)?.type;
  const known = typeof type === 'string' && Object.hasOwn(COMMANDS, type);
  return refuse(typeof type === 'string' && !known ? 'unknown-type' : 'invalid');
}

/** With these people write and draw on the board as much as they like. */
const WRITING: ReadonlySet<string> = new Set(['change', 'undo']);

/** Executes a command on the records of a room: the patch that it made, or the code of the refusal. */
export function execute(
  room: RoomRecords,
  command: Command,
  context: CommandContext,
): Result<Patch, ErrorCode> {
  // The type picks the definition that fits, which the compiler cannot see through the index.
  const definition = COMMANDS[command.type] as unknown as CommandDefinition<z.ZodType<Command>>;
  return executeAs(
    definition,
    room,
    command,
    context,
    WRITING.has(command.type) ? overfull : undefined,
  );
}
