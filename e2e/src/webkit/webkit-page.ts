/**
 * A page in WebKitGTK, driven over W3C WebDriver (https://www.w3.org/TR/webdriver2/): Playwright drives a WebKit of
 * its own alone. Keys and pointer are real events of the driver.
 */

import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { expect } from '@playwright/test';

/** How an element is written in an answer. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** What the tests need of the system; see the README of the project. */
export interface WebKitPrograms {
  readonly driver: string;
  readonly screen: string;
  readonly browser: string;
}

/** What a script in the page looks for. */
type Kind = 'field' | 'button' | 'text';

/** Finds what people see: a field by its label, a button by its name, a text. */
const FINDERS: Readonly<Record<Kind, string>> = {
  field: `return [...document.querySelectorAll('label')]
    .filter((label) => label.innerText.trim().startsWith(arguments[0]))
    .map((label) => label.control)
    .find((field) => field && field.offsetParent) ?? null;`,
  button: `return [...document.querySelectorAll('button, [role=menuitem], label')]
    .filter((button) => button.offsetParent)
    .find((button) => (button.ariaLabel ?? button.innerText).trim() === arguments[0]) ?? null;`,
  text: `return [...document.querySelectorAll('body *')]
    .findLast((each) => each.innerText?.includes(arguments[0]) && each.checkVisibility()) ?? null;`,
};

export class WebKitPage {
  readonly #address: string;
  readonly #processes: readonly ChildProcess[];
  #session = '';

  private constructor(address: string, processes: readonly ChildProcess[]) {
    this.#address = address;
    this.#processes = processes;
  }

  /** Starts a screen that nobody sees, the driver, and a browser with one window. */
  static async open({ driver, screen, browser }: WebKitPrograms): Promise<WebKitPage> {
    const port = await freePort();
    const [x, display] = await startScreen(screen);
    const webDriver = spawn(driver, [`--port=${port}`, '--host=127.0.0.1'], {
      // The sandbox of WebKitGTK needs rights that a container does not have.
      env: { ...process.env, DISPLAY: display, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' },
      stdio: 'ignore',
    });
    const page = new WebKitPage(`http://127.0.0.1:${port}`, [webDriver, x]);
    await expect(() => page.#ask('GET', '/status')).toPass({ timeout: 10_000 });
    const browserOptions = { binary: browser, args: ['--automation'] };
    const { sessionId } = (await page.#ask('POST', '/session', {
      capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': browserOptions } },
    })) as { readonly sessionId: string };
    page.#session = `/session/${sessionId}`;
    return page;
  }

  async goTo(url: string): Promise<void> {
    await this.#command('POST', '/url', { url });
  }

  /** Types into a field with this label, in place of what there is. */
  async fill(label: string, text: string): Promise<void> {
    const element = await this.#find('field', label);
    await this.#command('POST', `/element/${element}/clear`);
    await this.#command('POST', `/element/${element}/value`, { text });
  }

  /** Chooses an option in a list with this label. */
  async choose(label: string, option: string): Promise<void> {
    const element = await this.#find('field', label);
    await this.#command('POST', `/element/${element}/value`, { text: option });
  }

  /** Clicks on what has this name. */
  async click(name: string): Promise<void> {
    const element = await this.#find('button', name);
    await this.#command('POST', `/element/${element}/click`);
  }

  /** Waits until a text can be seen. */
  async sees(text: string): Promise<void> {
    await this.#find('text', text);
  }

  /** Whether a text is anywhere in the page. */
  async holds(text: string): Promise<boolean> {
    const script = 'return document.documentElement.innerHTML.includes(arguments[0]);';
    return (await this.#run(script, text)) === true;
  }

  /** Double-clicks at a point of the window, in CSS pixels. */
  async doubleClick(x: number, y: number): Promise<void> {
    const press = [
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ];
    const actions = [{ type: 'pointerMove', duration: 0, x, y }, ...press, ...press];
    await this.#command('POST', '/actions', {
      actions: [{ type: 'pointer', id: 'mouse', actions }],
    });
  }

  /** Presses keys, in whatever has the focus. */
  async type(text: string): Promise<void> {
    const actions = Array.from(text).flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]);
    await this.#command('POST', '/actions', { actions: [{ type: 'key', id: 'keys', actions }] });
  }

  /** The middle of what a selector finds, in CSS pixels of the window. */
  async middleOf(selector: string): Promise<{ x: number; y: number }> {
    const script = `const box = document.querySelector(arguments[0]).getBoundingClientRect();
      return { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) };`;
    return (await this.#run(script, selector)) as { x: number; y: number };
  }

  /** What the window shows, as PNG. */
  async picture(): Promise<Buffer> {
    return Buffer.from((await this.#command('GET', '/screenshot')) as string, 'base64');
  }

  /** Ends browser, driver and screen. */
  async close(): Promise<void> {
    if (this.#session !== '') await this.#command('DELETE', '');
    for (const each of this.#processes) {
      if (each.exitCode === null && each.kill()) await once(each, 'exit');
    }
  }

  async #find(kind: Kind, name: string): Promise<string> {
    const found: { readonly [ELEMENT]: string }[] = [];
    await expect(async () => {
      const element = await this.#run(FINDERS[kind], name);
      expect(element, `${kind}: ${name}`).not.toBeNull();
      found.push(element as { readonly [ELEMENT]: string });
    }).toPass({ timeout: 20_000 });
    return found[0]?.[ELEMENT] ?? '';
  }

  #run(script: string, ...args: readonly string[]): Promise<unknown> {
    return this.#command('POST', '/execute/sync', { script, args });
  }

  #command(method: string, path: string, body?: object): Promise<unknown> {
    return this.#ask(method, this.#session + path, body);
  }

  async #ask(method: string, path: string, body: object = {}): Promise<unknown> {
    const init = method === 'POST' ? { method, body: JSON.stringify(body) } : { method };
    const response = await fetch(this.#address + path, init);
    const { value } = (await response.json()) as { readonly value: unknown };
    if (!response.ok) throw new Error(`${method} ${path}: ${JSON.stringify(value).slice(0, 300)}`);
    return value;
  }
}

/** Starts a screen in memory; the number of the display is its own choice. */
async function startScreen(program: string): Promise<[ChildProcess, string]> {
  const screen = spawn(
    program,
    ['-displayfd', '3', '-screen', '0', '1366x900x24', '-nolisten', 'tcp'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  const chosen = screen.stdio[3];
  if (!chosen) throw new Error('the screen does not say its number');
  const [number] = (await once(chosen, 'data')) as [Buffer];
  return [screen, `:${number.toString().trim()}`];
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
