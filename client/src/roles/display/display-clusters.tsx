import { sessionOf } from '@ambitiebord/shared/records/registry';
import { clusters } from '@ambitiebord/shared/views/clusters';
import { isDisputed } from '@ambitiebord/shared/views/warnings';
import { Split } from 'lucide-react';
import { useSessionState } from '../../session/hooks.ts';
import { isUnderWay, namingRound } from '../../steps/rounds/round-state.ts';
import { useMessages } from '../../ui/language.tsx';
import { clusterBlocks } from './cluster-blocks.ts';
import { DisplayAsking, DisplayProposals } from './display-round.tsx';
import { More } from './more.tsx';
import { PageNumber } from './page-number.tsx';
import { DisplaySorting } from './display-sorting.tsx';
import { usePages } from './use-pages.ts';
import './display-cards.css';
import './display-ladders.css';

/** Goals of a group that stand above the question for its name. */
const GOALS_ASKED = 4;

/** The clusters with their goals; while one gets a name, that one alone. */
export function DisplayClusters() {
  const { rounds } = useMessages();
  const board = useSessionState((state) => state.board);
  const round = namingRound(board);
  const named = clusters(board).find(({ cluster }) => cluster.id === round?.targetId);
  if (!round || !named) return <AllClusters />;
  if (!isUnderWay(round)) {
    return <DisplayProposals round={round} title={rounds.result.titles} />;
  }
  return (
    <DisplayAsking round={round}>
      <ul className="display-asking-goals">
        {named.goals.slice(0, GOALS_ASKED).map(({ id, text }) => (
          <li key={id} className="display-goal">
            {text}
          </li>
        ))}
        <More count={named.goals.length - GOALS_ASKED} />
      </ul>
    </DisplayAsking>
  );
}

/** The clusters with their goals, and what lies in none. */
function AllClusters() {
  const { display, sorting } = useMessages();
  const board = useSessionState((state) => state.board);
  const isSilent = sessionOf(board)?.sorting !== undefined;
  const { blocks, perPage, empty } = clusterBlocks(board, isSilent);
  const { items, number, total } = usePages(blocks, perPage);
  if (blocks.length === 0) {
    return (
      <div className="display-quiet">
        <p className="display-words">{display.clusterEmpty}</p>
      </div>
    );
  }
  return (
    <>
      <DisplaySorting />
      <ul className="display-clusters">
        {items.map(({ key, title, goals }) => (
          <li key={key} className={title === undefined ? 'display-loose' : 'display-cluster'}>
            <h2>{title === undefined ? display.looseGoals : title || display.unnamed}</h2>
            <ul>
              {goals.map(({ id, text }) => (
                <li key={id} className="display-goal">
                  {isDisputed(board, id) && (
                    <strong className="display-differs">
                      <Split className="icon" aria-hidden />
                      {sorting.differ}
                    </strong>
                  )}
                  {text}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {empty > 0 && <p className="display-empty-groups">{display.emptyGroups(empty)}</p>}
      <PageNumber number={number} total={total} />
    </>
  );
}
