import { newId } from '@ambitiebord/shared/domain/ids';
import { recordOf, type RecordOf } from '@ambitiebord/shared/records/registry';
import { agreements } from '@ambitiebord/shared/views/agreements';
import { leadsWithoutHours } from '@ambitiebord/shared/views/warnings';
import { memo } from 'react';
import { addAgreement, rewordAgreement, type AgreementChanges } from '../../actions/agreements.ts';
import { changeOf } from '../../actions/operations.ts';
import { useSession, useSessionState } from '../../session/hooks.ts';
import { useLanguage, useMessages } from '../../ui/language.tsx';
import { BoardQuestion } from '../parts/board-question.tsx';
import { PartnerSelect } from '../parts/partner-select.tsx';
import { SavedText } from '../parts/saved-text.tsx';
import { useTakesPart } from '../parts/use-may.ts';
import { Acceptance } from './acceptance.tsx';
import { EditableItem } from './editable-item.tsx';
import { DueField, HoursFields, TermFields } from './term-fields.tsx';
import { termsOf } from './terms.ts';
import { agreementElementId } from './waiting.tsx';

/** Who keeps things going, in how many hours, and who pays those. */
export function LeadPartner() {
  const { lead: words, chooseOrganisation } = useMessages().agreements;
  const { send } = useSession();
  const takesPart = useTakesPart();
  const leads = useSessionState(({ board }) => agreements(board).leads);
  return (
    <section className="agreements-part" aria-label={words.heading}>
      <h3>{words.heading}</h3>
      <p className="step-hint">{words.hint}</p>
      {leads.length > 0 && (
        <ul className="agreements-list">
          {leads.map((lead) => (
            <Lead key={lead.id} lead={lead} />
          ))}
        </ul>
      )}
      {leads.length === 0 && !takesPart && <p>{words.none}</p>}
      {leads.length === 0 && takesPart && (
        <PartnerSelect
          label={words.who}
          none={chooseOrganisation}
          value={undefined}
          onChange={(responsibleId) => {
            if (responsibleId === undefined) return;
            send(addAgreement(newId(), { kind: 'leadPartner', responsibleId }));
          }}
        />
      )}
    </section>
  );
}

const Lead = memo(function Lead({ lead }: { readonly lead: RecordOf<'agreement'> }) {
  const texts = useMessages().agreements;
  const { language } = useLanguage();
  const { send } = useSession();
  const words = texts.lead;
  const { partner, asksHours } = useSessionState(({ board }) => ({
    partner: recordOf(board, 'partner', lead.responsibleId),
    asksHours: leadsWithoutHours(board).some(({ id }) => id === lead.id),
  }));
  const reword = (changes: AgreementChanges): void =>
    void send(changeOf(rewordAgreement(lead, changes)));
  const facts = termsOf(lead, texts, language);
  return (
    <EditableItem
      id={agreementElementId(lead.id)}
      record={lead}
      name={texts.kinds.leadPartner}
      fields={
        <>
          <PartnerSelect
            label={words.who}
            none={texts.nobody}
            value={lead.responsibleId}
            onChange={(responsibleId) => reword({ responsibleId: responsibleId ?? null })}
          />
          <HoursFields agreement={lead} reword={reword} />
          <SavedText
            optional
            label={words.text}
            value={lead.text}
            save={(text) => reword({ text })}
          />
          <DueField agreement={lead} reword={reword} />
          <TermFields agreement={lead} reword={reword} />
        </>
      }
    >
      <p className="agreement-text">{partner?.name ?? texts.nobody}</p>
      {facts.length > 0 && <p>{facts.join(', ')}</p>}
      {lead.text.trim() !== '' && <p>{lead.text}</p>}
      {asksHours && partner && (
        <BoardQuestion about={`${lead.id}-hours`}>{texts.ask.hours(partner.name)}</BoardQuestion>
      )}
      <Acceptance agreement={lead} name={texts.kinds.leadPartner} />
    </EditableItem>
  );
});
