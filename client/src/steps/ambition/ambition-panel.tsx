import { mayWritePad, penHolders } from '@ambitiebord/shared/policy/may-write-pad';
import { recordsOf } from '@ambitiebord/shared/records/registry';
import { useSessionState } from '../../session/hooks.ts';
import { useLanguage, useMessages } from '../../ui/language.tsx';
import { Beside } from '../contributions/beside.tsx';
import { GoalsOverview } from '../parts/goals-overview.tsx';
import { InTheSentence } from '../parts/in-the-sentence.tsx';
import { PlainWords } from '../plain-words/plain-words.tsx';
import { RoundAsking } from '../rounds/round-asking.tsx';
import { RoundControl } from '../rounds/round-control.tsx';
import { isUnderWay, roundsAbout } from '../rounds/round-state.ts';
import { Additions } from './additions.tsx';
import { AmbitionResult } from './ambition-result.tsx';
import { AmbitionStart } from './ambition-start.tsx';
import { inSentence } from '../asked/asked-now.ts';
import type { Caret } from './caret-pieces.ts';
import { PadField } from './pad-field.tsx';
import type { PadState } from '../../session/pad-store.ts';
import { PadText } from './pad-text.tsx';
import { PensControl } from './pens-control.tsx';
import { RefusedText } from './refused-text.tsx';
import { useCarets } from './use-carets.ts';
import { usePad } from '../../session/use-pad.ts';
import { useHand } from '../rounds/use-hand.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import './ambition.css';

/** Coming to one sentence: in rounds and by writing together, with the goals that it is about below it. */
export function AmbitionPanel() {
  const { steps } = useMessages();
  const ambition = useSessionState(({ board }) => recordsOf(board, 'ambition')[0]);
  return (
    <>
      {ambition ? (
        <AmbitionWork padId={ambition.id} />
      ) : (
        <p className="step-hint">{steps.ambition.notOpened}</p>
      )}
      <Beside />
      <AmbitionGoals />
    </>
  );
}

/** The goals that the sentence is about; a facilitator, who leads, finds them behind one line. */
function AmbitionGoals() {
  const { ambition: words } = useMessages().steps;
  const isFacilitator = useSessionState(({ me }) => me.role === 'facilitator');
  const goals = (
    <>
      <p className="step-hint">{words.goalsHint}</p>
      <GoalsOverview />
    </>
  );
  return (
    <section aria-label={words.goals} className="ambition-goals wants-room">
      {isFacilitator ? (
        <Disclosure label={words.goals}>{goals}</Disclosure>
      ) : (
        <>
          <h3>{words.goals}</h3>
          {goals}
        </>
      )}
    </section>
  );
}

/** One thing at a time: what a round asks, or the field in which all write. */
function AmbitionWork({ padId }: { readonly padId: string }) {
  const pad = usePad(padId);
  const hand = useHand();
  const isFacilitator = useSessionState(({ me }) => me.role === 'facilitator');
  const rounds = useSessionState(({ board }) => roundsAbout(board, padId));
  const [last] = rounds;
  const underWay = last !== undefined && isUnderWay(last);
  return (
    <>
      {isFacilitator && last && <RoundControl round={last} hand={hand} />}
      {underWay && last.kind === 'stance' && (
        <p className="ambition-sentence ambition-still">{pad.text}</p>
      )}
      {underWay && <RoundAsking round={last} />}
      {!underWay && isFacilitator && (
        <AmbitionStart padId={padId} rounds={rounds} text={pad.text} hand={hand} />
      )}
      {!underWay && last && <AmbitionResult round={last} pad={pad} />}
      {!underWay && (
        <>
          <SharedPad padId={padId} pad={pad} />
          <Additions padId={padId} pad={pad} />
          {isFacilitator && <PensControl padId={padId} rounds={rounds} text={pad.text} />}
          <InTheSentence sentence={pad.text} />
        </>
      )}
    </>
  );
}

function SharedPad({ padId, pad }: { readonly padId: string; readonly pad: PadState }) {
  const { pens, steps } = useMessages();
  const { language } = useLanguage();
  const { editor, text } = pad;
  const holders = useSessionState(({ board }) => penHolders(board, padId));
  const carets = useCarets(padId, editor);
  const mayWrite = useSessionState(({ me, board }) => mayWritePad(me, board, padId));
  if (!editor) return null;
  return (
    <div className="ambition-pad">
      {mayWrite ? (
        <PadField editor={editor} text={text} carets={carets} />
      ) : (
        <>
          <p className="step-hint">
            {holders.length === 0
              ? steps.ambition.reading
              : pens.reading(
                  inSentence(
                    holders.map(({ displayName }) => displayName),
                    language,
                  ),
                  holders.length,
                )}
          </p>
          <p className="ambition-sentence">
            {text === '' && carets.length === 0 ? (
              steps.ambition.empty
            ) : (
              <PadText text={text} carets={carets} />
            )}
          </p>
        </>
      )}
      <Writers carets={carets} />
      <PlainWords
        text={text}
        onTake={
          mayWrite
            ? ({ index, written, plain }) =>
                editor.apply({ index, remove: written.length, insert: plain })
            : undefined
        }
      />
      <RefusedText
        padId={padId}
        {...(mayWrite ? { pad: { editor, text } } : {})}
        maySendOn={holders.length > 0}
      />
    </div>
  );
}

function Writers({ carets }: { readonly carets: readonly Caret[] }) {
  const { steps } = useMessages();
  const { language } = useLanguage();
  const names = [...new Set(carets.map(({ name }) => name))];
  const list = inSentence(names, language);
  return <p className="ambition-writers">{names.length > 0 && steps.ambition.writers(list)}</p>;
}
