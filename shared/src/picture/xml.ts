/** Writing XML of plain values. */

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text for XML 1.0: what has a meaning is escaped, and what may not stand in it becomes U+FFFD. */
export function escapeXml(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, (character) =>
      character === '\n' || character === '\t' ? ' ' : '\uFFFD',
    )
    .replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Attributes, each with a space before it; those without a value are left out. */
export function attributes(values: Attributes): string {
  return Object.entries(values)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escapeXml(String(value))}"`))
    .join('');
}

/** An element; `content` is XML already. */
export function element(name: string, values: Attributes, content = ''): string {
  const start = `<${name}${attributes(values)}`;
  return content === '' ? `${start}/>` : `${start}>${content}</${name}>`;
}

/** A number with at most one decimal, which is less than anybody sees. */
export function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
