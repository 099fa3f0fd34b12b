import { coverageOf } from '@ambitiebord/shared/views/coverage';
import { useSessionState } from '../../session/hooks.ts';
import { classNames } from '../../ui/class-names.ts';
import { useLanguage } from '../../ui/language.tsx';
import { PageNumber } from './page-number.tsx';
import { usePages } from './use-pages.ts';
import './display-coverage.css';

const PER_PAGE = 4;
/** Below a sentence of more characters there is room for one row. */
const LONG = 200;

/** The goals in the ambition, with whose activities lead to them; who is not in it is not shown here. */
export function DisplayCoverage({ below }: { readonly below: string }) {
  const isLong = below.length > LONG;
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
  const { items, number, total } = usePages(lines, isLong ? PER_PAGE / 2 : PER_PAGE);
  return (
    <>
      <ul className={classNames('display-coverage', isLong && 'display-coverage-row')}>
        {items.map(({ id, text, names }) => (
          <li key={id}>
            <p className="display-coverage-text">{text}</p>
            {names !== '' && <p className="display-coverage-names">{names}</p>}
          </li>
        ))}
      </ul>
      <PageNumber number={number} total={total} />
    </>
  );
}
