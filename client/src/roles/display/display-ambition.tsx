import { recordsOf } from '@ambitiebord/shared/records/registry';
import { useSessionState } from '../../session/hooks.ts';
import { PadText } from '../../steps/ambition/pad-text.tsx';
import { useCarets } from '../../steps/ambition/use-carets.ts';
import { usePad } from '../../session/use-pad.ts';
import { isUnderWay, roundsAbout } from '../../steps/rounds/round-state.ts';
import { useMessages } from '../../ui/language.tsx';
import { displaySize } from './display-size.ts';
import { DisplayPens } from './display-pens.tsx';
import { DisplayAsking, DisplayDots, DisplayProposals, DisplayStances } from './display-round.tsx';
import './display-ambition.css';

/** The ambition as it was when its step was left. */
export function DisplayAmbition() {
  const text = useSessionState(({ board }) => recordsOf(board, 'ambition')[0]?.text.trim() ?? '');
  const { steps } = useMessages();
  if (text === '') return <p className="display-hint">{steps.snapshot.noAmbition}</p>;
  return <p className={`display-ambition ${displaySize(text.length)}`}>{text}</p>;
}

/** Coming to one sentence: what is asked, what came out of it, or the sentence letter by letter. */
export function DisplayPad() {
  const { display } = useMessages();
  const padId = useSessionState(({ board }) => recordsOf(board, 'ambition')[0]?.id);
  return padId ? (
    <LivePad padId={padId} />
  ) : (
    <p className="display-hint">{display.ambitionFrame}</p>
  );
}

function LivePad({ padId }: { readonly padId: string }) {
  const { display, rounds } = useMessages();
  const { editor, text } = usePad(padId);
  const carets = useCarets(padId, editor);
  const round = useSessionState(({ board }) => roundsAbout(board, padId)[0]);
  const sentence = (
    <p className={`display-ambition ${displaySize(text.length)}`}>
      <PadText text={text} carets={carets} />
    </p>
  );
  const isEmpty = text.trim() === '';
  if (round && isUnderWay(round)) {
    return (
      <DisplayAsking round={round}>
        {round.kind === 'stance' && sentence}
        {round.kind === 'proposal' && <p className="display-hint">{display.ambitionFrame}</p>}
      </DisplayAsking>
    );
  }
  if (round?.kind === 'stance') return <DisplayStances round={round}>{sentence}</DisplayStances>;
  // Once there is a sentence to work on, it is what the room looks at.
  if (isEmpty && round?.kind === 'dots') return <DisplayDots round={round} />;
  if (isEmpty && round) {
    return <DisplayProposals round={round} title={rounds.result.proposals} />;
  }
  return (
    <div className="display-pad">
      {isEmpty && <p className="display-hint">{display.ambitionFrame}</p>}
      {sentence}
      <DisplayPens padId={padId} />
    </div>
  );
}
