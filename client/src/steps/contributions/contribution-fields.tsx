import { CONTRIBUTION_TAGS } from '@ambitiebord/shared/records/contribution';
import { contributionsOf, writeContribution } from '../../actions/contributions.ts';
import { useSession, useSessionState } from '../../session/hooks.ts';
import { useMessages } from '../../ui/language.tsx';
import { SavedText } from '../parts/saved-text.tsx';
import '../parts/choice.css';

/** The fields of what a partner brings and gains. */
export function ContributionFields({ partnerId }: { readonly partnerId: string }) {
  const { contributions, people } = useMessages();
  const { own, tags: labels } = contributions;
  const { send, state } = useSession();
  const contribution = useSessionState(({ board }) => contributionsOf(board, partnerId)[0]);
  const tags = contribution?.tags ?? [];
  // The newest board: a colleague may have begun since this was drawn.
  const write = (changes: Parameters<typeof writeContribution>[2]): void =>
    void send(writeContribution(state.getState().board, partnerId, changes));
  return (
    <div className="contribution-fields">
      <SavedText
        label={own.brings}
        hint={`${own.bringsHint} ${people.noNames}`}
        value={contribution?.brings ?? ''}
        save={(brings) => write({ brings })}
      />
      <fieldset>
        <legend className="choice-legend">{own.tags}</legend>
        <div className="choice-options">
          {CONTRIBUTION_TAGS.map((tag) => (
            <label key={tag} className="choice-option">
              <input
                type="checkbox"
                checked={tags.includes(tag)}
                onChange={({ target }) =>
                  write({
                    tags: CONTRIBUTION_TAGS.filter((each) =>
                      each === tag ? target.checked : tags.includes(each),
                    ),
                  })
                }
              />
              <span>{labels[tag]}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <SavedText
        label={own.gains}
        hint={`${own.gainsHint} ${people.noNames}`}
        value={contribution?.gains ?? ''}
        save={(gains) => write({ gains })}
      />
    </div>
  );
}
