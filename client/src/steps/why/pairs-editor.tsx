import { PEOPLE_PER_PAIR } from '@ambitiebord/shared/domain/limits';
import { recordOf } from '@ambitiebord/shared/records/registry';
import { Check, Shuffle } from 'lucide-react';
import { useSessionState } from '../../session/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/field.tsx';
import { useMessages } from '../../ui/language.tsx';
import { useArrival } from '../parts/arrival.ts';
import { moved, type PairDraft } from './pair-draft.ts';

interface PairsEditorProps {
  readonly draft: PairDraft;
  readonly onChange: (draft: PairDraft) => void;
  readonly onRedo: () => void;
  readonly onCancel: () => void;
  readonly onConfirm: () => void;
}

/** Pairs to look at and change, before anybody else sees them. */
export function PairsEditor({ draft, onChange, onRedo, onCancel, onConfirm }: PairsEditorProps) {
  const words = useMessages().pairs;
  const view = useArrival<HTMLElement>(true);
  // What is there already is not drawn anew: people are at work in it.
  const isNew = draft.pairs.every(({ id }) => id === undefined);
  return (
    <section ref={view} tabIndex={-1} className="pairs-editor" aria-label={words.proposalHeading}>
      <h3>{isNew ? words.proposalHeading : words.change}</h3>
      <p className="step-hint">{isNew ? words.proposalHint : words.keepsOne}</p>
      <ol className="pair-drafts">
        {draft.pairs.map(({ id, participantIds }, index) =>
          participantIds.length === 0 ? null : (
            <li key={id ?? index} aria-label={words.pairNumber(index + 1)}>
              {participantIds.map((person, place) => (
                <Person
                  key={person}
                  person={person}
                  first={place === 0 && participantIds.length > 1}
                  value={String(index)}
                  draft={draft}
                  onChange={onChange}
                />
              ))}
            </li>
          ),
        )}
      </ol>
      {draft.out.length > 0 && (
        <div className="pair-out">
          <h4>{words.nobody}</h4>
          {draft.out.map((person) => (
            <Person
              key={person}
              person={person}
              first={false}
              value="out"
              draft={draft}
              onChange={onChange}
            />
          ))}
        </div>
      )}
      <div className="step-actions">
        <Button icon={Check} variant="primary" onClick={onConfirm}>
          {words.confirm}
        </Button>
        {isNew && (
          <Button icon={Shuffle} onClick={onRedo}>
            {words.redo}
          </Button>
        )}
        <Button variant="quiet" onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </section>
  );
}

interface PersonProps {
  readonly person: string;
  readonly first: boolean;
  readonly value: string;
  readonly draft: PairDraft;
  readonly onChange: (draft: PairDraft) => void;
}

function Person({ person, first, value, draft, onChange }: PersonProps) {
  const { pairs: words, domain } = useMessages();
  const { name, partner, pairNames } = useSessionState(({ board }) => {
    const record = recordOf(board, 'participant', person);
    const named = (id: string): string => recordOf(board, 'participant', id)?.displayName ?? '';
    return {
      name: record?.displayName ?? '',
      partner: recordOf(board, 'partner', record?.partnerId),
      pairNames: draft.pairs.map(({ participantIds }) => participantIds.map(named).join(', ')),
    };
  });
  return (
    <div className="pair-person">
      <p>
        <strong>{name}</strong> {first && <span className="pair-first">{words.first}</span>}
        {partner && (
          <span className="pair-partner">
            {partner.name} · {domain.sectors[partner.sector]}
          </span>
        )}
      </p>
      <Select
        label={words.moveTo(name)}
        value={value}
        onChange={({ target }) => {
          const to = target.value;
          onChange(moved(draft, person, to === 'new' || to === 'out' ? to : Number(to)));
        }}
      >
        {draft.pairs.map(({ participantIds }, index) =>
          participantIds.length === 0 ||
          (participantIds.length >= PEOPLE_PER_PAIR && String(index) !== value) ? null : (
            <option key={participantIds.join(' ')} value={index}>
              {`${words.pairNumber(index + 1)}: ${pairNames[index] ?? ''}`}
            </option>
          ),
        )}
        <option value="new">{words.newPair}</option>
        <option value="out">{words.noPair}</option>
      </Select>
    </div>
  );
}
