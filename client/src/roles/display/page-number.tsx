import { useMessages } from '../../ui/language.tsx';

/** Which page of how many; nothing when all fits on one. */
export function PageNumber({ number, total }: { readonly number: number; readonly total: number }) {
  const { display } = useMessages();
  if (total === 1) return null;
  return <p className="display-page">{display.page(number, total)}</p>;
}
