import { sessionOf } from '@ambitiebord/shared/records/registry';
import { soFar } from '@ambitiebord/shared/views/catch-up';
import { useSessionState } from '../../session/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { useMessages } from '../../ui/language.tsx';
import { useStepTitles } from '../step-titles.ts';
import './catch-up.css';

/** What happened before somebody came in, in a few sentences. */
export function CatchUp({ onDismiss }: { readonly onDismiss: () => void }) {
  const { cards } = useMessages();
  const titles = useStepTitles();
  const text = cards.catchUp;
  const step = useSessionState(({ board }) => sessionOf(board)?.step);
  const is = useSessionState(({ board }) => soFar(board));
  const observes = useSessionState(({ me }) => me.role === 'observer');
  if (!is || !step) return null;
  return (
    <section className="catch-up" aria-label={text.heading}>
      <h3>{text.heading}</h3>
      <p>{text.lead}</p>
      <ul>
        <li>{text.now(titles[step])}</li>
        <li>{is.revealed ? text.cards(is.cards, is.partners) : text.cardsHidden}</li>
        {is.activities > 0 && <li>{text.activities(is.activities)}</li>}
        {is.goals > 0 && <li>{text.goals(is.goals)}</li>}
        {is.meets > 0 && <li>{text.meets(is.meets)}</li>}
        {is.clusters > 0 && <li>{text.clusters(is.clusters)}</li>}
        {is.ambition !== '' && (
          <li>
            {text.ambition} <q>{is.ambition}</q>
          </li>
        )}
        {is.agreements > 0 && <li>{text.agreements(is.agreements)}</li>}
      </ul>
      <p>{observes ? text.observes : text.mayAdd}</p>
      <Button onClick={onDismiss}>{text.dismiss}</Button>
    </section>
  );
}
