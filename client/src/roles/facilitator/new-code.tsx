import { RefreshCw } from 'lucide-react';
import { useState } from 'react';
import { useSession } from '../../session/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { useMessages } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';

/** Makes the code that is known to too many worthless; says first what that means. */
export function NewCode({ code }: { readonly code: string }) {
  const { common, people } = useMessages();
  const client = useSession();
  /** The code that is shown while the facilitator decides, and later the one that was replaced. */
  const [asking, setAsking] = useState<string>();
  if (asking === undefined) {
    return (
      <div>
        <Button icon={RefreshCw} onClick={() => setAsking(code)}>
          {people.newCode}
        </Button>
      </div>
    );
  }
  if (asking !== code) {
    return (
      <output>
        <Notice tone="good">{people.newCodeMade}</Notice>
      </output>
    );
  }
  return (
    <section aria-label={people.newCode} className="new-code">
      <p>{people.newCodeLead}</p>
      <div className="form-actions">
        <Button variant="danger" onClick={() => client.send({ type: 'renewCode' })}>
          {people.newCodeConfirm}
        </Button>
        <Button onClick={() => setAsking(undefined)}>{common.cancel}</Button>
      </div>
    </section>
  );
}
