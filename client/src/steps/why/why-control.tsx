import { recordsOf, sessionOf } from '@ambitiebord/shared/records/registry';
import { ChevronDown, MonitorPlay, Square } from 'lucide-react';
import { showDemo } from '../../actions/pairing.ts';
import { useSession, useSessionState } from '../../session/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { useMessages } from '../../ui/language.tsx';
import { PairsControl } from './pairs-control.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import './why-control.css';

/** What a facilitator has to lead this step: an example for the room, and the pairs. */
export function WhyControl() {
  const hasPairs = useSessionState(({ board }) => recordsOf(board, 'pair').length > 0);
  return (
    <div className="why-control">
      {!hasPairs && <DemoControl isNext />}
      <PairsControl />
      {hasPairs && <DemoControl isNext={false} />}
    </div>
  );
}

/** Open as long as it is what usually comes now, and while it is on the big screen. */
function DemoControl({ isNext }: { readonly isNext: boolean }) {
  const { demo } = useMessages().pairs;
  const { send } = useSession();
  const session = useSessionState(({ board }) => sessionOf(board));
  if (!session) return null;
  const shown = session.demoRungs;
  const last = demo.rungs.length + 1;
  return (
    <section aria-label={demo.heading}>
      <Disclosure label={demo.heading} open={isNext || shown !== undefined}>
        <p className="step-hint">{demo.hint}</p>
        <div className="step-actions">
          {shown === undefined && (
            <Button icon={MonitorPlay} onClick={() => send(showDemo(session, 0))}>
              {demo.show}
            </Button>
          )}
          {shown !== undefined && (
            <>
              <Button
                icon={ChevronDown}
                variant="primary"
                busy={shown >= last}
                onClick={() => send(showDemo(session, shown + 1))}
              >
                {demo.next}
              </Button>
              <Button icon={Square} onClick={() => send(showDemo(session, null))}>
                {demo.stop}
              </Button>
            </>
          )}
        </div>
      </Disclosure>
    </section>
  );
}
