import { tablesOf } from '@ambitiebord/shared/policy/may-sort';
import { sessionOf } from '@ambitiebord/shared/records/registry';
import { useSessionState } from '../../session/hooks.ts';
import { namesNow } from '../../steps/cluster/names-now.ts';
import { useMessages } from '../../ui/language.tsx';
import './display-sorting.css';

/** Above the groups, while goals are sorted in silence: whose turn it is. */
export function DisplaySorting() {
  const { control, display, tables } = useMessages().sorting;
  const board = useSessionState((state) => state.board);
  const sorting = sessionOf(board)?.sorting;
  if (!sorting) return null;
  const { turn, turns } = sorting;
  return (
    <div className="display-sorting">
      <h2>
        {display.silent}
        {turns > 1 && <span>{control.turn(turn + 1, turns)}</span>}
      </h2>
      {turns === 1 && <p>{display.names}</p>}
      {turns > 1 &&
        namesNow(board).map(({ table, names }) => (
          <p key={table}>
            {tablesOf(board) === 1 ? names.join(' · ') : tables.now(table, names.join(' · '))}
          </p>
        ))}
    </div>
  );
}
