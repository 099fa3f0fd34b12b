/** Files that the browser saves for the visitor. */

/** Characters of a title in a file name. */
const TITLE_LENGTH = 60;

/** `2026-03-14_samen-sterk_momentopname.md`: sorted by date, and allowed on every system. */
export function fileName(at: number, title: string, kind: string, ending: string): string {
  const day = new Date(at);
  const parts = [day.getFullYear(), day.getMonth() + 1, day.getDate()];
  const date = parts.map((part) => String(part).padStart(2, '0')).join('-');
  const plain = title
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, TITLE_LENGTH)
    .replaceAll(/^-+|-+$/g, '');
  return [date, plain, kind]
    .filter((part) => part !== '')
    .join('_')
    .concat(`.${ending}`);
}

/** Hands a file to the browser to save. */
export function saveFile(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
