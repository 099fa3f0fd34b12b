/** One line of the list. */

import type { Messages } from '@ambitiebord/shared/i18n/dutch';
import { ChevronDown, ChevronRight, Lock, MoreHorizontal } from 'lucide-react';
import { memo } from 'react';
import { ownDotsLeft } from '../actions/voting.ts';
import type { Editing } from '../actions/use-object-text.ts';
import type { Face } from '@ambitiebord/shared/picture/face';
import { useSession, useSessionState } from '../session/hooks.ts';
import { classNames } from '../ui/class-names.ts';
import { useMessages } from '../ui/language.tsx';
import { OutlineEditor } from './outline-editor.tsx';
import { useOutlineTexts } from './outline-texts.ts';
import type { Line } from './lines.ts';

interface OutlineRowProps {
  readonly line: Line;
  /** Whether Tab comes here. */
  readonly isCurrent: boolean;
  readonly isSelected: boolean;
  /** Open for writing. */
  readonly editing: Editing | undefined;
}

export const OutlineRow = memo(function OutlineRow({
  line: {
    row: { id, record, level, isOpen },
    face,
  },
  isCurrent,
  isSelected,
  editing,
}: OutlineRowProps) {
  const messages = useMessages();
  const texts = useOutlineTexts();
  const what = whatOf(face, messages);
  const wordsId = `outline-${id}`;
  return (
    <div
      role="treeitem"
      data-id={id}
      className={classNames('outline-row', `outline-${record.type}`)}
      aria-level={level}
      aria-expanded={isOpen}
      aria-selected={isSelected}
      aria-labelledby={wordsId}
      tabIndex={isCurrent ? 0 : -1}
    >
      {isOpen !== undefined && (
        <span className="outline-fold" data-fold={isOpen ? 'close' : 'open'} aria-hidden>
          {isOpen ? <ChevronDown className="icon" /> : <ChevronRight className="icon" />}
        </span>
      )}
      <div className="outline-words" id={wordsId}>
        <p className="outline-what">
          {face.locked && <Lock className="icon" aria-hidden />}
          {aboutOf(face, what, messages).join(' · ')}
        </p>{' '}
        {editing ? (
          <OutlineEditor editing={editing} record={record} what={what} />
        ) : (
          <FaceText face={face} />
        )}
        {record.type === 'ambition' && <DotsLeft />}
      </div>
      {isCurrent && !editing && (
        <button
          type="button"
          className="icon-button outline-more"
          data-more
          tabIndex={-1}
          aria-label={texts.more}
          title={texts.more}
        >
          <MoreHorizontal className="icon" aria-hidden />
        </button>
      )}
    </div>
  );
});

function FaceText({ face: { paragraphs, placeholder } }: { readonly face: Face }) {
  if (paragraphs.length === 0) return <p className="outline-empty-text">{placeholder}</p>;
  // With a space after each, which nobody sees: the words of one are apart from those of the next when read out.
  return paragraphs.map(({ kind, text }) => (
    <p key={`${kind} ${text}`} className={`outline-${kind}`}>
      {`${text} `}
    </p>
  ));
}

/** While dots are given, at the sentence that the proposals are for: how many are left to give. */
function DotsLeft() {
  const { rounds } = useMessages();
  const session = useSession();
  const left = useSessionState((state) => ownDotsLeft({ session, state }));
  if (left === undefined) return null;
  return <p className="outline-dots">{`${rounds.dots.left(left)} `}</p>;
}

/** All that is said of it besides its own words. */
function aboutOf(face: Face, what: string, { canvas, leading }: Messages): string[] {
  return [
    what,
    face.detail,
    face.badge,
    face.mark,
    face.locked ? leading.locked : '',
    face.bundled > 0 ? canvas.bundled(face.bundled) : '',
    face.type === 'goal' && !face.tentative ? canvas.confirmed : '',
    face.questions > 0 ? canvas.questions(face.questions) : '',
  ].filter((part) => part !== '');
}

/** What it is, and whose. */
function whatOf({ type, heading }: Face, { domain }: Messages): string {
  const what = { ...domain, partnerCard: domain.card }[type];
  return heading === '' || heading.startsWith(what) ? heading || what : `${what} · ${heading}`;
}
