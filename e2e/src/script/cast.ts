/** Everybody in the run of the whole script: who sits where, with what, and how a picture is taken of it. */

import { createApi } from '@ambitiebord/client/session/api';
import type { CasePartner } from '@ambitiebord/shared/demo/dementia-case';
import type { Messages } from '@ambitiebord/shared/i18n/dutch';
import type { Joined } from '@ambitiebord/shared/protocol/http';
import {
  expect,
  type Browser,
  type BrowserContextOptions,
  type Locator,
  type Page,
} from '@playwright/test';
import {
  enterCode,
  Facilitator,
  openBrowser,
  Partner,
  Person,
  type Display,
  type Joining,
} from '../fixtures/people.ts';
import { RawClient } from '../fixtures/raw-client.ts';
import type { ServerProcess } from '../fixtures/server-process.ts';
import { TcpProxy } from '../fixtures/tcp-proxy.ts';
import type { Language, Name, Story } from './story.ts';

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
const TABLET = { viewport: { width: 820, height: 1180 }, hasTouch: true };
const LAPTOP = { viewport: { width: 1366, height: 768 } };

/** Somebody whose clicks are not what is looked at. */
export interface Hand {
  readonly who: CasePartner;
  readonly joined: Joined;
  readonly partnerId: string;
  readonly client: RawClient;
}

export interface Cast {
  readonly story: Story;
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
function joiningOf({ name, organisation, sector }: CasePartner, { domain }: Messages): Joining {
  return { name, organisation, sector: domain.sectors[sector] };
}

/** Lets everybody come in who is on time. */
export async function assemble(
  browser: Browser,
  server: ServerProcess,
  story: Story,
): Promise<Cast> {
  const { who, language, words, guest } = story;
  const start = await openBrowser(browser, LAPTOP);
  await chooseLanguage(start, server.url, language);
  const facilitator = await Facilitator.start(start, server.url, story, words);
  const display = await facilitator.openDisplay();
  const observer = new Person(await openBrowser(browser), words);
  await observer.page.goto(await facilitator.readLink());
  await observer.sees('welcome');
  const network = await TcpProxy.start(server.port);
  const enter = async (
    name: Name,
    options: BrowserContextOptions,
    url = server.url,
  ): Promise<Partner> => comeIn(await openBrowser(browser, options), url, facilitator, who[name]);
  const [fatma, kees, ank] = await Promise.all([
    enter('fatma', LAPTOP),
    enter('kees', PHONE, `http://127.0.0.1:${network.port}`),
    enter('ank', TABLET),
  ]);
  const [marloes, henk, nadia] = await Promise.all([
    enter('marloes', { ...PHONE, viewport: { width: 390, height: 844 } }),
    enter('henk', { ...TABLET, viewport: { width: 1180, height: 820 } }),
    enter('nadia', { ...LAPTOP, colorScheme: 'dark' }),
  ]);
  // Sanne chooses her language at the door.
  const door = await openBrowser(browser, LAPTOP);
  await chooseLanguage(door, server.url, guest.language);
  const sanneJoins = joiningOf(who.sanne, guest.words);
  const { code } = facilitator;
  const sanne = await Partner.join(door, server.url, code, sanneJoins, guest.words);
  await press(sanne, guest.words.session.returnCodeDone);
  const hands = [await handOf(who.jeroen, server, facilitator)];
  const pages = { facilitator, display, observer, fatma, kees, ank, marloes, sanne, henk, nadia };
  return { browser, server, story, ...pages, lisa: undefined, network, hands };
}

/** Chooses a language on the start page. */
async function chooseLanguage(page: Page, url: string, language: Language): Promise<void> {
  await page.goto(url);
  await page.locator('.language-switch').locator(`[lang="${language}"]`).click();
}

/** Types the code on a page in nobody's language; after that it has the language of the session. */
async function comeIn(
  page: Page,
  url: string,
  { code, words }: Facilitator,
  who: CasePartner,
): Promise<Partner> {
  await page.goto(url);
  await enterCode(page, code);
  const partner = await Partner.introduce(page, joiningOf(who, words), words);
  await press(partner, words.session.returnCodeDone);
  return partner;
}

/** Lisa comes in when much has happened. */
export async function comeLate(cast: Cast): Promise<Partner> {
  const page = await openBrowser(cast.browser, PHONE);
  const { server, facilitator, story } = cast;
  cast.lisa = await comeIn(page, server.url, facilitator, story.who.lisa);
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

/** Presses the button with exactly these words. */
export function press({ page }: Person, name: string): Promise<void> {
  return page.getByRole('button', { name, exact: true }).click();
}

/** Chooses an option or ticks a box, and waits until that is seen. */
export async function choose(option: Locator): Promise<void> {
  await option.click();
  await expect(option).toBeChecked();
}

/** The part of somebody's panel with this heading. */
export function part({ panel }: Person, heading: string): Locator {
  return panel.getByRole('region', { name: heading });
}

/** The facilitator closes the round and shows what came out. */
export async function closeAndShow(facilitator: Facilitator): Promise<void> {
  const { close, reveal } = facilitator.words.rounds.control;
  await press(facilitator, close);
  await press(facilitator, reveal);
}
