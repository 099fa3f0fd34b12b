/** Form fields: a visible label, a hint, an error that is announced, and the count near the limit. */

import { CircleAlert } from 'lucide-react';
import {
  useId,
  useLayoutEffect,
  useRef,
  type InputHTMLAttributes,
  type ReactNode,
  type Ref,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
} from 'react';
import { classNames } from './class-names.ts';
import { useEntryMessages } from './language.tsx';
import './field.css';

/** From this share of the limit on, the number of characters left is shown. */
const COUNT_FROM = 0.8;

interface FieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  /** Whether the field may stay empty; said in words beside the label. */
  readonly optional?: boolean;
}

interface ControlProps {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

interface FrameProps extends FieldProps {
  readonly length?: number;
  readonly maxLength?: number | undefined;
  readonly children: (control: ControlProps) => ReactNode;
}

function FieldFrame({ label, hint, error, optional, length = 0, maxLength, children }: FrameProps) {
  const { common } = useEntryMessages();
  const id = useId();
  const counted = maxLength !== undefined && length >= maxLength * COUNT_FROM;
  const parts = [hint && `${id}-hint`, error && `${id}-error`, counted && `${id}-count`];
  const describedBy = parts.filter(Boolean).join(' ');
  return (
    <div className={classNames('field', error !== undefined && 'field-invalid')}>
      <label className="field-label" htmlFor={id}>
        {label}
        {optional && <span className="field-optional"> ({common.optional})</span>}
      </label>
      {hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children({
        id,
        'aria-describedby': describedBy || undefined,
        'aria-invalid': error === undefined ? undefined : true,
      })}
      {counted && (
        <p className="field-count" id={`${id}-count`}>
          {common.charactersLeft(maxLength - length)}
        </p>
      )}
      <div aria-live="polite">
        {error && (
          <p className="field-error" id={`${id}-error`}>
            <CircleAlert className="icon" aria-hidden />
            {error}
          </p>
        )}
      </div>
    </div>
  );
}

/** What every control needs here: it shows what its owner holds. */
interface Controlled {
  readonly value: string;
}

type TextFieldProps = FieldProps &
  Controlled &
  Omit<InputHTMLAttributes<HTMLInputElement>, 'value' | 'id'> & {
    readonly ref?: Ref<HTMLInputElement>;
  };

/** One line of text. */
export function TextField({
  label,
  hint,
  error,
  optional = false,
  value,
  className,
  ...rest
}: TextFieldProps) {
  return (
    <FieldFrame
      {...{ label, hint, error, optional }}
      length={value.length}
      maxLength={rest.maxLength}
    >
      {(control) => (
        <input {...rest} {...control} className={classNames('control', className)} value={value} />
      )}
    </FieldFrame>
  );
}

/**
 * Makes a field as high as its text. What stands around it keeps its height meanwhile: otherwise the
 * browser scrolls along with a field that is small for a moment, and the page slips away under a click.
 */
function fitHeight(element: HTMLTextAreaElement): void {
  const around = element.parentElement;
  if (around) around.style.minHeight = `${around.offsetHeight}px`;
  element.style.height = 'auto';
  element.style.height = `${element.scrollHeight + element.offsetHeight - element.clientHeight}px`;
  if (around) around.style.minHeight = '';
}

type TextAreaProps = FieldProps &
  Controlled &
  Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'value' | 'id'>;

/** Several lines; it grows with what is written. */
export function TextArea({
  label,
  hint,
  error,
  optional = false,
  value,
  className,
  rows = 3,
  ...rest
}: TextAreaProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    if (area.current) fitHeight(area.current);
  });
  return (
    <FieldFrame
      {...{ label, hint, error, optional }}
      length={value.length}
      maxLength={rest.maxLength}
    >
      {(control) => (
        <textarea
          {...rest}
          {...control}
          ref={area}
          rows={rows}
          className={classNames('control', 'text-area', className)}
          value={value}
        />
      )}
    </FieldFrame>
  );
}

type SelectProps = FieldProps &
  Controlled &
  Omit<SelectHTMLAttributes<HTMLSelectElement>, 'value' | 'id'>;

/** A choice from a list; the options are its children. */
export function Select({
  label,
  hint,
  error,
  optional = false,
  value,
  children,
  ...rest
}: SelectProps) {
  return (
    <FieldFrame {...{ label, hint, error, optional }}>
      {(control) => (
        <select {...rest} {...control} className="control select" value={value}>
          {children}
        </select>
      )}
    </FieldFrame>
  );
}
