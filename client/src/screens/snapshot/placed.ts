/** A report never changes, so the place of a part is its identity. */
export function placed<Part>(
  parts: readonly Part[],
): { readonly place: number; readonly part: Part }[] {
  return parts.map((part, place) => ({ place, part }));
}
