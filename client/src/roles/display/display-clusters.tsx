import { sessionOf, type RecordOf } from '@ambitiebord/shared/records/registry';
import { clusters, looseGoals } from '@ambitiebord/shared/views/clusters';
import { isDisputed } from '@ambitiebord/shared/views/warnings';
import { Split } from 'lucide-react';
import { useSessionState } from '../../session/hooks.ts';
import { isUnderWay, namingRound } from '../../steps/rounds/round-state.ts';
import { useMessages } from '../../ui/language.tsx';
import { DisplayAsking, DisplayProposals } from './display-round.tsx';
import { PageNumber } from './page-number.tsx';
import { DisplaySorting } from './display-sorting.tsx';
import { usePages } from './use-pages.ts';
import './display-cards.css';
import './display-ladders.css';

const PER_PAGE = 4;
/** Below the words that say whose turn it is. */
const PER_PAGE_BELOW = 2;
/** Loose goals on one page stand together like a cluster. */
const LOOSE_TOGETHER = 4;
/** Goals of a group that stand above the question for its name. */
const GOALS_ASKED = 4;

interface Group {
  readonly key: string;
  readonly title: string;
  readonly loose: boolean;
  readonly goals: readonly RecordOf<'goal'>[];
}

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
      </ul>
    </DisplayAsking>
  );
}

/** The clusters with their goals, and what lies in none. */
function AllClusters() {
  const { display, sorting } = useMessages();
  const board = useSessionState((state) => state.board);
  const groups: Group[] = clusters(board).map(({ cluster, goals }) => ({
    key: cluster.id,
    title: cluster.title.trim() || display.unnamed,
    loose: false,
    goals,
  }));
  const loose = looseGoals(board);
  for (let start = 0; start < loose.length; start += LOOSE_TOGETHER) {
    const goals = loose.slice(start, start + LOOSE_TOGETHER);
    groups.push({ key: `loose-${start}`, title: display.looseGoals, loose: true, goals });
  }
  const isSilent = sessionOf(board)?.sorting !== undefined;
  const { items, number, total } = usePages(groups, isSilent ? PER_PAGE_BELOW : PER_PAGE);
  if (groups.length === 0) {
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
        {items.map(({ key, title, loose: isLoose, goals }) => (
          <li key={key} className={isLoose ? 'display-loose' : 'display-cluster'}>
            <h2>{title}</h2>
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
      <PageNumber number={number} total={total} />
    </>
  );
}
