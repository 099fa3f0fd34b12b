import { RefreshCw } from 'lucide-react';
import { useState } from 'react';
import { useSession } from '../../session/hooks.ts';
import { useArrival } from '../../steps/parts/arrival.ts';
import { Button } from '../../ui/button.tsx';
import { useMessages } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';

/** Makes the code that is known to too many worthless; says first what that means. */
export function NewCode({ code }: { readonly code: string }) {
  const { common, people } = useMessages();
  const client = useSession();
  /** The code that is shown while the facilitator decides, and later the one that was replaced. */
  const [asking, setAsking] = useState<string>();
  const [acted, setActed] = useState(false);
  const isAsked = asking !== undefined;
  const isMade = isAsked && asking !== code;
  // What was pressed is gone: the focus goes on to what came for it.
  const button = useArrival<HTMLDivElement>(acted && !isAsked, 'button');
  const question = useArrival<HTMLElement>(isAsked && !isMade, 'button:last-of-type');
  const made = useArrival<HTMLOutputElement>(isMade);
  if (!isAsked) {
    return (
      <div ref={button}>
        <Button icon={RefreshCw} onClick={() => setAsking(code)}>
          {people.newCode}
        </Button>
      </div>
    );
  }
  if (isMade) {
    return (
      <output ref={made} tabIndex={-1}>
        <Notice tone="good">{people.newCodeMade}</Notice>
      </output>
    );
  }
  return (
    <section ref={question} aria-label={people.newCode} className="new-code">
      <p>{people.newCodeLead}</p>
      <div className="form-actions">
        <Button variant="danger" onClick={() => client.send({ type: 'renewCode' })}>
          {people.newCodeConfirm}
        </Button>
        <Button
          onClick={() => {
            setAsking(undefined);
            setActed(true);
          }}
        >
          {common.cancel}
        </Button>
      </div>
    </section>
  );
}
