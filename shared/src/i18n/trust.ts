/** The texts about versions, sign-offs and read links, apart from all others: they come with the page of a snapshot. */

import type { Language } from '../records/session.ts';
import { trust as english } from './en/trust.ts';
import { trust as dutch, type TrustMessages } from './nl/trust.ts';

export const TRUST: Readonly<Record<Language, TrustMessages>> = { nl: dutch, en: english };
