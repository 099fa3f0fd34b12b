import { MessageCircleQuestion } from 'lucide-react';
import type { ReactNode } from 'react';
import './board-question.css';

/** Something that the board asks by itself, calmly: no alarm, and nobody has to do anything with it. */
export function BoardQuestion({ children }: { readonly children: ReactNode }) {
  return (
    <p className="board-question">
      <MessageCircleQuestion className="icon" aria-hidden />
      <span>{children}</span>
    </p>
  );
}
