import { ALTERNATIVE_TEXT_LENGTH } from '@ambitiebord/shared/domain/limits';
import { newId } from '@ambitiebord/shared/domain/ids';
import { images as english } from '@ambitiebord/shared/i18n/en/images';
import { images as dutch, type ImageTexts } from '@ambitiebord/shared/i18n/nl/images';
import { recordOf } from '@ambitiebord/shared/records/registry';
import { useEffect, useRef, useState, type ReactNode, type SubmitEvent } from 'react';
import { allAllowed, sendOperations } from '../actions/action.ts';
import { newImage } from '../actions/new-image.ts';
import { update } from '../actions/operations.ts';
import { useSession, useSessionState } from '../session/hooks.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/field.tsx';
import { useLanguage, useMessages } from '../ui/language.tsx';
import { Notice } from '../ui/notice.tsx';
import type { AskedImage } from './canvas-store.ts';
import { useCanvas } from './hooks.ts';
import './image-dialog.css';
import { useImageFile, useSending } from './use-new-image.ts';

const TEXTS: Readonly<Record<'nl' | 'en', ImageTexts>> = { nl: dutch, en: english };

/** Files that people choose from; phones turn their own kinds into these. */
const ACCEPTED = 'image/jpeg,image/png,image/webp,image/gif';

/** Asks for an image and for what is on it in words, or for the words of one that is on the board. */
export function ImageDialog({ asked }: { readonly asked: AskedImage }) {
  const controller = useCanvas();
  const close = (): void => controller.store.setState({ askedImage: undefined });
  return asked.id === undefined ? (
    <NewImage asked={asked} onClose={close} />
  ) : (
    <DescribeImage id={asked.id} onClose={close} />
  );
}

interface NewImageProps {
  readonly asked: AskedImage;
  readonly onClose: () => void;
}

function NewImage({ asked, onClose }: NewImageProps) {
  const texts = TEXTS[useLanguage().language];
  const controller = useCanvas();
  const chosen = useImageFile(asked.file);
  const [text, setText] = useState('');
  const sending = useSending();
  const send = (alternativeText: string): void => {
    const { image } = chosen;
    if (!image) return;
    sending.send(image.blob, ({ imageId }) => {
      const context = controller.context();
      const centre = asked.at ?? controller.view.centre();
      const operation = newImage(newId(), { centre, pixels: image, imageId, alternativeText });
      onClose();
      if (!allAllowed(context, [operation])) {
        controller.surroundings.tell(texts.notHere);
        return;
      }
      sendOperations(context, [operation]);
      controller.view.select([operation.id]);
      controller.surroundings.announce(texts.placed);
    });
  };
  return (
    <Dialog title={texts.title} onClose={onClose}>
      <Describing
        texts={texts}
        button={texts.place}
        text={text}
        onText={setText}
        busy={sending.state === 'sending' || sending.state === 'waiting'}
        ready={chosen.image !== undefined}
        onSend={send}
      >
        <ImageChoice texts={texts} chosen={chosen} />
        <div aria-live="polite">
          <Notice>{sending.state === 'waiting' ? texts.waits : texts.people}</Notice>
        </div>
      </Describing>
      <div aria-live="polite">{sending.state === 'sending' && <p>{texts.sending}</p>}</div>
      {sending.failure !== undefined && (
        <Notice tone="problem">
          <FailureText failure={sending.failure} texts={texts} />
        </Notice>
      )}
    </Dialog>
  );
}

function FailureText({ failure, texts }: { failure: string; texts: ImageTexts }) {
  const { errors } = useMessages();
  const own: Readonly<Record<string, string>> = {
    full: texts.full,
    'too-many-attempts': texts.tooMany,
    'not-an-image': texts.noImage,
    'too-large': texts.noImage,
  };
  const known = own[failure];
  if (known !== undefined) return known;
  return failure in errors.refusals
    ? errors.refusals[failure as keyof typeof errors.refusals]
    : errors.unexpected;
}

interface ImageChoiceProps {
  readonly texts: ImageTexts;
  readonly chosen: ReturnType<typeof useImageFile>;
}

/** The field for a file, and what was chosen. */
function ImageChoice({ texts, chosen }: ImageChoiceProps) {
  const { url, failed } = chosen;
  const hintId = 'image-choice-hint';
  return (
    <div className="image-choice">
      {url !== undefined && <img src={url} alt={texts.chosen} />}
      <label className="field-label" htmlFor="image-choice">
        {url === undefined ? texts.choose : texts.other}
      </label>
      <p className="field-hint" id={hintId}>
        {texts.chooseHint} {texts.cleaned}
      </p>
      <input
        id="image-choice"
        type="file"
        accept={ACCEPTED}
        aria-describedby={hintId}
        onChange={({ target }) => chosen.choose(target.files?.[0])}
      />
      <div aria-live="polite">{chosen.isPreparing && texts.preparing}</div>
      {failed && <Notice tone="problem">{texts.noImage}</Notice>}
    </div>
  );
}

interface DescribingProps {
  readonly texts: ImageTexts;
  readonly button: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly busy: boolean;
  /** Whether there is something to send but the words. */
  readonly ready: boolean;
  /** With words in it. */
  readonly onSend: (text: string) => void;
  readonly children?: ReactNode;
}

/** The required words, and the button that needs them. */
function Describing(props: DescribingProps) {
  const { texts, button, text, onText, busy, ready, onSend, children } = props;
  const [isEmpty, setEmpty] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const words = text.trim();
    setEmpty(words === '');
    if (words === '') field.current?.focus();
    else if (ready && !busy) onSend(words);
  };
  return (
    <form className="form" onSubmit={submit} noValidate>
      {children}
      <TextField
        ref={field}
        label={texts.describe}
        hint={texts.describeHint}
        error={isEmpty ? texts.describeEmpty : undefined}
        value={text}
        required
        maxLength={ALTERNATIVE_TEXT_LENGTH}
        onChange={({ target }) => onText(target.value)}
      />
      <div className="form-actions">
        <Button type="submit" variant="primary" busy={busy || !ready}>
          {button}
        </Button>
      </div>
    </form>
  );
}

/** Other words for an image that is on the board. */
function DescribeImage({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const texts = TEXTS[useLanguage().language];
  const session = useSession();
  const controller = useCanvas();
  const image = useSessionState(({ board }) => recordOf(board, 'image', id));
  const [text, setText] = useState(image?.alternativeText ?? '');
  const isThere = image !== undefined;
  useEffect(() => {
    // Somebody took it away meanwhile.
    if (!isThere) onClose();
  });
  const save = (words: string): void => {
    const record = recordOf(session.state.getState().board, 'image', id);
    if (record) sendOperations(controller.context(), [update(record, { alternativeText: words })]);
    onClose();
  };
  return (
    <Dialog title={texts.change} onClose={onClose}>
      <Describing
        texts={texts}
        button={texts.save}
        text={text}
        onText={setText}
        busy={false}
        ready
        onSend={save}
      />
    </Dialog>
  );
}
