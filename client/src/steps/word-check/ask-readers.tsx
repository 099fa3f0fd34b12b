import { recordOf, type RecordOf } from '@ambitiebord/shared/records/registry';
import { wordCheckIdOf } from '@ambitiebord/shared/records/word-check';
import { useSession, useSessionState } from '../../session/hooks.ts';
import { useMessages } from '../../ui/language.tsx';
import { organisations } from '../parts/people.ts';
import { Disclosure } from '../../ui/disclosure.tsx';

/** The facilitator asks others to read, above all when no resident is here. */
export function AskReaders({ ambition }: { readonly ambition: RecordOf<'ambition'> }) {
  const { wordCheck: words } = useMessages().closing;
  const { send } = useSession();
  const here = useSessionState(({ board }) => organisations(board).map(({ partner }) => partner));
  const others = here.filter(({ sector }) => sector !== 'residents');
  const residents = others.length < here.length;
  const asked = useSessionState(
    ({ board }) => recordOf(board, 'wordCheck', wordCheckIdOf(ambition.id))?.partnerIds ?? [],
  );
  if (others.length === 0) return null;
  return (
    <Disclosure label={words.askOthers} open={!residents}>
      {!residents && <p>{words.noResidents}</p>}
      <fieldset>
        <legend>{words.asked}</legend>
        {others.map(({ id, name }) => (
          <label key={id} className="word-check-reader">
            <input
              type="checkbox"
              checked={asked.includes(id)}
              onChange={({ target }) => {
                const rest = asked.filter((each) => each !== id);
                send({ type: 'askWordCheck', partnerIds: target.checked ? [...rest, id] : rest });
              }}
            />
            {name}
          </label>
        ))}
      </fieldset>
    </Disclosure>
  );
}
