/** Everybody in the run of the whole script: who sits where, with what, and how a picture is taken of it. */

import { createApi } from '@ambitiebord/client/session/api';
import { DEMENTIA_CASE, type CasePartner } from '@ambitiebord/shared/demo/dementia-case';
import type { Step } from '@ambitiebord/shared/domain/steps';
import { messages } from '@ambitiebord/shared/i18n/messages';
import type { Joined } from '@ambitiebord/shared/protocol/http';
import type { Browser, BrowserContextOptions, Locator, Page } from '@playwright/test';
import { join } from 'node:path';
import {
  Facilitator,
  nl,
  openBrowser,
  Partner,
  Person,
  type Display,
  type Joining,
} from '../fixtures/people.ts';
import { RawClient } from '../fixtures/raw-client.ts';
import type { ServerProcess } from '../fixtures/server-process.ts';
import { TcpProxy } from '../fixtures/tcp-proxy.ts';

/** Where pictures of every step go, for looking at; without it there are none. */
const PICTURES = process.env['PICTURES_DIR'];

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
const TABLET = { viewport: { width: 820, height: 1180 }, hasTouch: true };
const LAPTOP = { viewport: { width: 1366, height: 768 } };

function partnerNamed(name: string): CasePartner {
  const partner = DEMENTIA_CASE.partners.find((each) => each.name.startsWith(`${name} `));
  if (!partner) throw new Error(`nobody in the case is called ${name}`);
  return partner;
}

/** The partners of the case by their first names. */
export const FATMA = partnerNamed('Fatma');
export const KEES = partnerNamed('Kees');
export const ANK = partnerNamed('Ank');
export const MARLOES = partnerNamed('Marloes');
export const SANNE = partnerNamed('Sanne');
export const HENK = partnerNamed('Henk');
export const NADIA = partnerNamed('Nadia');
/** Comes when the cards have been shown. */
export const LISA = partnerNamed('Lisa');
/** Has no device: Henk writes for her. */
export const RIA = partnerNamed('Ria');
/** Take part without a page. */
export const JEROEN = partnerNamed('Jeroen');
const TOM = partnerNamed('Tom');
export const WIM = partnerNamed('Wim');

/** Somebody whose clicks are not what is looked at. */
export interface Hand {
  readonly who: CasePartner;
  readonly joined: Joined;
  readonly partnerId: string;
  readonly client: RawClient;
}

export interface Cast {
  readonly browser: Browser;
  readonly server: ServerProcess;
  readonly facilitator: Facilitator;
  readonly display: Display;
  readonly observer: Person;
  readonly fatma: Partner;
  /** Behind a network that may fail. */
  readonly kees: Partner;
  readonly ank: Partner;
  readonly sanne: Partner;
  readonly henk: Partner;
  readonly nadia: Partner;
  /** At a device that becomes another one. */
  marloes: Partner;
  /** Undefined until she comes. */
  lisa: Partner | undefined;
  readonly network: TcpProxy;
  readonly hands: Hand[];
}

/** Everybody of whom there is a page. */
export function everybody(cast: Cast): Person[] {
  return [cast.facilitator, cast.observer, ...partners(cast)];
}

/** The partners of whom there is a page. */
export function partners(cast: Cast): Partner[] {
  const { fatma, kees, ank, marloes, sanne, henk, nadia, lisa } = cast;
  const early = [fatma, kees, ank, marloes, sanne, henk, nadia];
  return lisa ? [...early, lisa] : early;
}

/** What somebody types to come in. */
function joiningOf({ name, organisation, sector }: CasePartner, words: typeof nl = nl): Joining {
  return { name, organisation, sector: words.domain.sectors[sector] };
}

/** Lets everybody come in who is on time. */
export async function assemble(browser: Browser, server: ServerProcess): Promise<Cast> {
  const { title, question } = DEMENTIA_CASE;
  const start = await openBrowser(browser, LAPTOP);
  const facilitator = await Facilitator.start(start, server.url, { title, question });
  const display = await facilitator.openDisplay();
  const observer = new Person(await openBrowser(browser));
  await observer.page.goto(await facilitator.readLink());
  await observer.sees('welcome');
  const network = await TcpProxy.start(server.port);
  const enter = async (
    who: CasePartner,
    options: BrowserContextOptions,
    url = server.url,
  ): Promise<Partner> =>
    Partner.join(await openBrowser(browser, options), url, facilitator.code, joiningOf(who));
  const [fatma, kees, ank] = await Promise.all([
    enter(FATMA, LAPTOP),
    enter(KEES, PHONE, `http://127.0.0.1:${network.port}`),
    enter(ANK, TABLET),
  ]);
  const [marloes, henk, nadia] = await Promise.all([
    enter(MARLOES, { ...PHONE, viewport: { width: 390, height: 844 } }),
    enter(HENK, { ...TABLET, viewport: { width: 1180, height: 820 } }),
    enter(NADIA, { ...LAPTOP, colorScheme: 'dark' }),
  ]);
  const sanne = await enterInEnglish(await openBrowser(browser, LAPTOP), server.url, facilitator);
  const hands: Hand[] = [];
  for (const who of [JEROEN, TOM, WIM]) hands.push(await handOf(who, server, facilitator));
  const pages = { facilitator, display, observer, fatma, kees, ank, marloes, sanne, henk, nadia };
  return { browser, server, ...pages, lisa: undefined, network, hands };
}

/** Sanne chooses her language at the door. */
async function enterInEnglish(page: Page, url: string, { code }: Facilitator): Promise<Partner> {
  const english = messages('en');
  await page.goto(url);
  await page.getByRole('button', { name: 'English' }).click();
  return Partner.join(page, url, code, joiningOf(SANNE, english), english);
}

/** Lisa comes in when much has happened. */
export async function comeLate(cast: Cast): Promise<Partner> {
  const page = await openBrowser(cast.browser, PHONE);
  const { server, facilitator } = cast;
  cast.lisa = await Partner.join(page, server.url, facilitator.code, joiningOf(LISA));
  return cast.lisa;
}

/** A device that nobody has used yet. */
export function anotherDevice({ browser }: Cast): Promise<Page> {
  return openBrowser(browser, TABLET);
}

async function handOf(
  who: CasePartner,
  server: ServerProcess,
  { code, sessionId }: Facilitator,
): Promise<Hand> {
  const api = createApi(server.url);
  const partner = { name: who.organisation, sector: who.sector };
  const joined = await api.join(sessionId, { code, displayName: who.name, partner });
  const known = (await api.lookUpCode(code)).partners;
  const partnerId = known.find(({ name }) => name === who.organisation)?.id ?? '';
  return { who, joined, partnerId, client: new RawClient(server.url, sessionId, joined.token) };
}

/** Ends what does not end with the windows. */
export async function dismiss({ hands, network }: Cast): Promise<void> {
  for (const { client } of hands) client.close();
  await network.close();
}

/** Takes a picture of the step at every kind of seat. */
export async function takePictures(cast: Cast, name: Step | `${Step}-${string}`): Promise<void> {
  if (PICTURES === undefined) return;
  const { facilitator, display, observer, fatma, kees, ank, sanne, nadia } = cast;
  const seats = { facilitator, display, observer, laptop: fatma, phone: kees };
  for (const [seat, { page }] of Object.entries({
    ...seats,
    tablet: ank,
    english: sanne,
    dark: nadia,
  })) {
    await page.evaluate(() => document.fonts.ready.then(() => true));
    await page.screenshot({ path: join(PICTURES, `${name}-${seat}.png`), animations: 'disabled' });
  }
}

/** Presses the button with exactly these words. */
export function press({ page }: Person, name: string): Promise<void> {
  return page.getByRole('button', { name, exact: true }).click();
}

/** The part of somebody's panel with this heading. */
export function part({ panel }: Person, heading: string): Locator {
  return panel.getByRole('region', { name: heading });
}

/** The facilitator closes the round and shows what came out. */
export async function closeAndShow(facilitator: Facilitator): Promise<void> {
  await press(facilitator, nl.rounds.control.close);
  await press(facilitator, nl.rounds.control.reveal);
}
