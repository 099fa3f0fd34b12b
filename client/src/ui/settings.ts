/** Small choices of the visitor, kept on this device; a browser that refuses storage just forgets. */

const PREFIX = 'ambitiebord.setting.';

/** The stored choice, if there is one. */
export function readSetting(name: string): string | undefined {
  try {
    return localStorage.getItem(PREFIX + name) ?? undefined;
  } catch {
    // Storage is blocked: the defaults hold.
    return undefined;
  }
}

/** Remembers a choice; without a value it forgets it. */
export function writeSetting(name: string, value: string | undefined): void {
  try {
    if (value === undefined) localStorage.removeItem(PREFIX + name);
    else localStorage.setItem(PREFIX + name, value);
  } catch {
    // Storage is blocked or full: the choice holds until the page is left.
  }
}
