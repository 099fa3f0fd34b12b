import { Assumptions } from './assumptions.tsx';
import { Tensions } from './tensions.tsx';
import './contributions.css';

/** The assumptions and the tensions about one object, or all of them. */
export function BesideLists({ aboutId }: { readonly aboutId?: string }) {
  const about = aboutId === undefined ? {} : { aboutId };
  return (
    <>
      <Assumptions {...about} />
      <Tensions {...about} />
    </>
  );
}
