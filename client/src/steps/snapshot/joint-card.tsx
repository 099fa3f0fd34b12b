import { shortened } from '@ambitiebord/shared/domain/cut-text';
import { TEXT_LENGTH } from '@ambitiebord/shared/domain/limits';
import { JOINT_CARD_PARTS, type JointCardPart } from '@ambitiebord/shared/records/joint-card';
import { recordsOf } from '@ambitiebord/shared/records/registry';
import { jointCardOf, type JointCardText } from '@ambitiebord/shared/views/joint-card';
import { Pencil, RotateCcw } from 'lucide-react';
import { memo, useState } from 'react';
import { changeOf } from '../../actions/operations.ts';
import { isAllowed } from '../../actions/permission.ts';
import { writeJointCard } from '../../actions/joint-card.ts';
import { useSession, useSessionState } from '../../session/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { useLanguage, useMessages } from '../../ui/language.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useArrival } from '../parts/arrival.ts';
import { SavedText } from '../parts/saved-text.tsx';
import './joint-card.css';

/** The gezamenlijke kaart in five parts: the board fills it in, and people may write it themselves. */
export function JointCard() {
  const { jointCard: words } = useMessages();
  const [open, setOpen] = useState(false);
  return (
    <Disclosure label={words.heading} className="joint-card" onToggle={setOpen}>
      {/* What stands above need not be there twice for who does not look. */}
      {open && <Parts />}
    </Disclosure>
  );
}

function Parts() {
  const { agreements, jointCard: words, people } = useMessages();
  const { language } = useLanguage();
  const { kinds } = agreements;
  const card = useSessionState(({ board }) => {
    const ambition = recordsOf(board, 'ambition')[0]?.text ?? '';
    return jointCardOf(board, ambition, { language, kinds, missing: words.missing });
  });
  return (
    <>
      <p className="step-hint">
        {words.hint} {people.noNames}
      </p>
      {JOINT_CARD_PARTS.map((part) => (
        <Part key={part} part={part} text={card[part]} />
      ))}
    </>
  );
}

interface PartProps {
  readonly part: JointCardPart;
  readonly text: JointCardText;
}

const Part = memo(function Part({ part, text: { lines, written } }: PartProps) {
  const { jointCard: words } = useMessages();
  const { send, state } = useSession();
  const { announce } = useToast();
  const isWritten = written !== undefined;
  // What this person asked for last; what others do takes nobody's focus.
  const [asked, setAsked] = useState<boolean>();
  const selector = isWritten ? 'textarea' : 'button';
  const arrival = useArrival<HTMLDivElement>(asked === isWritten, selector);
  const heading = words.parts[part];
  const write = (text: string | null): void =>
    void send(changeOf(writeJointCard(state.getState().board, { [part]: text })));
  const mayWrite = useSessionState((now) =>
    isAllowed(now, writeJointCard(now.board, { [part]: '' })),
  );
  const isWriting = isWritten && mayWrite;
  return (
    <section className="joint-card-part" aria-label={heading}>
      {/* A field has it as its label. */}
      {!isWriting && <h4>{heading}</h4>}
      <div ref={arrival} key={String(isWritten)} className="joint-card-text">
        {isWriting ? (
          <>
            <SavedText label={heading} value={written} save={write} />
            <Button
              variant="quiet"
              icon={RotateCcw}
              aria-label={words.fillInOf(heading)}
              onClick={() => {
                setAsked(false);
                write(null);
                announce(words.filledIn);
              }}
            >
              {words.fillIn}
            </Button>
          </>
        ) : (
          <>
            {lines.length === 0 && <p className="step-hint">{words.empty}</p>}
            {lines.length > 0 && (
              <ul>
                {lines.map((line) => (
                  <li key={line} dir="auto">
                    {line}
                  </li>
                ))}
              </ul>
            )}
            {mayWrite && (
              <Button
                variant="quiet"
                icon={Pencil}
                aria-label={words.writeOf(heading)}
                onClick={() => {
                  setAsked(true);
                  write(shortened(lines.join('\n'), TEXT_LENGTH));
                }}
              >
                {words.write}
              </Button>
            )}
          </>
        )}
      </div>
    </section>
  );
});
