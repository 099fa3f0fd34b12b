import { PAD_LENGTH } from '@ambitiebord/shared/domain/limits';
import { sendAddition } from '../../actions/additions.ts';
import { useSession, useSessionState } from '../../session/hooks.ts';
import type { PadEditor } from '../../session/pad-editor.ts';
import { Button } from '../../ui/button.tsx';
import { useMessages } from '../../ui/language.tsx';
import './refused-text.css';
import { useStepTitles } from '../step-titles.ts';

interface RefusedTextProps {
  readonly padId: string;
  /** The pad, where it can be written in. */
  readonly pad?: { readonly editor: PadEditor; readonly text: string };
  /** Whether others have the pen, so that it can be sent to them instead. */
  readonly maySendOn?: boolean;
}

/** What its author wrote in a pad and the server refused; it is never thrown away by itself. */
export function RefusedText({ padId, pad, maySendOn = false }: RefusedTextProps) {
  const { pens, steps } = useMessages();
  const titles = useStepTitles();
  const { dismissRefusedText, send } = useSession();
  const refused = useSessionState(({ refusedTexts }) => refusedTexts.get(padId) ?? '');
  if (refused === '') return null;
  const text = pad?.text ?? '';
  const added = text === '' || /\s$/.test(text) ? refused.trimStart() : ` ${refused.trimStart()}`;
  const fits = text.length + added.length <= PAD_LENGTH;
  return (
    <div className="refused-text" role="alert">
      <p>{steps.ambition.refused}</p>
      <p className="refused-text-words">{refused.trim()}</p>
      {!pad && (
        <p>{maySendOn ? pens.send.insteadHint : steps.ambition.putBackLater(titles.ambition)}</p>
      )}
      {!fits && <p>{steps.ambition.noRoom}</p>}
      <div className="step-actions">
        {pad && fits && (
          <Button
            variant="primary"
            onClick={() => {
              pad.editor.apply({ index: text.length, remove: 0, insert: added });
              dismissRefusedText(padId);
            }}
          >
            {steps.ambition.putBack}
          </Button>
        )}
        {!pad && maySendOn && (
          <Button
            variant="primary"
            onClick={() => {
              send(sendAddition(padId, refused));
              dismissRefusedText(padId);
            }}
          >
            {pens.send.instead}
          </Button>
        )}
        <Button onClick={() => dismissRefusedText(padId)}>{steps.ambition.drop}</Button>
      </div>
    </div>
  );
}

/** Refused texts outside the step in which they can be put in again. */
export function RefusedTexts() {
  const padIds = useSessionState(({ refusedTexts }) => [...refusedTexts.keys()]);
  return padIds.map((padId) => <RefusedText key={padId} padId={padId} />);
}
