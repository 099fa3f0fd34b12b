import { ADDITION_LENGTH, PAD_LENGTH } from '@ambitiebord/shared/domain/limits';
import { hasPen, mayWritePad, penHolders } from '@ambitiebord/shared/policy/may-write-pad';
import type { RecordOf } from '@ambitiebord/shared/records/registry';
import { additionsTo } from '@ambitiebord/shared/views/additions';
import { ArrowUp, Check, RotateCcw, Send, X } from 'lucide-react';
import { memo } from 'react';
import { judgeAddition, sendAddition } from '../../actions/additions.ts';
import { nameOf } from '../../canvas/people.ts';
import { useSession, useSessionState } from '../../session/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/field.tsx';
import { useMessages } from '../../ui/language.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useTakesPart } from '../parts/use-may.ts';
import { useDraft } from '../rounds/use-draft.ts';
import type { PadState } from '../../session/pad-store.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { PlainDraft } from '../plain-words/plain-words.tsx';

interface AdditionsProps {
  readonly padId: string;
  readonly pad: PadState;
}

/** What goes between who has the pen and the others: they send, and who writes says what becomes of it. */
export function Additions({ padId, pad }: AdditionsProps) {
  const takesPart = useTakesPart();
  const { isWriting, given, hasAny, role } = useSessionState(({ board, me }) => ({
    isWriting: hasPen(me, board, padId),
    given: penHolders(board, padId).length > 0,
    hasAny: additionsTo(board, padId).length > 0,
    role: me.role,
  }));
  if (!takesPart) return null;
  const reads = isWriting || role === 'facilitator';
  return (
    <>
      {given && !isWriting && role === 'partner' && <SendAddition padId={padId} />}
      {role === 'partner' && !isWriting && <OwnAdditions padId={padId} />}
      {reads && (given || hasAny) && <AdditionList padId={padId} pad={pad} />}
    </>
  );
}

function SendAddition({ padId }: { readonly padId: string }) {
  const { pens, people } = useMessages();
  const words = pens.send;
  const { send } = useSession();
  const { announce } = useToast();
  const { draft, write, drop } = useDraft(`addition-${padId}`);
  const text = draft?.text ?? '';
  return (
    <form
      className="addition-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() === '') return;
        send(sendAddition(padId, text));
        drop();
        announce(words.sent);
      }}
    >
      <TextArea
        label={words.label}
        hint={`${words.hint} ${people.noNames}`}
        rows={2}
        maxLength={ADDITION_LENGTH}
        value={text}
        onChange={({ target }) => write({ text: target.value })}
      />
      <PlainDraft text={text} onText={(next) => write({ text: next })} />
      <Button type="submit" variant="primary" icon={Send}>
        {words.send}
      </Button>
    </form>
  );
}

/** What somebody sent, with what became of it. */
function OwnAdditions({ padId }: { readonly padId: string }) {
  const { send: words } = useMessages().pens;
  const own = useSessionState(({ board, me }) =>
    additionsTo(board, padId).filter(({ authorId }) => authorId === me.participantId),
  );
  if (own.length === 0) return null;
  return (
    <section className="additions" aria-label={words.own}>
      <h3>{words.own}</h3>
      <ul className="addition-list">
        {own.map(({ id, text, state }) => (
          <li key={id} className="addition">
            <p className="answer-text">{text}</p>
            <p className="addition-state">
              <StateIcon state={state} />
              {words.states[state]}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function StateIcon({ state }: Pick<RecordOf<'addition'>, 'state'>) {
  const shapes = { open: Send, taken: Check, aside: X };
  const Shape = shapes[state];
  return <Shape className="icon" aria-hidden />;
}

/** What was sent, for who writes and for the facilitator: what is still to be read comes first. */
function AdditionList({ padId, pad }: AdditionsProps) {
  const { additions: words } = useMessages().pens;
  const all = useSessionState(({ board }) => additionsTo(board, padId));
  const open = all.filter(({ state }) => state === 'open');
  const done = all.filter(({ state }) => state !== 'open');
  return (
    <section className="additions" aria-label={words.label}>
      <h3>{words.label}</h3>
      {open.length === 0 && <p className="step-hint">{words.none}</p>}
      <ul className="addition-list">
        {open.map((addition) => (
          <Addition key={addition.id} addition={addition} pad={pad} />
        ))}
      </ul>
      {done.length > 0 && (
        <Disclosure label={words.done}>
          <ul className="addition-list">
            {done.map((addition) => (
              <Addition key={addition.id} addition={addition} pad={pad} />
            ))}
          </ul>
        </Disclosure>
      )}
    </section>
  );
}

interface AdditionProps {
  readonly addition: RecordOf<'addition'>;
  readonly pad: PadState;
}

const Addition = memo(function Addition({
  addition,
  pad: { editor, text: sentence },
}: AdditionProps) {
  const { howItCame, pens } = useMessages();
  const words = pens.additions;
  const { send } = useSession();
  const { text, state, ambitionId } = addition;
  const { mayWrite, author } = useSessionState(({ board, me }) => ({
    mayWrite: mayWritePad(me, board, ambitionId),
    author: nameOf(board, addition.authorId),
  }));
  const mayTake = editor !== undefined && mayWrite;
  const added = sentence === '' || /\s$/.test(sentence) ? text : ` ${text}`;
  const fits = sentence.length + added.length <= PAD_LENGTH;
  const take = (): void => {
    editor?.apply({ index: sentence.length, remove: 0, insert: added });
    send(judgeAddition(addition, 'taken'));
  };
  return (
    <li className="addition">
      <p className="answer-text">{text}</p>
      <p className="step-hint">{words.by(author ?? howItCame.somebody)}</p>
      {state === 'open' ? (
        <div className="step-actions">
          {mayTake && fits && (
            <Button icon={ArrowUp} aria-label={words.takeOf(text)} onClick={take}>
              {words.take}
            </Button>
          )}
          <Button
            variant="quiet"
            icon={X}
            aria-label={words.asideOf(text)}
            onClick={() => send(judgeAddition(addition, 'aside'))}
          >
            {words.aside}
          </Button>
        </div>
      ) : (
        <div className="step-actions">
          <p className="addition-state">
            <StateIcon state={state} />
            {state === 'taken' ? words.taken : words.setAside}
          </p>
          <Button
            variant="quiet"
            icon={RotateCcw}
            aria-label={words.againOf(text)}
            onClick={() => send(judgeAddition(addition, 'open'))}
          >
            {words.again}
          </Button>
        </div>
      )}
      {state === 'open' && mayTake && !fits && <p className="step-hint">{words.noRoom}</p>}
    </li>
  );
});
