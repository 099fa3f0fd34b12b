import { groupBy } from '@ambitiebord/shared/domain/group-by';
import { SECTORS } from '@ambitiebord/shared/domain/roles';
import { sessionOf } from '@ambitiebord/shared/records/registry';
import { useSessionState } from '../../session/hooks.ts';
import { organisations } from '../../steps/parts/people.ts';
import { classNames } from '../../ui/class-names.ts';
import { useLanguage, useMessages } from '../../ui/language.tsx';
import { Corner } from './corner.tsx';
import { DisplayStory, useStory } from './display-story.tsx';
import { linesOf } from './in-parts.ts';
import { PageNumber } from './page-number.tsx';
import { usePages } from './use-pages.ts';
import './display-welcome.css';

/** Above so many organisations a sector and its names share a line. */
const MANY = 8;
/** Lines of names that fit in letters that can be read; beyond that there is a number for each sector. */
const LINES = 17;
const CHARACTERS = 44;

/** The lobby; once a resident has told something, that first, and the two in turn from then on. */
export function DisplayWelcome() {
  const story = useStory();
  return story ? <StoryAndLobby key={story.id} /> : <Lobby />;
}

function StoryAndLobby() {
  const { items, number, total } = usePages([DisplayStory, Lobby], 1);
  const [Shown = Lobby] = items;
  return (
    <>
      <Shown />
      <PageNumber number={number} total={total} />
    </>
  );
}

/** How to get in, and who is here. */
function Lobby() {
  const { display, domain } = useMessages();
  const { language } = useLanguage();
  const session = useSessionState(({ board }) => sessionOf(board));
  const board = useSessionState((state) => state.board);
  const all = organisations(board);
  const people = all.flatMap((organisation) => organisation.people);
  const bySector = groupBy(all, ({ partner }) => partner.sector);
  const present = SECTORS.filter((sector) => bySector.has(sector));
  const missing = SECTORS.filter((sector) => sector !== 'other' && !bySector.has(sector));
  const lines = present.map((sector) =>
    linesOf(
      (bySector.get(sector) ?? []).map(({ partner }) => partner.name).join(' · '),
      CHARACTERS,
    ),
  );
  const fits = lines.reduce((sum, count) => sum + count, 0) <= LINES;
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  return (
    <div className="display-lobby">
      <div className="display-lobby-in">
        {session?.question && <p className="display-question">{session.question}</p>}
        {session?.area !== undefined && <p className="display-area">{session.area}</p>}
        <Corner large />
      </div>
      <section className="display-present" aria-label={display.here(people.length)}>
        <h2>{people.length === 0 ? display.nobodyYet : display.here(people.length)}</h2>
        <dl className={classNames(all.length > MANY && 'display-present-many')}>
          {present.map((sector) => {
            const here = bySector.get(sector) ?? [];
            return (
              <div key={sector}>
                <dt>{domain.sectors[sector]}</dt>
                <dd>
                  {fits
                    ? here.map(({ partner }) => <span key={partner.id}>{partner.name}</span>)
                    : here.length}
                </dd>
              </div>
            );
          })}
        </dl>
        {people.length > 0 && missing.length > 0 && (
          <p className="display-sectors-missing">
            {display.missingSectors(list.format(missing.map((sector) => domain.sectors[sector])))}
          </p>
        )}
      </section>
    </div>
  );
}
