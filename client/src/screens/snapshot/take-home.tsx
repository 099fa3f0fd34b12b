import { lookBackCalendar } from '@ambitiebord/shared/report/calendar';
import { reportToHtml } from '@ambitiebord/shared/report/html';
import { lookBackDay } from '@ambitiebord/shared/report/look-back';
import { describePartnerLetter } from '@ambitiebord/shared/report/partner-letter';
import { reportToText } from '@ambitiebord/shared/report/plain-text';
import type { Report } from '@ambitiebord/shared/report/report';
import type { StoredSnapshot } from '@ambitiebord/shared/report/snapshot-schema';
import { ArrowLeft, CalendarPlus, Download, FileText } from 'lucide-react';
import { useState } from 'react';
import { useSession, useSessionState } from '../../session/hooks.ts';
import { DayField } from '../../steps/parts/day-field.tsx';
import { decisionPath, snapshotPath } from '../../ui/addresses.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/field.tsx';
import { useMessages } from '../../ui/language.tsx';
import { fileName, saveFile } from '../../ui/files.ts';

interface LetterFor {
  /** The session in which one answers: not where the snapshot was taken, when it was brought from another server. */
  readonly sessionId: string;
  readonly partnerId: string;
}

/** The letter of a partner, made from a snapshot. */
export function letterOf(snapshot: StoredSnapshot, { sessionId, partnerId }: LetterFor): Report {
  return describePartnerLetter(snapshot, partnerId, {
    link: location.origin + decisionPath(sessionId),
  });
}

interface LetterChoiceProps {
  readonly sessionId: string;
  readonly snapshot: StoredSnapshot;
  /** The partner whose letter is shown in the place of the report. */
  readonly shown: string | undefined;
  readonly onShow: (partnerId: string | undefined) => void;
}

/** One page for the own organisation: to read here, to print and to take along. */
export function LetterChoice({ sessionId, snapshot, shown, onShow }: LetterChoiceProps) {
  const { letter, calendar } = useMessages().closing;
  const ownId = useSessionState(({ me }) => me.partnerId);
  const own = snapshot.partners.find(({ id }) => id === ownId);
  const [chosen, setChosen] = useState<string>();
  // For whom somebody speaks may be known only after this page is there.
  const partner = own ?? snapshot.partners.find(({ id }) => id === chosen);
  const save = (content: string, type: string, format: 'html' | 'txt'): void => {
    if (!partner) return;
    const name = fileName(snapshot.takenAt, partner.name, letter.file, format);
    saveFile(new Blob([content], { type: `${type};charset=utf-8` }), name);
  };
  const letterTo = (partnerId: string): Report => letterOf(snapshot, { sessionId, partnerId });
  return (
    <>
      <section className="snapshot-downloads" aria-labelledby="snapshot-letter">
        <h2 id="snapshot-letter">{letter.heading}</h2>
        <p className="step-hint">{letter.hint}</p>
        {!own && (
          <Select
            label={letter.choose}
            value={chosen ?? ''}
            onChange={({ target }) => {
              setChosen(target.value === '' ? undefined : target.value);
              onShow(undefined);
            }}
          >
            <option value="">{letter.chooseNone}</option>
            {snapshot.partners.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        )}
        {partner && (
          <>
            {shown === undefined ? (
              <Button icon={FileText} onClick={() => onShow(partner.id)}>
                {letter.show}
              </Button>
            ) : (
              <Button icon={ArrowLeft} onClick={() => onShow(undefined)}>
                {letter.back}
              </Button>
            )}
            <Button
              icon={Download}
              onClick={() => save(reportToHtml(letterTo(partner.id)), 'text/html', 'html')}
            >
              {letter.downloadPage}
            </Button>
            <Button
              icon={Download}
              onClick={() => save(reportToText(letterTo(partner.id)), 'text/plain', 'txt')}
            >
              {letter.downloadText}
            </Button>
          </>
        )}
      </section>
      <section className="snapshot-downloads" aria-labelledby="snapshot-calendar">
        <h2 id="snapshot-calendar">{calendar.heading}</h2>
        <LookBack sessionId={sessionId} snapshot={snapshot} />
      </section>
    </>
  );
}

function LookBack({ sessionId, snapshot }: Pick<LetterChoiceProps, 'sessionId' | 'snapshot'>) {
  const { calendar } = useMessages().closing;
  const { serverNow } = useSession();
  const [day, setDay] = useState<number | undefined>(() => lookBackDay(snapshot));
  return (
    <>
      <p className="step-hint">{calendar.hint}</p>
      <DayField label={calendar.day} value={day} onChange={setDay} />
      <Button
        icon={CalendarPlus}
        aria-disabled={day === undefined}
        onClick={() => {
          if (day === undefined) return;
          const link = location.origin + snapshotPath(sessionId, snapshot.id);
          const file = lookBackCalendar(snapshot, { day, link, now: serverNow() });
          saveFile(
            new Blob([file], { type: 'text/calendar;charset=utf-8' }),
            fileName(day, snapshot.title, calendar.file, 'ics'),
          );
        }}
      >
        {calendar.download}
      </Button>
    </>
  );
}
