/** To which moments the board can be put back, and when that was done. */

import { showMoment } from '@ambitiebord/shared/domain/days';
import type { Checkpoint } from '@ambitiebord/shared/records/checkpoint';
import { recordOf, sessionOf } from '@ambitiebord/shared/records/registry';
import { History } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useSession, useSessionState } from '../../session/hooks.ts';
import { fetchCheckpoints } from '../../session/whole-session.ts';
import { useStepTitles } from '../../steps/step-titles.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useLanguage, useMessages } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useToast } from '../../ui/toast.tsx';
import { errorText } from '../error-text.ts';
import { useIdentity } from '../identity.tsx';
import { useRoundTripTexts } from '../round-trip-texts.ts';
import './checkpoints-dialog.css';

/** The list of moments; one is chosen, and then the board is put back in one step that can be undone. */
export function CheckpointsDialog({ onClose }: { readonly onClose: () => void }) {
  const texts = useMessages();
  const { checkpoints: words } = useRoundTripTexts();
  const client = useSession();
  const titles = useStepTitles();
  const { toast } = useToast();
  const { found, failure } = useCheckpoints();
  const [chosen, setChosen] = useState<Checkpoint>();
  const [missing, setMissing] = useState(false);
  const restore = (): void => {
    setMissing(chosen === undefined);
    if (!chosen) return;
    const announcement = words.told(titles[chosen.step]);
    client.send({ type: 'restoreCheckpoint', checkpointId: chosen.id, announcement });
    toast({ tone: 'good', text: words.restored });
    onClose();
  };
  return (
    <Dialog
      title={words.title}
      onClose={onClose}
      actions={
        found &&
        found.length > 0 && (
          <>
            <Button variant="primary" icon={History} onClick={restore}>
              {words.restore}
            </Button>
            <Button onClick={onClose}>{texts.common.cancel}</Button>
          </>
        )
      }
    >
      <p>{words.lead}</p>
      <p className="checkpoints-keeps">{words.keeps}</p>
      {failure !== undefined && <Notice tone="problem">{errorText(texts, failure)}</Notice>}
      {found?.length === 0 && <p>{words.empty}</p>}
      {found && found.length > 0 && (
        <CheckpointList
          found={found}
          chosen={chosen}
          onChoose={(checkpoint) => {
            setMissing(false);
            setChosen(checkpoint);
          }}
        />
      )}
      {missing && <Notice tone="problem">{words.chooseFirst}</Notice>}
      <Restorations />
    </Dialog>
  );
}

interface CheckpointListProps {
  readonly found: readonly Checkpoint[];
  readonly chosen: Checkpoint | undefined;
  readonly onChoose: (checkpoint: Checkpoint) => void;
}

function CheckpointList({ found, chosen, onChoose }: CheckpointListProps) {
  const { checkpoints: words } = useRoundTripTexts();
  const { language } = useLanguage();
  const titles = useStepTitles();
  return (
    <fieldset className="checkpoints">
      <legend>{words.choice}</legend>
      {found.map((checkpoint) => (
        <label key={checkpoint.id} className="checkpoint">
          <input
            type="radio"
            name="checkpoint"
            checked={chosen?.id === checkpoint.id}
            onChange={() => onChoose(checkpoint)}
          />
          <span>
            <strong>{showMoment(checkpoint.madeAt, language)}</strong>
            <br />
            {words.reasons[checkpoint.reason](titles[checkpoint.step])}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** Who put the board back, when and to which moment, the latest first. */
function Restorations() {
  const { checkpoints: words } = useRoundTripTexts();
  const { language } = useLanguage();
  const restorations = useSessionState(({ board }) => sessionOf(board)?.restorations);
  const board = useSessionState((state) => state.board);
  if (!restorations?.length) return null;
  return (
    <>
      <h3>{words.doneTitle}</h3>
      <ul className="checkpoints-done">
        {restorations.toReversed().map(({ at, by, madeAt, undoneAt }) => {
          const who = recordOf(board, 'participant', by)?.displayName ?? words.someone;
          const line = words.done(who, showMoment(at, language), showMoment(madeAt, language));
          return <li key={at}>{undoneAt === undefined ? line : `${line} (${words.undone})`}</li>;
        })}
      </ul>
    </>
  );
}

function useCheckpoints(): { found: Checkpoint[] | undefined; failure: unknown } {
  const { sessionId } = useSession();
  const { token } = useIdentity();
  const [found, setFound] = useState<Checkpoint[]>();
  const [failure, setFailure] = useState<unknown>();
  useEffect(() => {
    void fetchCheckpoints(sessionId, token).then(setFound).catch(setFailure);
  }, [sessionId, token]);
  return { found, failure };
}
