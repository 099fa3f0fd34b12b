import type { Privacy } from '@ambitiebord/shared/protocol/http';
import { useEffect, useState } from 'react';
import { api } from '../../roles/browser.ts';
import { useMessages } from '../../ui/language.tsx';
import { Link } from '../../ui/link.tsx';
import { useTask } from '../../ui/use-task.ts';
import { Page } from '../page.tsx';
import { usePrivacyPageTexts } from './privacy-page-texts.ts';
import './privacy.css';

/** What is kept, where, how long and for whom: for everybody, in plain language. */
export function PrivacyScreen() {
  const { common } = useMessages();
  const privacy = usePrivacyPageTexts();
  const [facts, setFacts] = useState<Privacy>();
  const { failure, run } = useTask();
  useEffect(() => run(async () => setFacts(await api.privacy())), [run]);
  return (
    <Page title={privacy.title} narrow>
      <div className="privacy">
        <h1>{privacy.title}</h1>
        <p className="lead">{privacy.lead}</p>
        <Part title={privacy.whatTitle} lines={privacy.what} />
        <Part title={privacy.whereTitle} lines={[privacy.where(location.host)]} />
        {facts && (
          <Part
            title={privacy.howLongTitle}
            lines={privacy.howLong(facts.sessionDays, facts.sessionMaxDays, facts.snapshotDays)}
          />
        )}
        <Part title={privacy.whoTitle} lines={privacy.who} />
        <Part title={privacy.neverTitle} lines={privacy.never} />
        <Part title={privacy.othersTitle} lines={[privacy.others]} />
        <Part title={privacy.rightsTitle} lines={privacy.rights} />
        {(facts ?? failure) !== undefined && (
          <Part
            title={privacy.askTitle}
            lines={[
              privacy.askFacilitator,
              ...(facts?.contact ? [privacy.askContact(facts.contact)] : []),
            ]}
          />
        )}
        <p>
          <Link href="/">{common.toStart}</Link>
        </p>
      </div>
    </Page>
  );
}

interface PartProps {
  readonly title: string;
  readonly lines: readonly string[];
}

function Part({ title, lines }: PartProps) {
  const [only, ...others] = lines;
  return (
    <section className="privacy-part">
      <h2>{title}</h2>
      {others.length === 0 ? (
        <p>{only}</p>
      ) : (
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
