import { recordOf, type RecordOf } from '@ambitiebord/shared/records/registry';
import { memo, useState } from 'react';
import { contributionsOf } from '../../actions/contributions.ts';
import { useSessionState } from '../../session/hooks.ts';
import { useLanguage, useMessages } from '../../ui/language.tsx';
import { HowItCame } from '../parts/how-it-came.tsx';
import { PartnerSelect } from '../parts/partner-select.tsx';
import { organisations } from '../parts/people.ts';
import { ContributionFields } from './contribution-fields.tsx';

/** What the others bring and gain; the facilitator sees who has said nothing, and may write for them. */
export function AllContributions() {
  const { all: words } = useMessages().contributions;
  const { language } = useLanguage();
  const steers = useSessionState(({ me }) => me.role === 'facilitator');
  const partners = useSessionState(({ board }) =>
    organisations(board).map(({ partner }) => ({
      partner,
      contributions: contributionsOf(board, partner.id).filter(isFilled),
    })),
  );
  const filled = partners.filter(({ contributions }) => contributions.length > 0);
  const notYet = partners.filter(({ contributions }) => contributions.length === 0);
  const names = notYet.map(({ partner }) => partner.name);
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  return (
    <section className="contributions-part" aria-label={words.heading}>
      <h3>{words.heading}</h3>
      {filled.length === 0 && <p className="step-hint">{words.none}</p>}
      {filled.length > 0 && (
        <ul className="contributions-list">
          {filled.map(({ partner, contributions }) => (
            <li key={partner.id} className="contribution">
              <h4>{partner.name}</h4>
              {contributions.map((contribution) => (
                <Contribution key={contribution.id} contribution={contribution} />
              ))}
            </li>
          ))}
        </ul>
      )}
      {steers && (
        <>
          {names.length > 0 && filled.length > 0 && (
            <p className="step-hint">{words.notYet(list.format(names))}</p>
          )}
          <OnBehalf />
        </>
      )}
    </section>
  );
}

function isFilled({ brings, gains, tags }: RecordOf<'contribution'>): boolean {
  return brings.trim() !== '' || gains.trim() !== '' || tags.length > 0;
}

const Contribution = memo(function Contribution({
  contribution,
}: {
  readonly contribution: RecordOf<'contribution'>;
}) {
  const { all: words, tags: labels } = useMessages().contributions;
  const { brings, gains, tags } = contribution;
  return (
    <>
      <HowItCame record={contribution} />
      <dl>
        {(brings.trim() !== '' || tags.length > 0) && (
          <div>
            <dt>{words.brings}</dt>
            <dd>
              {brings}
              {tags.length > 0 && (
                <span className="contribution-tags">
                  {tags.map((tag) => labels[tag]).join(', ')}
                </span>
              )}
            </dd>
          </div>
        )}
        {gains.trim() !== '' && (
          <div>
            <dt>{words.gains}</dt>
            <dd>{gains}</dd>
          </div>
        )}
      </dl>
    </>
  );
});

/** The facilitator types for a partner who does not. */
function OnBehalf() {
  const { own } = useMessages().contributions;
  const [chosen, setChosen] = useState<string>();
  const partner = useSessionState(({ board }) => recordOf(board, 'partner', chosen));
  return (
    <div className="contributions-behalf">
      <PartnerSelect
        label={own.onBehalf}
        none={own.choosePartner}
        value={partner?.id}
        onChange={setChosen}
      />
      {partner && (
        <section className="contributions-own" aria-label={own.headingOf(partner.name)}>
          <h4>{own.headingOf(partner.name)}</h4>
          <ContributionFields key={partner.id} partnerId={partner.id} />
        </section>
      )}
    </div>
  );
}
