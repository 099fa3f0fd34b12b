/** Content that grows until it fills the page of the big screen. */

import { useLayoutEffect, useRef, type ReactNode } from 'react';
import './display-fill.css';
import { largestGrowth, mostGrowth } from './growth.ts';

/** The content as large as fits: measured before it is painted, so that it never jumps. */
export function DisplayFill({ children }: { readonly children: ReactNode }) {
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const content = ref.current;
    const page = content?.parentElement;
    if (!content || !page) return undefined;
    const fit = (): void => grow(content);
    fit();
    const resized = new ResizeObserver(fit);
    resized.observe(page);
    const changed = new MutationObserver(fit);
    changed.observe(content, { childList: true, characterData: true, subtree: true });
    document.fonts.addEventListener('loadingdone', fit);
    return () => {
      resized.disconnect();
      changed.disconnect();
      document.fonts.removeEventListener('loadingdone', fit);
    };
  }, []);
  return (
    <div ref={ref} className="display-fill">
      {children}
    </div>
  );
}

function grow(content: HTMLElement): void {
  const set = (growth: number): void => content.style.setProperty('--growth', String(growth));
  set(1);
  const parts = [...content.querySelectorAll<HTMLElement>('*')].filter(
    (part) => part instanceof HTMLElement,
  );
  const most = mostGrowth(largestLetters(parts));
  const clipping = parts.filter((part) => getComputedStyle(part).overflowX !== 'visible');
  // What is too long at its smallest is cut there already; growing cuts nothing more.
  const cut = clipping.filter(overflows).length;
  set(
    largestGrowth(most, (growth) => {
      set(growth);
      return !overflows(content) && clipping.filter(overflows).length <= cut;
    }),
  );
}

/** The largest letters in these, in rem. */
function largestLetters(parts: readonly HTMLElement[]): number {
  const rem = sizeOf(document.documentElement);
  const written = parts.filter(({ childNodes }) =>
    [...childNodes].some((node) => node.nodeType === Node.TEXT_NODE),
  );
  return Math.max(0, ...written.map(sizeOf)) / rem;
}

function sizeOf(element: Element): number {
  return Number.parseFloat(getComputedStyle(element).fontSize);
}

function overflows(element: HTMLElement): boolean {
  const { scrollHeight, clientHeight, scrollWidth, clientWidth } = element;
  return scrollHeight > clientHeight + 1 || scrollWidth > clientWidth + 1;
}
