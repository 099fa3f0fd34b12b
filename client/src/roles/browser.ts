/** What this page has outside itself: the server that it came from and what the browser keeps. */

import { createApi } from '../session/api.ts';
import { openIdentities } from '../session/identities.ts';
import { deviceStorage, tabStorage } from '../session/storage.ts';

export const api = createApi();
export const identities = openIdentities(deviceStorage(), tabStorage());
