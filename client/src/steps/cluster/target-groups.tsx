import { differentTargetGroups } from '@ambitiebord/shared/views/warnings';
import { useLanguage, useMessages } from '../../ui/language.tsx';
import { BoardQuestion } from '../parts/board-question.tsx';
import { useBoard } from '../parts/use-board.ts';

/** Target groups that are named in the question; more would not be read. */
const NAMED = 3;

/** Asks a cluster with goals for different people whether they mean the same. */
export function TargetGroups({ clusterId }: { readonly clusterId: string }) {
  const { ask } = useMessages().contributions;
  const { language } = useLanguage();
  const { board } = useBoard();
  const found = differentTargetGroups(board).find((warning) => warning.clusterId === clusterId);
  if (!found) return null;
  const quoted = found.groups.slice(0, NAMED).map((group) => `“${group.replace(/\.$/, '')}”`);
  const list = new Intl.ListFormat(language, { type: 'conjunction' }).format(quoted);
  return <BoardQuestion>{ask.targetGroups(list)}</BoardQuestion>;
}
