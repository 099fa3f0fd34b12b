/**
 * What somebody wrote into a text that the server does not have: the part of `local` that lies between
 * the beginning and the end that it shares with `server`.
 */
export function unsentText(server: string, local: string): string {
  const longest = Math.min(server.length, local.length);
  let start = 0;
  while (start < longest && server[start] === local[start]) start++;
  let end = 0;
  while (end < longest - start && server.at(-1 - end) === local.at(-1 - end)) end++;
  return local.slice(start, local.length - end);
}
