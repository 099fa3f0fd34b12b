/** A private card in React (one's own, or inside `CardOf` that of somebody else), and what its author does with it. */

import { askedFields, CARD_FIELDS, type CardField } from '@ambitiebord/shared/domain/card-fields';
import { heldBack } from '@ambitiebord/shared/policy/held-back';
import { recordOf, sessionOf, type RecordOf } from '@ambitiebord/shared/records/registry';
import { cardIdOf } from '@ambitiebord/shared/records/partner-card';
import {
  chooseSharing,
  chooseStar,
  markReady,
  ownCard,
  writeAnswer,
} from '../../actions/workshop.ts';
import { useCardOwner } from './card-owner.tsx';
import { useSession, useSessionState } from '../../session/hooks.ts';

interface OwnCard {
  /** What only its author has: all before the reveal, afterwards what was not shared. */
  readonly answers: { readonly [Field in CardField]?: string | undefined };
  /** What everybody reads, after the reveal. */
  readonly onBoard: RecordOf<'partnerCard'> | undefined;
  /** Whether it is the card of who looks at it, and not one that is written for somebody else. */
  readonly isMine: boolean;
  /** The questions that everybody gets. */
  readonly asked: readonly CardField[];
  /** All questions, what everybody gets first. */
  readonly fields: readonly CardField[];
  readonly ready: boolean;
  readonly isShared: (field: CardField) => boolean;
  readonly write: (field: CardField, answer: string) => void;
  readonly choose: (field: CardField, shared: boolean) => void;
  /** Puts a star at an answer, where it is now. */
  readonly star: (field: CardField, star: boolean) => void;
  readonly isStarred: (field: CardField) => boolean;
  readonly mark: (ready: boolean) => void;
  /** Whether the facilitator lets people lay answers on the board now. */
  readonly mayShare: boolean;
  /** Shares answers after the reveal. */
  readonly shareNow: (...fields: CardField[]) => void;
}

/** The own card as it is, and its actions; each reads the newest state, also when it comes late. */
export function useOwnCard(): OwnCard {
  const { send, state } = useSession();
  const owner = useCardOwner();
  const isMine = useSessionState(({ me }) => me.participantId === owner.participantId);
  const card = useSessionState(({ own }) => ownCard(own, owner));
  const onBoard = useSessionState(({ board }) =>
    recordOf(board, 'partnerCard', cardIdOf(owner.participantId)),
  );
  const mayShare = useSessionState(
    ({ board, me }) => heldBack(me, board, onBoard, onBoard ?? card) === undefined,
  );
  const asked = useSessionState(({ board }) => askedFields(sessionOf(board)?.cardFields));
  const current = () => [state.getState().own, owner] as const;
  return {
    answers: card ?? {},
    onBoard,
    isMine,
    asked,
    fields: [...asked, ...CARD_FIELDS.filter((field) => !asked.includes(field))],
    ready: card?.status === 'ready',
    isShared: (field) => (card?.sharedFields ?? asked).includes(field),
    write: (field, answer) => void send(writeAnswer(...current(), field, answer, asked)),
    choose: (field, shared) => void send(chooseSharing(...current(), field, shared, asked)),
    star: (field, star) => {
      const shown = onBoard?.sharedFields.includes(field) ? onBoard : card;
      if (shown) send(chooseStar(shown, shown === onBoard ? 'board' : 'own', field, star));
    },
    isStarred: (field) =>
      (onBoard?.sharedFields.includes(field) ? onBoard : card)?.starred?.includes(field) ?? false,
    mayShare,
    mark: (ready) => void send(markReady(...current(), ready)),
    shareNow: (...fields) =>
      void send({ type: 'shareCard', fields, participantId: owner.participantId }),
  };
}
