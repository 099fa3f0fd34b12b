import { recordsOf } from '@ambitiebord/shared/records/registry';
import { useSessionState } from '../../session/hooks.ts';
import { PadText } from '../../steps/ambition/pad-text.tsx';
import { useCarets, usePad } from '../../steps/ambition/use-pad.ts';
import { isUnderWay, roundsAbout } from '../../steps/rounds/round-state.ts';
import { useMessages } from '../../ui/language.tsx';
import { DisplayAsking, DisplayDots, DisplayProposals, DisplayStances } from './display-round.tsx';
import './display-ambition.css';

/** Characters up to which a sentence is shown in each size; beyond the last in the smallest. */
const SIZES = [90, 180, 320, 600, 1_100];

/** The name of the size in which a text of this length fits on the screen. */
function sizeOf(length: number): string {
  const size = SIZES.findIndex((most) => length <= most);
  return `display-size-${size === -1 ? SIZES.length : size}`;
}

/** The ambition as it was when its step was left. */
export function DisplayAmbition() {
  const text = useSessionState(({ board }) => recordsOf(board, 'ambition')[0]?.text.trim() ?? '');
  const { display } = useMessages();
  if (text === '') return <p className="display-hint">{display.ambitionFrame}</p>;
  return <p className={`display-ambition ${sizeOf(text.length)}`}>{text}</p>;
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
    <p className={`display-ambition ${sizeOf(text.length)}`}>
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
    </div>
  );
}
