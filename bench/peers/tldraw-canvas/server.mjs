/** A page with tldraw on it as it comes, for a benchmark run. */
import { build } from 'vite';
import { servePage } from '../page-server.mjs';

await servePage(build, import.meta.dirname);
