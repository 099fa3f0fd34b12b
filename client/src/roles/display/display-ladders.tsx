import { groupBy } from '@ambitiebord/shared/domain/group-by';
import type { RecordOf } from '@ambitiebord/shared/records/registry';
import { ladders, type Ladder } from '@ambitiebord/shared/views/ladders';
import { Merge } from 'lucide-react';
import { useSessionState } from '../../session/hooks.ts';
import { classNames } from '../../ui/class-names.ts';
import { useMessages } from '../../ui/language.tsx';
import { More } from './more.tsx';
import { PageNumber } from './page-number.tsx';
import { usePages } from './use-pages.ts';
import './display-ladders.css';

const PER_PAGE = 6;
/** Activities shown above one goal; more are counted. */
const ACTIVITIES = 3;

interface Line {
  readonly key: string;
  readonly goal: RecordOf<'goal'> | undefined;
  readonly ladders: readonly Ladder[];
}

/** Ladders that end in the same goal together, those that meet first; then the open ones. */
function linesOf(all: readonly Ladder[]): Line[] {
  const groups = groupBy(all, ({ activity, goal }) => goal?.id ?? activity.id);
  const rank = ({ goal, ladders: lines }: Line): number => (goal ? lines.length : 0);
  return [...groups]
    .map(([key, group]) => ({ key, goal: group[0]?.goal, ladders: group }))
    .toSorted((a, b) => rank(b) - rank(a));
}

/** The ladders as lines that come down to their goals; where lines meet stands out. */
export function DisplayLadders() {
  const { display } = useMessages();
  const board = useSessionState((state) => state.board);
  const lines = linesOf(ladders(board));
  const { items, number, total } = usePages(lines, PER_PAGE);
  if (lines.length === 0) {
    return (
      <div className="display-quiet">
        <p className="display-words">{display.why}</p>
        <p className="display-hint">{display.whyEmpty}</p>
      </div>
    );
  }
  return (
    <>
      <ul className="display-lines">
        {items.map((line) => (
          <LineBlock key={line.key} line={line} />
        ))}
      </ul>
      <PageNumber number={number} total={total} />
    </>
  );
}

function LineBlock({ line: { goal, ladders: group } }: { readonly line: Line }) {
  const { steps } = useMessages();
  const meets = goal !== undefined && group.length > 1;
  const more = group.length - ACTIVITIES;
  const last = goal ? undefined : group[0]?.steps.at(-1);
  return (
    <li
      className={classNames(
        'display-line',
        meets && 'display-line-meets',
        !goal && 'display-line-open',
      )}
    >
      <ul className="display-activities">
        {group.slice(0, ACTIVITIES).map(({ activity }) => (
          <li key={activity.id}>
            <span className="display-activity">{activity.text}</span>
          </li>
        ))}
        <More count={more} />
      </ul>
      {meets && (
        <p className="display-meets">
          <Merge className="icon display-merge" aria-hidden />
          {steps.why.meet(group.length)}
        </p>
      )}
      {goal && <p className="display-goal">{goal.text}</p>}
      {last && <p className="display-answer">{last.answer}</p>}
    </li>
  );
}
