import { recordsOf } from '@ambitiebord/shared/records/registry';
import { useState } from 'react';
import { useSessionState } from '../../session/hooks.ts';
import { useMessages } from '../../ui/language.tsx';
import { BesideLists } from './beside-lists.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';

interface BesideProps {
  /** Only what is about this object; without it all there is. */
  readonly aboutId?: string;
}

/** What is assumed, and where people differ: folded away, because few objects have any. */
export function Beside({ aboutId }: BesideProps) {
  const { beside } = useMessages().contributions;
  const count = useSessionState(
    ({ board }) =>
      [...recordsOf(board, 'assumption'), ...recordsOf(board, 'tension')].filter(
        ({ targetId }) => aboutId === undefined || targetId === aboutId,
      ).length,
  );
  const [open, setOpen] = useState(false);
  const looksOn = useSessionState(({ me }) => me.role === 'observer');
  // Nothing to read, and nothing that they may write.
  if (looksOn && count === 0) return null;
  return (
    <Disclosure small label={beside(count)} onToggle={setOpen}>
      {open && <BesideLists {...(aboutId === undefined ? {} : { aboutId })} />}
    </Disclosure>
  );
}
