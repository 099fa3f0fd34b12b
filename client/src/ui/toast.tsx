/** Calm messages at the edge of the page, read out by a screen reader; and reading out alone. */

import { X } from 'lucide-react';
import {
  createContext,
  useCallback,
  useContext,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import { IconButton } from './button.tsx';
import { classNames } from './class-names.ts';
import { useEntryMessages } from './language.tsx';
import './toast.css';

/** A message goes by itself after this time, in milliseconds; problems stay until dismissed. */
const STAYS_MS = 8_000;

export interface ToastMessage {
  readonly tone?: 'plain' | 'good' | 'problem';
  readonly text: string;
  /** More than a sentence: a kept text, a link. */
  readonly detail?: ReactNode;
  readonly onDismiss?: () => void;
  /** Whether it is about what goes on now: it goes when the room goes on. */
  readonly passing?: boolean;
}

interface Announcer {
  /** Shows a message. */
  readonly toast: (message: ToastMessage) => void;
  /** Only reads it out; for what the eye sees anyway. */
  readonly announce: (text: string) => void;
  /** Takes away what was about a moment that is over. */
  readonly goOn: () => void;
}

const ToastContext = createContext<Announcer | undefined>(undefined);

interface ShownToast extends ToastMessage {
  readonly key: number;
}

/** Whether it says no more than the other: then it takes its place, and is read out again. */
function isSame({ text, detail, onDismiss }: ToastMessage, other: ToastMessage): boolean {
  return text === other.text && detail === undefined && onDismiss === undefined;
}

export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const { common } = useEntryMessages();
  const [toasts, setToasts] = useState<readonly ShownToast[]>([]);
  const [announcement, setAnnouncement] = useState({ text: '', times: 0 });
  const lastKey = useRef(0);

  const dismiss = useCallback((key: number) => {
    setToasts((shown) => shown.filter((toast) => toast.key !== key));
  }, []);
  const toast = useCallback(
    (message: ToastMessage) => {
      lastKey.current += 1;
      const key = lastKey.current;
      setToasts((shown) => [
        ...shown.filter((other) => !isSame(other, message)),
        { ...message, key },
      ]);
      if (message.tone !== 'problem') setTimeout(() => dismiss(key), STAYS_MS);
    },
    [dismiss],
  );
  const announce = useCallback((text: string) => {
    setAnnouncement(({ times }) => ({ text, times: times + 1 }));
  }, []);
  const goOn = useCallback(() => {
    setToasts((shown) => shown.filter(({ passing }) => passing !== true));
  }, []);
  const announcer = useMemo(() => ({ toast, announce, goOn }), [toast, announce, goOn]);

  return (
    <ToastContext value={announcer}>
      {children}
      <output className="visually-hidden">
        {/* Another element each time: the same words again are read out again. */}
        <span key={announcement.times}>{announcement.text}</span>
      </output>
      <div className="toasts no-print" role="log" aria-live="polite" aria-relevant="additions">
        {toasts.map(({ key, tone = 'plain', text, detail, onDismiss }) => (
          <div key={key} className={classNames('toast', `toast-${tone}`)}>
            <div className="toast-words">
              <p>{text}</p>
              {detail}
            </div>
            <IconButton
              icon={X}
              label={common.close}
              onClick={() => {
                dismiss(key);
                onDismiss?.();
              }}
            />
          </div>
        ))}
      </div>
    </ToastContext>
  );
}

/** Ways to tell something; works anywhere below the provider. */
export function useToast(): Announcer {
  const announcer = useContext(ToastContext);
  if (!announcer) throw new Error('useToast needs a ToastProvider above it');
  return announcer;
}
