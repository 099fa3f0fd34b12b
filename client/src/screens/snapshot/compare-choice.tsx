import { recordsOf } from '@ambitiebord/shared/records/registry';
import {
  storedSnapshotSchema,
  type StoredSnapshot,
} from '@ambitiebord/shared/report/snapshot-schema';
import { showMoment } from '@ambitiebord/shared/domain/days';
import { ArrowLeft, FolderOpen, History } from 'lucide-react';
import { useRef, useState } from 'react';
import { api, identities } from '../../roles/browser.ts';
import { errorText } from '../../roles/error-text.ts';
import { useIdentity } from '../../roles/identity.tsx';
import { useRoundTripTexts } from '../../roles/round-trip-texts.ts';
import { useSessionState } from '../../session/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/field.tsx';
import { useLanguage, useMessages } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useTask } from '../../ui/use-task.ts';

interface CompareChoiceProps {
  readonly sessionId: string;
  readonly snapshot: StoredSnapshot;
  /** The one beside which it is laid, in the place of the report. */
  readonly other: StoredSnapshot | undefined;
  readonly onCompare: (other: StoredSnapshot | undefined) => void;
}

/** Beside which snapshot this one is laid: another one of the session, the one that it went on from, or a file. */
export function CompareChoice(props: CompareChoiceProps) {
  const { sessionId, snapshot, other, onCompare } = props;
  const texts = useMessages();
  const { compare } = useRoundTripTexts();
  const { language } = useLanguage();
  const { token } = useIdentity();
  const { busy, failure, run } = useTask();
  const [problem, setProblem] = useState<string>();
  const input = useRef<HTMLInputElement>(null);
  const board = useSessionState((state) => state.board);
  const others = recordsOf(board, 'goalsSnapshot').filter(({ id }) => id !== snapshot.id);
  const previous = snapshot.previousSnapshotId;
  const show = (found: StoredSnapshot | undefined, otherwise: string): void => {
    setProblem(found ? undefined : otherwise);
    if (found) onCompare(found);
  };
  return (
    <section className="snapshot-downloads" aria-labelledby="snapshot-compare">
      <h2 id="snapshot-compare">{compare.title}</h2>
      {other ? (
        <Button icon={ArrowLeft} onClick={() => onCompare(undefined)}>
          {compare.back}
        </Button>
      ) : (
        <>
          <p className="step-hint">{compare.lead}</p>
          {others.length > 0 && (
            <Select
              label={compare.with}
              value=""
              onChange={({ target }) =>
                run(async () => onCompare(await api.fetchSnapshot(sessionId, target.value, token)))
              }
            >
              <option value="">{compare.none}</option>
              {others.map(({ id, createdAt }) => (
                <option key={id} value={id}>
                  {showMoment(createdAt, language)}
                </option>
              ))}
            </Select>
          )}
          {previous !== undefined && (
            <Button
              icon={History}
              busy={busy}
              onClick={() =>
                run(async () => show(await findOnBoards(previous), compare.previousMissing))
              }
            >
              {compare.previous}
            </Button>
          )}
          <Button icon={FolderOpen} onClick={() => input.current?.click()}>
            {compare.fromFile}
          </Button>
          <input
            ref={input}
            type="file"
            accept="application/json,.json"
            aria-label={compare.fromFile}
            hidden
            onChange={({ target }) => {
              const file = target.files?.[0];
              if (file) run(async () => show(read(await file.text()), compare.wrongFile));
              target.value = '';
            }}
          />
          {problem !== undefined && <Notice tone="problem">{problem}</Notice>}
          {failure !== undefined && <Notice tone="problem">{errorText(texts, failure)}</Notice>}
        </>
      )}
    </section>
  );
}

/** The snapshot in a file; undefined for anything else. A mark at the beginning is no part of it. */
function read(text: string): StoredSnapshot | undefined {
  try {
    return storedSnapshotSchema.safeParse(JSON.parse(text.replace(/^\uFEFF/, ''))).data;
  } catch {
    return undefined; // Not JSON.
  }
}

/** A snapshot by its id, from whichever session this browser knows; undefined when it is in none of them. */
async function findOnBoards(snapshotId: string): Promise<StoredSnapshot | undefined> {
  for (const { sessionId, token } of identities.list()) {
    try {
      return await api.fetchSnapshot(sessionId, snapshotId, token);
    } catch {
      continue; // Not of this session, or that is gone.
    }
  }
  return undefined;
}
