import { recordsOf } from '@ambitiebord/shared/records/registry';
import { useSessionState } from '../../session/hooks.ts';
import { PadText } from '../../steps/ambition/pad-text.tsx';
import { useCarets, usePad } from '../../steps/ambition/use-pad.ts';
import { useMessages } from '../../ui/language.tsx';
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

/** The ambition while it is written, letter by letter. */
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
  const { display } = useMessages();
  const { editor, text } = usePad(padId);
  const carets = useCarets(padId, editor);
  return (
    <div className="display-pad">
      {text.trim() === '' && <p className="display-hint">{display.ambitionFrame}</p>}
      <p className={`display-ambition ${sizeOf(text.length)}`}>
        <PadText text={text} carets={carets} />
      </p>
    </div>
  );
}
