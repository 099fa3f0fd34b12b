/** Everything that can be done now, found by typing: a combobox by the ARIA practice, in a dialog. */

import { ArrowLeft } from 'lucide-react';
import {
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  type HTMLAttributes,
  type KeyboardEvent,
} from 'react';
import { flushSync } from 'react-dom';
import { shownOutline } from '../../outline/shown-outline.ts';
import { shownCanvas } from '../../canvas/shown-canvas.ts';
import { useGuide } from '../../session/guide-hooks.ts';
import { useSession, useSessionState } from '../../session/hooks.ts';
import { useStepTitles } from '../../steps/step-titles.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useMessages } from '../../ui/language.tsx';
import type { MenuItem } from '../../ui/menu-list.tsx';
import { best, objectEntries, paletteEntries, type PaletteEntry } from './palette-entries.ts';
import { recentFirst, rememberDone } from './palette-recent.ts';
import './palette.css';

interface PaletteProps {
  /** What stands in the menu of the page. */
  readonly menu: readonly MenuItem[];
  readonly onClose: () => void;
}

/** An action that asks with what. */
interface Asking {
  readonly label: string;
  readonly choices: readonly PaletteEntry[];
}

export function Palette({ menu, onClose }: PaletteProps) {
  const messages = useMessages();
  const { palette: words } = messages;
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState('');
  const [asking, setAsking] = useState<Asking>();
  const [active, setActive] = useState(0);
  const entries = useEntries(query, asking, menu);
  const current = entries[Math.min(active, entries.length - 1)];
  const optionId = (index: number): string => `${id}-${index}`;
  const at = current ? entries.indexOf(current) : -1;

  // Not the cross of the dialog, where the focus would begin; and again when the button to go back is gone.
  useEffect(() => {
    if (document.activeElement !== field.current) field.current?.focus();
  });
  useEffect(() => {
    document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, at]);

  const ask = (next: Asking | undefined): void => {
    setAsking(next);
    setQuery('');
    setActive(0);
  };
  const choose = (entry: PaletteEntry | undefined): void => {
    if (!entry) return;
    if (!asking) rememberDone(entry);
    if (entry.choices) {
      ask({ label: entry.label, choices: entry.choices() });
      return;
    }
    // The dialog gives the focus back first; what is done may take it further.
    flushSync(onClose);
    entry.run();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const last = entries.length - 1;
    const next = {
      ArrowDown: at === last ? 0 : at + 1,
      ArrowUp: at <= 0 ? last : at - 1,
      PageDown: Math.min(at + PAGE, last),
      PageUp: Math.max(at - PAGE, 0),
    }[event.key];
    if (next !== undefined) setActive(next);
    else if (event.key === 'Enter') choose(current);
    else if (event.key === 'Backspace' && query === '' && asking) ask(undefined);
    else return;
    event.preventDefault();
  };

  return (
    <Dialog title={asking ? asking.label : words.title} onClose={onClose}>
      {asking && (
        <Button variant="quiet" icon={ArrowLeft} onClick={() => ask(undefined)}>
          {words.back}
        </Button>
      )}
      <input
        ref={field}
        className="palette-field"
        type="text"
        role="combobox"
        aria-label={words.search}
        aria-expanded
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={current && optionId(at)}
        placeholder={words.search}
        autoComplete="off"
        spellCheck={false}
        enterKeyHint="go"
        value={query}
        onChange={({ target }) => {
          setQuery(target.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={id} className="palette-list" {...LISTBOX} aria-label={words.title}>
        {entries.map((entry, index) => (
          <div
            key={entry.id}
            id={optionId(index)}
            {...OPTION}
            {...pressing(() => choose(entry))}
            aria-selected={index === at}
          >
            {entry.label}
            {entry.hint !== undefined && <kbd>{entry.hint}</kbd>}
          </div>
        ))}
      </div>
      <output className={entries.length > 0 ? 'visually-hidden' : undefined}>
        {query !== '' && words.found(entries.length)}
      </output>
    </Dialog>
  );
}

/** A list of a combobox is chosen from in its field: no tag of HTML has a list that is always open. */
const LISTBOX = { role: 'listbox' };
const OPTION = { role: 'option', tabIndex: -1 };

/** The keys of the list are those of the field, so pressing must not take the focus out of it. */
function pressing(onClick: () => void): HTMLAttributes<HTMLElement> {
  return { onClick, onPointerDown: (event) => event.preventDefault() };
}

/** Lines that Page Up and Page Down go at once. */
const PAGE = 8;

/** What answers the query: of the choices when something is asked, else actions and then objects. */
function useEntries(
  query: string,
  asking: Asking | undefined,
  menu: readonly MenuItem[],
): readonly PaletteEntry[] {
  const session = useSession();
  const guide = useGuide();
  const messages = useMessages();
  const titles = useStepTitles();
  // What may be done changes with the board, also by others.
  const board = useSessionState((state) => state.board);
  return useMemo(() => {
    const sources = {
      board,
      session,
      guide,
      messages,
      titles,
      menu,
      canvas: shownCanvas(),
      outline: shownOutline(),
    };
    const labelOf = ({ label }: PaletteEntry): string => label;
    if (asking) return best(query, asking.choices, labelOf);
    return [
      ...best(query, recentFirst(paletteEntries(sources)), labelOf),
      ...objectEntries(query, sources),
    ];
  }, [query, asking, menu, session, guide, messages, titles, board]);
}
