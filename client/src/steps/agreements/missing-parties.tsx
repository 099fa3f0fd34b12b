import { showDay } from '@ambitiebord/shared/domain/days';
import { recordsOf, type RecordOf } from '@ambitiebord/shared/records/registry';
import { compareAge } from '@ambitiebord/shared/views/ladders';
import { memo } from 'react';
import { changeOf, update } from '../../actions/operations.ts';
import { useSession, useSessionState } from '../../session/hooks.ts';
import { useLanguage, useMessages } from '../../ui/language.tsx';
import { BoardQuestion } from '../parts/board-question.tsx';
import { organisations } from '../parts/people.ts';
import { DayField } from '../parts/day-field.tsx';
import { SavedText } from '../parts/saved-text.tsx';
import { useTakesPart } from '../parts/use-may.ts';
import { AddMissingParty, SectorSelect } from './add-missing-party.tsx';
import { EditableItem } from './editable-item.tsx';

/** Who should be at the table as well, and who invites them. */
export function MissingParties() {
  const { missing: words } = useMessages().agreements;
  const { language } = useLanguage();
  const takesPart = useTakesPart();
  const absent = useSessionState(({ board }) =>
    organisations(board)
      .filter(({ partner }) => partner.present === false)
      .map(({ partner }) => partner.name),
  );
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  const parties = useSessionState(({ board }) =>
    recordsOf(board, 'missingParty').toSorted(compareAge),
  );
  return (
    <section className="agreements-part" aria-label={words.heading}>
      <h3>{words.heading}</h3>
      <p className="step-hint">{words.hint}</p>
      {absent.length > 0 && <p>{words.absent(list.format(absent))}</p>}
      {parties.length > 0 && (
        <ul className="agreements-list">
          {parties.map((party) => (
            <Party key={party.id} party={party} />
          ))}
        </ul>
      )}
      {takesPart && <AddMissingParty />}
    </section>
  );
}

const Party = memo(function Party({ party }: { readonly party: RecordOf<'missingParty'> }) {
  const { agreements, domain } = useMessages();
  const { language } = useLanguage();
  const words = agreements.missing;
  const { who, sector, why, inviter, due } = party;
  const name = who.trim() || agreements.empty;
  const invitation = [
    inviter?.trim() && words.invitedBy(inviter),
    due !== undefined && words.before(showDay(due, language)),
  ].filter(Boolean);
  return (
    <EditableItem
      id={`missing-${party.id}`}
      record={party}
      name={name}
      fields={<PartyFields party={party} />}
    >
      <p className="agreement-text">{name}</p>
      {sector && <p className="step-hint">{domain.sectors[sector]}</p>}
      {why?.trim() && <p>{why}</p>}
      {invitation.length > 0 && <p>{invitation.join(', ')}</p>}
      {!inviter?.trim() && <BoardQuestion about={party.id}>{words.askInviter}</BoardQuestion>}
    </EditableItem>
  );
});

function PartyFields({ party }: { readonly party: RecordOf<'missingParty'> }) {
  const { missing: words } = useMessages().agreements;
  const { send } = useSession();
  const change = (changes: Parameters<typeof update<'missingParty'>>[1]): void =>
    void send(changeOf(update(party, changes)));
  return (
    <>
      <SavedText short label={words.who} value={party.who} save={(who) => change({ who })} />
      <SectorSelect
        value={party.sector}
        onChange={(sector) => change({ sector: sector ?? null })}
      />
      <SavedText
        optional
        label={words.why}
        value={party.why ?? ''}
        save={(why) => change({ why })}
      />
      <SavedText
        short
        asIs
        optional
        label={words.inviter}
        value={party.inviter ?? ''}
        save={(inviter) => change({ inviter })}
      />
      <DayField
        optional
        label={words.due}
        value={party.due}
        onChange={(due) => change({ due: due ?? null })}
      />
    </>
  );
}
