/** When two names of organisations are the same name. */

/**
 * What a name is compared by: without white space, invisible characters and capitals, and in the
 * compatibility form of Unicode, so that a name that looks the same is the same.
 */
export function nameKey(name: string): string {
  return name
    .normalize('NFKC')
    .replaceAll(/[\s\p{Default_Ignorable_Code_Point}]/gu, '')
    .toLocaleUpperCase('nl')
    .toLocaleLowerCase('nl')
    .normalize('NFKC');
}
