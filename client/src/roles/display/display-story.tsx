import { recordsOf } from '@ambitiebord/shared/records/registry';
import { compareAge } from '@ambitiebord/shared/views/ladders';
import { useSessionState } from '../../session/hooks.ts';
import { Corner } from './corner.tsx';
import { displaySize } from './display-size.ts';
import './display-story.css';

/** Whether there is a story to show. */
export function useStory() {
  return useSessionState(({ board }) => recordsOf(board, 'quote').toSorted(compareAge).at(-1));
}

/** What a resident said, as large as it fits; who comes late still sees the code. */
export function DisplayStory() {
  const quote = useStory();
  if (!quote) return null;
  return (
    <div className="display-story">
      <figure>
        <blockquote className={displaySize(quote.text.length)}>{quote.text}</blockquote>
        {quote.saidBy?.trim() && <figcaption>{quote.saidBy}</figcaption>}
      </figure>
      <Corner />
    </div>
  );
}
