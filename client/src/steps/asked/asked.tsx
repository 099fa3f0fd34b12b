import { useAsked } from './use-asked.ts';

/** What is asked of who looks at this page, in one sentence. */
export function Asked() {
  return useAsked();
}
