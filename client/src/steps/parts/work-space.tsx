/** Where what is worked on lies: on the board, or in the document of the own pair. */

import type { ChangeOperation } from '@ambitiebord/shared/commands/change';
import type { NewCommand } from '@ambitiebord/shared/commands/registry';
import type { Pair } from '@ambitiebord/shared/records/pair';
import type { Records } from '@ambitiebord/shared/records/registry';
import { createContext, useContext, useMemo, type ReactNode } from 'react';
import { inPair } from '../../actions/pairing.ts';
import { isAllowed, isAllowedInPair } from '../../actions/permission.ts';
import { useSession, useSessionState } from '../../session/hooks.ts';
import type { SessionClient, SessionState } from '../../session/session-client.ts';

/** What lies there at a moment. */
interface WorkView {
  /** What can be seen here: in a pair its own records and the board under them. */
  readonly records: Records;
  /** Whether this person may do that here. */
  readonly may: (operation: ChangeOperation) => boolean;
}

/** The same as long as one works in the same place, whatever changes there. */
export interface WorkSpace {
  readonly send: (command: NewCommand) => void;
  readonly viewOf: (state: SessionState) => WorkView;
  /** What lies there now, for who does something. */
  readonly now: () => WorkView;
  /** The pair in whose document this is. */
  readonly pair?: Pair;
}

const WorkSpaceContext = createContext<WorkSpace | undefined>(undefined);

/** The board, unless a `PairSpace` is around it. */
export function useWorkSpace(): WorkSpace {
  const around = useContext(WorkSpaceContext);
  const session = useSession();
  const onBoard = useMemo(() => spaceOf(session, undefined), [session]);
  return around ?? onBoard;
}

/** A part of what lies there; compared as in `useSessionState`. */
export function useWorkView<Selected>(select: (view: WorkView) => Selected): Selected {
  const { viewOf } = useWorkSpace();
  return useSessionState((state) => select(viewOf(state)));
}

/** Whether this person may make this change there. */
export function useMayHere(operation: ChangeOperation): boolean {
  return useWorkView(({ may }) => may(operation));
}

/** What is inside is worked on in the document of the own pair. */
export function PairSpace({
  pair,
  children,
}: {
  readonly pair: Pair;
  readonly children: ReactNode;
}) {
  const session = useSession();
  const space = useMemo(() => spaceOf(session, pair), [session, pair]);
  return <WorkSpaceContext value={space}>{children}</WorkSpaceContext>;
}

function spaceOf({ send, state }: SessionClient, pair: Pair | undefined): WorkSpace {
  const viewOf = pair ? viewInPair(pair) : viewOnBoard;
  return {
    send: (command) => {
      send(pair ? inPair(command, pair.id, state.getState().group) : command);
    },
    viewOf,
    now: () => viewOf(state.getState()),
    ...(pair ? { pair } : {}),
  };
}

function viewOnBoard(state: SessionState): WorkView {
  return { records: state.board, may: (operation) => isAllowed(state, operation) };
}

/** Lays the records of a pair over the board, once for all that look at the same. */
function viewInPair(pair: Pair): WorkSpace['viewOf'] {
  let known: { readonly over: readonly Records[]; readonly records: Records } | undefined;
  return ({ board, group, me }) => {
    if (known?.over[0] !== board || known.over[1] !== group) {
      known = { over: [board, group], records: new Map([...board, ...group]) };
    }
    return {
      records: known.records,
      may: (operation) =>
        operation.action === 'create' || group.has(operation.id)
          ? isAllowedInPair({ board, me, group, pair }, operation)
          : isAllowed({ board, me }, operation),
    };
  };
}
