import { PAD_LENGTH } from '@ambitiebord/shared/domain/limits';
import { mayWritePad } from '@ambitiebord/shared/policy/may-write-pad';
import { recordsOf } from '@ambitiebord/shared/records/registry';
import { useSessionState } from '../../session/hooks.ts';
import type { PadEditor } from '../../session/pad-editor.ts';
import { Button } from '../../ui/button.tsx';
import { useLanguage, useMessages } from '../../ui/language.tsx';
import { GoalsOverview } from '../parts/goals-overview.tsx';
import type { Caret } from './caret-pieces.ts';
import { PadField } from './pad-field.tsx';
import { PadText } from './pad-text.tsx';
import { useCarets, usePad } from './use-pad.ts';
import './ambition.css';

/** Writing the ambition together, with the goals that it is about below it. */
export function AmbitionPanel() {
  const { steps } = useMessages();
  const ambition = useSessionState(({ board }) => recordsOf(board, 'ambition')[0]);
  return (
    <>
      {ambition ? (
        <SharedPad padId={ambition.id} />
      ) : (
        <p className="step-hint">{steps.ambition.notOpened}</p>
      )}
      <section aria-label={steps.ambition.goals} className="ambition-goals">
        <h3>{steps.ambition.goals}</h3>
        <p className="step-hint">{steps.ambition.goalsHint}</p>
        <GoalsOverview />
      </section>
    </>
  );
}

function SharedPad({ padId }: { readonly padId: string }) {
  const { steps } = useMessages();
  const { editor, text, unsent, forgetUnsent } = usePad(padId);
  const carets = useCarets(padId, editor);
  const mayWrite = useSessionState(({ me, board }) => mayWritePad(me, board, padId));
  if (!editor) return null;
  return (
    <div className="ambition-pad">
      {mayWrite ? (
        <PadField editor={editor} text={text} carets={carets} />
      ) : (
        <>
          <p className="step-hint">{steps.ambition.reading}</p>
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
      {unsent !== '' && (
        <Unsent unsent={unsent} text={text} editor={editor} onDone={forgetUnsent} />
      )}
    </div>
  );
}

function Writers({ carets }: { readonly carets: readonly Caret[] }) {
  const { steps } = useMessages();
  const { language } = useLanguage();
  const names = [...new Set(carets.map(({ name }) => name))];
  const list = new Intl.ListFormat(language, { type: 'conjunction' }).format(names);
  return <p className="ambition-writers">{names.length > 0 && steps.ambition.writers(list)}</p>;
}

interface UnsentProps {
  readonly unsent: string;
  readonly text: string;
  readonly editor: PadEditor;
  readonly onDone: () => void;
}

/** Text that the server refused is never thrown away by itself. */
function Unsent({ unsent, text, editor, onDone }: UnsentProps) {
  const { steps } = useMessages();
  const added = text === '' || /\s$/.test(text) ? unsent : ` ${unsent}`;
  const fits = text.length + added.length <= PAD_LENGTH;
  return (
    <div className="ambition-unsent" role="alert">
      <p>{steps.ambition.refused}</p>
      <p className="ambition-unsent-text">{unsent}</p>
      {!fits && <p>{steps.ambition.noRoom}</p>}
      <div className="step-actions">
        {fits && (
          <Button
            variant="primary"
            onClick={() => {
              editor.apply({ index: text.length, remove: 0, insert: added });
              onDone();
            }}
          >
            {steps.ambition.putBack}
          </Button>
        )}
        <Button onClick={onDone}>{steps.ambition.drop}</Button>
      </div>
    </div>
  );
}
