import { coverageOf } from '@ambitiebord/shared/views/coverage';
import { useSessionState } from '../../session/hooks.ts';
import { useLanguage } from '../../ui/language.tsx';
import { PageNumber } from './page-number.tsx';
import { usePages } from './use-pages.ts';
import './display-coverage.css';

const PER_PAGE = 4;

/** The goals in the ambition, with whose activities lead to them; who is not in it is not shown here. */
export function DisplayCoverage() {
  const { language } = useLanguage();
  const board = useSessionState((state) => state.board);
  const { groups, others } = coverageOf(board);
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  const namesOf = (ladders: (typeof others)[number][]): string =>
    list.format([...new Set(ladders.flatMap(({ partner }) => (partner ? [partner.name] : [])))]);
  const lines = [
    ...groups.flatMap(({ goals }) =>
      goals.map(({ goal, ladders }) => ({
        id: goal.id,
        text: goal.text,
        names: namesOf([...ladders]),
      })),
    ),
    ...others.map((ladder) => ({
      id: ladder.activity.id,
      text: ladder.activity.text,
      names: namesOf([ladder]),
    })),
  ];
  const { items, number, total } = usePages(lines, PER_PAGE);
  return (
    <>
      <ul className="display-coverage">
        {items.map(({ id, text, names }) => (
          <li key={id}>
            <p>{text}</p>
            {names !== '' && <p className="display-coverage-names">{names}</p>}
          </li>
        ))}
      </ul>
      <PageNumber number={number} total={total} />
    </>
  );
}
