import { Link } from './link.tsx';
import './brand.css';

/** The sign and the name; two paths that meet in one goal. */
export function Brand() {
  return (
    <Link className="brand" href="/">
      <svg className="brand-sign" viewBox="0 0 32 32" aria-hidden>
        <rect className="brand-ground" width="32" height="32" rx="8" />
        <path className="brand-paths" d="M8 7v6c0 5 8 4 8 9M24 7v6c0 5-8 4-8 9" />
        <circle className="brand-goal" cx="16" cy="24" r="4.5" />
      </svg>
      Ambitiebord
    </Link>
  );
}
