import { recordOf } from '@ambitiebord/shared/records/registry';
import { useState } from 'react';
import { nameOf } from '../../canvas/people.ts';
import { useSessionState } from '../../session/hooks.ts';
import { tabStorage } from '../../session/storage.ts';
import { Button } from '../../ui/button.tsx';
import { useMessages } from '../../ui/language.tsx';

/** Tells somebody that a facilitator corrected their name, until they have read it in this tab. */
export function RenamedBar() {
  const { howItCame, people } = useMessages();
  const person = useSessionState(({ board, me }) =>
    recordOf(board, 'participant', me.participantId),
  );
  const by = useSessionState(({ board }) => nameOf(board, person?.renamedBy ?? ''));
  const key = `ambitiebord:renamed:${person?.id ?? ''}`;
  const moment = String(person?.renamedAt ?? '');
  const [read, setRead] = useState(() => tabStorage().get(key));
  if (person?.renamedAt === undefined || read === moment) return null;
  const told = people.renamedYou(by ?? howItCame.somebody, person.displayName);
  return (
    <section className="keep-code" aria-label={told}>
      <p>
        <output>
          {told} {people.renamedYouLead}
        </output>
      </p>
      <Button
        variant="quiet"
        onClick={() => {
          tabStorage().set(key, moment);
          setRead(moment);
        }}
      >
        {people.renamedClose}
      </Button>
    </section>
  );
}
