/** Where what is worked on lies: on the board, or in the document of the own pair. */

import type { ChangeOperation } from '@ambitiebord/shared/commands/change';
import type { NewCommand } from '@ambitiebord/shared/commands/registry';
import type { Pair } from '@ambitiebord/shared/records/pair';
import type { Records } from '@ambitiebord/shared/records/registry';
import { createContext, useContext, useMemo, type ReactNode } from 'react';
import { inPair } from '../../actions/pairing.ts';
import { isAllowed, isAllowedInPair } from '../../actions/permission.ts';
import { useSession, useSessionState } from '../../session/hooks.ts';

export interface WorkSpace {
  /** What can be seen here: in a pair its own records and the board under them. */
  readonly records: Records;
  readonly send: (command: NewCommand) => void;
  /** Whether this person may do that here. */
  readonly may: (operation: ChangeOperation) => boolean;
  /** The pair in whose document this is. */
  readonly pair?: Pair;
}

const WorkSpaceContext = createContext<WorkSpace | undefined>(undefined);

/** The board, unless a `PairSpace` is around it. */
export function useWorkSpace(): WorkSpace {
  const around = useContext(WorkSpaceContext);
  const { send } = useSession();
  const { board, me } = useSessionState((state) => ({ board: state.board, me: state.me }));
  const onBoard = useMemo(
    () => ({
      records: board,
      send,
      may: (operation: ChangeOperation) => isAllowed({ board, me }, operation),
    }),
    [board, me, send],
  );
  return around ?? onBoard;
}

/** What is inside is worked on in the document of the own pair. */
export function PairSpace({
  pair,
  children,
}: {
  readonly pair: Pair;
  readonly children: ReactNode;
}) {
  const { send } = useSession();
  const { board, group, me } = useSessionState((state) => ({
    board: state.board,
    group: state.group,
    me: state.me,
  }));
  const space = useMemo(
    () => ({
      records: new Map([...board, ...group]),
      send: (command: NewCommand) => {
        send(inPair(command, pair.id, group));
      },
      may: (operation: ChangeOperation) =>
        operation.action === 'create' || group.has(operation.id)
          ? isAllowedInPair({ board, me, group, pair }, operation)
          : isAllowed({ board, me }, operation),
      pair,
    }),
    [board, group, me, pair, send],
  );
  return <WorkSpaceContext value={space}>{children}</WorkSpaceContext>;
}
