import { recordsOf, sessionOf, type RecordOf } from '@ambitiebord/shared/records/registry';
import { clusters } from '@ambitiebord/shared/views/clusters';
import { coverageOf, type CoveredGoal } from '@ambitiebord/shared/views/coverage';
import type { Ladder } from '@ambitiebord/shared/views/ladders';
import { Eye, EyeOff, MapPin } from 'lucide-react';
import { memo } from 'react';
import { changeOf, update } from '../../actions/operations.ts';
import { useGuide } from '../../session/guide-hooks.ts';
import { useSession, useSessionState } from '../../session/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { useMessages } from '../../ui/language.tsx';
import { WithoutLine } from '../contributions/without-line.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import './coverage.css';

interface CoverageProps {
  /** Whether the facilitator reads without opening it who is not in the sentence. */
  readonly asks: boolean;
}

/** What leads to the ambition, as a list; the board lights the same up. */
export function Coverage({ asks }: CoverageProps) {
  const { coverage: words } = useMessages().closing;
  const role = useSessionState(({ me }) => me.role);
  const ambition = useSessionState(({ board }) => recordsOf(board, 'ambition')[0]);
  const { groups, others, ids } = useSessionState(({ board }) => coverageOf(board));
  const goals = groups.flatMap((group) => group.goals);
  if (!ambition) return null;
  return (
    <>
      <Disclosure label={words.heading}>
        <div className="coverage-inside">
          <p className="step-hint">{words.hint}</p>
          <div className="step-actions">
            <Look ambitionId={ambition.id} among={[...ids]} />
            {role === 'facilitator' && <Show ambitionId={ambition.id} />}
          </div>
          {goals.length === 0 && others.length === 0 && <p>{words.none}</p>}
          {groups.map(({ cluster, goals: inside }) => (
            <section key={cluster.id} aria-label={cluster.title}>
              <h4>{cluster.title}</h4>
              <ul>
                {inside.map((covered) => (
                  <Goal key={covered.goal.id} covered={covered} />
                ))}
              </ul>
            </section>
          ))}
          {others.length > 0 && (
            <section aria-label={words.others}>
              <h4>{words.others}</h4>
              <Ladders ladders={others} />
            </section>
          )}
          {role === 'facilitator' && <ForFacilitator ambition={ambition} />}
          {role === 'facilitator' && !asks && <WithoutLine />}
        </div>
      </Disclosure>
      {role === 'facilitator' && asks && <WithoutLine />}
    </>
  );
}

const Goal = memo(function Goal({ covered: { goal, ladders } }: { readonly covered: CoveredGoal }) {
  const { coverage: words } = useMessages().closing;
  return (
    <li className="coverage-goal">
      <p>{goal.text}</p>
      {ladders.length === 0 ? (
        <p className="step-hint">{words.noLadder}</p>
      ) : (
        <Ladders ladders={ladders} />
      )}
    </li>
  );
});

function Ladders({ ladders }: { readonly ladders: readonly Ladder[] }) {
  const { coverage: words } = useMessages().closing;
  return (
    <ul className="coverage-ladders">
      {ladders.map(({ activity, partner }) => (
        <li key={activity.id}>{partner ? words.by(activity.text, partner.name) : activity.text}</li>
      ))}
    </ul>
  );
}

/** Chooses the ambition on the own board, where all that leads to it lights up; without a mouse too. */
function Look({
  ambitionId,
  among,
}: {
  readonly ambitionId: string;
  readonly among: readonly string[];
}) {
  const { coverage: words } = useMessages().closing;
  const guide = useGuide();
  return (
    <Button icon={MapPin} onClick={() => guide.setState({ goTo: { chosen: ambitionId, among } })}>
      {words.look}
    </Button>
  );
}

/** Puts the ambition in the spotlight, on every screen. */
function Show({ ambitionId }: { readonly ambitionId: string }) {
  const { coverage: words } = useMessages().closing;
  const { send } = useSession();
  const isShown = useSessionState(({ board }) => sessionOf(board)?.spotlightId === ambitionId);
  return (
    <Button
      icon={isShown ? EyeOff : Eye}
      onClick={() => send({ type: 'setSpotlight', targetId: isShown ? null : ambitionId })}
    >
      {isShown ? words.hide : words.show}
    </Button>
  );
}

/** Which groups the sentence is about, and who is not in it. */
function ForFacilitator({ ambition }: { readonly ambition: RecordOf<'ambition'> }) {
  const { closing, steps } = useMessages();
  const { coverage: words } = closing;
  const { send } = useSession();
  const { all, missing } = useSessionState(({ board }) => ({
    all: clusters(board).map(({ cluster }) => cluster),
    missing: coverageOf(board).missing,
  }));
  const chosen = ambition.clusterIds ?? all.map(({ id }) => id);
  return (
    <>
      {all.length > 0 && (
        <fieldset>
          <legend>{words.about}</legend>
          <p className="step-hint">{words.aboutHint}</p>
          {all.map(({ id, title }, index) => (
            <label key={id} className="coverage-group">
              <input
                type="checkbox"
                checked={chosen.includes(id)}
                onChange={({ target }) => {
                  const rest = chosen.filter((each) => each !== id);
                  const clusterIds = target.checked ? [...rest, id] : rest;
                  send(changeOf(update(ambition, { clusterIds })));
                }}
              />
              {title.trim() || steps.cluster.groupNumber(index + 1)}
            </label>
          ))}
        </fieldset>
      )}
      {missing.length === 0 && <p>{words.everybody}</p>}
    </>
  );
}
