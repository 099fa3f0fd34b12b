import { findJargon, type FoundWord } from '@ambitiebord/shared/jargon/find-jargon';
import { Check, EarOff } from 'lucide-react';
import { sayOfWord } from '../../actions/plain-words.ts';
import { useSession, useSessionState } from '../../session/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { useMessages } from '../../ui/language.tsx';
import { useToast } from '../../ui/toast.tsx';
import { BoardQuestion } from '../parts/board-question.tsx';
import { useJargon } from './use-jargon.ts';
import './plain-words.css';

/** Words that are asked about at once; more would be a lesson. */
const ASKED = 2;

interface PlainWordsQuestionProps {
  readonly text: string;
  readonly onTake?: ((found: FoundWord) => void) | undefined;
}

/** The question about each hard word, for those who can do something about it. */
export function PlainWordsQuestion({ text, onTake }: PlainWordsQuestionProps) {
  const { plainWords: words } = useMessages().closing;
  const { send, state } = useSession();
  const { announce } = useToast();
  const steers = useSessionState(({ me }) => me.role === 'facilitator');
  const jargon = useJargon();
  if (!steers && !onTake) return null;
  return findJargon(text, jargon)
    .slice(0, ASKED)
    .map((found) => (
      <div key={found.word} className="plain-words">
        <BoardQuestion>{words.ask(found.written, found.plain)}</BoardQuestion>
        <div className="step-actions">
          {onTake && found.plain !== '' && (
            <Button
              icon={Check}
              onClick={() => {
                onTake(found);
                announce(words.taken(found.plain));
              }}
            >
              {words.take(found.plain)}
            </Button>
          )}
          {steers && (
            <Button
              variant="quiet"
              icon={EarOff}
              onClick={() => {
                send(sayOfWord(state.getState().board, found.word, { ignored: true }));
                announce(words.ignoredNow(found.word));
              }}
            >
              {words.everybodyKnows(found.word)}
            </Button>
          )}
        </div>
      </div>
    ));
}
