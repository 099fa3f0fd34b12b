/** The last of a list that does not fit whole: how many there are besides. */
export function More({ count }: { readonly count: number }) {
  if (count <= 0) return null;
  return <li className="display-more">+ {count}</li>;
}
