import { LANGUAGES } from '@ambitiebord/shared/domain/languages';
import { PAPER_CARDS } from '@ambitiebord/shared/domain/limits';
import { takingPart } from '@ambitiebord/shared/records/taking-part';
import { Printer } from 'lucide-react';
import { startTransition, useState } from 'react';
import { useSessionState } from '../../session/hooks.ts';
import { Choice } from '../../steps/parts/choice.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { LANGUAGE_NAMES } from '../../ui/language-switch.tsx';
import { useLanguage, useMessages } from '../../ui/language.tsx';
import { PaperCards } from './paper-cards.tsx';
import './paper-cards.css';

/** How many cards are printed when nobody says otherwise, and at most at once. */
const USUAL_CARDS = 10;
const CARDS_AT_ONCE = 60;

/** Prints empty cards for people without a device. */
export function PaperCardsDialog({ onClose }: { readonly onClose: () => void }) {
  const { cards, common } = useMessages();
  const text = cards.paper;
  const { language: own } = useLanguage();
  const [language, setLanguage] = useState(own);
  // Cards that were typed in already have had these numbers.
  const highest = useSessionState(({ board }) =>
    Math.max(0, ...takingPart(board).map(({ paperNumber }) => paperNumber ?? 0)),
  );
  const [first, setFirst] = useState(String(Math.min(highest + 1, PAPER_CARDS)));
  const [count, setCount] = useState(String(USUAL_CARDS));
  const from = wholeNumber(first, PAPER_CARDS);
  const many = wholeNumber(count, CARDS_AT_ONCE);
  const last = from !== undefined && many !== undefined ? from + many - 1 : undefined;
  const fits = last !== undefined && last <= PAPER_CARDS;

  return (
    <Dialog
      title={text.title}
      onClose={onClose}
      actions={
        <>
          <Button
            variant="primary"
            icon={Printer}
            aria-disabled={!fits}
            onClick={() => fits && globalThis.print()}
          >
            {text.print}
          </Button>
          <Button onClick={onClose}>{common.close}</Button>
        </>
      }
    >
      <div className="paper-cards-form">
        <p>{text.lead}</p>
        <Choice
          legend={text.language}
          options={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
          value={language}
          onChange={(next) => startTransition(() => setLanguage(next))}
        />
        <TextField
          label={text.count}
          error={many === undefined ? text.from1To(CARDS_AT_ONCE) : undefined}
          inputMode="numeric"
          value={count}
          onChange={({ target }) => setCount(target.value)}
        />
        <TextField
          label={text.first}
          error={
            from === undefined || (last ?? 0) > PAPER_CARDS ? text.from1To(PAPER_CARDS) : undefined
          }
          inputMode="numeric"
          value={first}
          onChange={({ target }) => setFirst(target.value)}
        />
        {fits && from !== undefined && many !== undefined && (
          <>
            <p className="step-hint">{text.numbers(from, from + many - 1)}</p>
            <PaperCards language={language} first={from} count={many} />
          </>
        )}
      </div>
    </Dialog>
  );
}

/** What was typed as a number from 1 to the highest; undefined when it is something else. */
function wholeNumber(typed: string, highest: number): number | undefined {
  const number = Number(typed);
  return Number.isInteger(number) && number >= 1 && number <= highest ? number : undefined;
}
