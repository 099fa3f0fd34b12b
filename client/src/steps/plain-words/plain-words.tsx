import { sayPlainly, type FoundWord } from '@ambitiebord/shared/jargon/find-jargon';
import type { useTextField } from '../../session/use-text-field.ts';
import { onDemand } from '../../ui/on-demand.tsx';

const Question = onDemand(
  async () => (await import('./plain-words-question.tsx')).PlainWordsQuestion,
);

interface PlainWordsProps {
  readonly text: string;
  /** Writes the plain word in the place of the hard one. Absent: this person may not. */
  readonly onTake?: ((found: FoundWord) => void) | undefined;
}

/** Asks, calmly, about the hard words in a text. */
export function PlainWords(props: PlainWordsProps) {
  // What asks is fetched when there is something to ask about.
  return props.text.trim() !== '' && <Question {...props} waiting={null} />;
}

interface PlainDraftProps {
  readonly text: string;
  readonly onText: (text: string) => void;
}

/** The same below a field in which somebody types what others will read. */
export function PlainDraft({ text, onText }: PlainDraftProps) {
  return <PlainWords text={text} onTake={(found) => onText(sayPlainly(text, found))} />;
}

/** The same below a field that saves by itself. */
export function PlainTyping({ typing }: { readonly typing: ReturnType<typeof useTextField> }) {
  const write = (value: string): void => {
    typing.onChange({ target: { value } });
    // At once, as when the field is left.
    typing.onBlur();
  };
  return <PlainDraft text={typing.value} onText={write} />;
}
