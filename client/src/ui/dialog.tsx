import { X } from 'lucide-react';
import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import { IconButton } from './button.tsx';
import { useEntryMessages } from './language.tsx';
import './dialog.css';

interface DialogProps {
  readonly title: string;
  /** By Escape or the cross. */
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** The buttons below; the one that does it comes first. */
  readonly actions?: ReactNode;
}

/** A modal dialog, open as long as it is rendered. The browser keeps the focus in it and returns it. */
export function Dialog({ title, onClose, children, actions }: DialogProps) {
  const { common } = useEntryMessages();
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  // Closed while it is still in the page: the browser gives the focus back only then.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClose={onClose}
    >
      <div className="dialog-head">
        <h2 id={titleId}>{title}</h2>
        <IconButton icon={X} label={common.close} onClick={onClose} />
      </div>
      <div className="dialog-body">{children}</div>
      {actions && <div className="dialog-actions">{actions}</div>}
    </dialog>
  );
}
