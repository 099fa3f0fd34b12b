/** The projector while people ask each other why: an example, who is with whom, the ladders, and where they meet. */

import { peopleOf, turnOf } from '@ambitiebord/shared/records/pairs';
import {
  recordOf,
  recordsOf,
  sessionOf,
  type RecordOf,
} from '@ambitiebord/shared/records/registry';
import { compareAge, meetingGoals } from '@ambitiebord/shared/views/ladders';
import { Merge, MessageCircleQuestion } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useSessionState } from '../../session/hooks.ts';
import { useMessages } from '../../ui/language.tsx';
import { DisplayLadders } from './display-ladders.tsx';
import { More } from './more.tsx';
import { PageNumber } from './page-number.tsx';
import { usePages } from './use-pages.ts';
import './display-why.css';

const PAIRS_PER_PAGE = 8;
/** Milliseconds that the whole screen is for two lines that have just met. */
const MEETING_MS = 15_000;

/** Activities shown above the goal in which they met. */
const ACTIVITIES = 4;

/** One thing at a time. */
export function DisplayWhy() {
  const demoRungs = useSessionState(({ board }) => sessionOf(board)?.demoRungs);
  const hasLadders = useSessionState(({ board }) => recordsOf(board, 'activity').length > 0);
  const hasPairs = useSessionState(({ board }) => recordsOf(board, 'pair').length > 0);
  const meeting = useMeeting();
  if (demoRungs !== undefined) return <DisplayDemo shown={demoRungs} />;
  if (meeting) return <DisplayMeeting goal={meeting} />;
  return hasPairs && !hasLadders ? <DisplayPairs /> : <DisplayLadders />;
}

/** The goal in which lines have met while one looked: each for a while, one after the other. */
function useMeeting(): RecordOf<'goal'> | undefined {
  const board = useSessionState((state) => state.board);
  const meetings = meetingGoals(board).map(({ id }) => id);
  const [known, setKnown] = useState<readonly string[]>(meetings);
  const [waiting, setWaiting] = useState<readonly string[]>([]);
  const fresh = meetings.filter((id) => !known.includes(id));
  if (fresh.length > 0) {
    setKnown(meetings);
    setWaiting([...waiting, ...fresh]);
  }
  const shownId = waiting.find((id) => meetings.includes(id));
  useEffect(() => {
    if (shownId === undefined) return undefined;
    const timer = setTimeout(
      () => setWaiting((others) => others.filter((id) => id !== shownId)),
      MEETING_MS,
    );
    return () => clearTimeout(timer);
  }, [shownId]);
  return recordOf(board, 'goal', shownId);
}

function DisplayMeeting({ goal }: { readonly goal: RecordOf<'goal'> }) {
  const { pairs, steps } = useMessages();
  const board = useSessionState((state) => state.board);
  const activities = recordsOf(board, 'activity')
    .filter(({ goalId }) => goalId === goal.id)
    .toSorted(compareAge);
  return (
    <div className="display-meeting">
      <ul>
        {activities.slice(0, ACTIVITIES).map(({ id, text }) => (
          <li key={id} className="display-activity">
            {text}
          </li>
        ))}
        <More count={activities.length - ACTIVITIES} />
      </ul>
      <p className="display-meets">
        <Merge className="icon display-merge" aria-hidden />
        {steps.why.meet(activities.length)}
      </p>
      <p className="display-meeting-goal">{goal.text}</p>
      <p className="display-hint">{pairs.meetingLater}</p>
    </div>
  );
}

function DisplayPairs() {
  const { pairs: words } = useMessages();
  const board = useSessionState((state) => state.board);
  const pairs = recordsOf(board, 'pair').toSorted(compareAge);
  const { items, number, total } = usePages(pairs, PAIRS_PER_PAGE);
  return (
    <>
      <h2>{words.whoAsks}</h2>
      <ul className="display-pairs">
        {items.map((pair) => {
          const people = peopleOf(board, pair);
          const { asker } = turnOf(pair);
          return (
            <li key={pair.id}>
              {people.map(({ id, displayName, partnerId }) => (
                <p key={id}>
                  <strong>{displayName}</strong>
                  {id === asker && people.length > 1 && (
                    <span className="display-asks">
                      <MessageCircleQuestion className="icon" aria-hidden />
                      {words.asks}
                    </span>
                  )}
                  <span className="display-partner">
                    {recordOf(board, 'partner', partnerId)?.name}
                  </span>
                </p>
              ))}
            </li>
          );
        })}
      </ul>
      <PageNumber number={number} total={total} />
    </>
  );
}

function DisplayDemo({ shown }: { readonly shown: number }) {
  const { demo } = useMessages().pairs;
  return (
    <div className="display-demo">
      <h2>{demo.title}</h2>
      <p className="display-activity">{demo.activity}</p>
      <ol>
        {demo.rungs.slice(0, shown).map(({ question, answer }) => (
          <li key={answer}>
            <span className="display-demo-question">{question}</span>
            <span>{answer}</span>
          </li>
        ))}
      </ol>
      {shown > demo.rungs.length && (
        <p className="display-meeting-goal">
          <span className="display-demo-question">{demo.goalLabel}</span>
          {demo.goal}
        </p>
      )}
    </div>
  );
}
