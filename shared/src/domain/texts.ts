/** Texts that people wrote, in records and snapshots, apart from ids and choices. */

import type { Json } from './json.ts';

/** The fields in which people wrote; whatever stands in them, at any depth, is theirs. */
const TEXT_FIELDS: ReadonlySet<string> = new Set([
  'alternativeText',
  'answer',
  'answers',
  'area',
  'assumedImage',
  'baseline',
  'brings',
  'condition',
  'conditions',
  'conduct',
  'displayName',
  'expectation',
  'experienceSign',
  'forWhom',
  'gains',
  'hoursPaidBy',
  'indicator',
  'interest',
  'inviter',
  'jointCard',
  'meaning',
  'name',
  'need',
  'nextSteps',
  'noticeBy',
  'ourCore',
  'plain',
  'positions',
  'question',
  'reason',
  'relations',
  'saidBy',
  'satisfiedWhen',
  'sentence',
  'stepTitles',
  'story',
  'target',
  'testBy',
  'text',
  'title',
  'titles',
  'values',
  'wantToBe',
  'weAdd',
  'who',
  'why',
  'word',
  'words',
]);

/** Whether a text stands in another one, as whole words. */
export function holdsText(text: string, find: string): boolean {
  return wholeWords(find).test(text);
}

/** Matches a text where no letter or digit touches it, so that a short name is not found in a longer word. */
function wholeWords(text: string): RegExp {
  const literal = text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${literal}(?![\p{L}\p{N}])`, 'gu');
}

/** Whether a text stands in anything that people wrote in the JSON, as whole words. */
export function jsonHoldsText(json: Json, find: string): boolean {
  const pattern = wholeWords(find);
  let isThere = false;
  replaced(json, (text) => {
    isThere ||= text.search(pattern) >= 0;
    return text;
  });
  return isThere;
}

/** The same JSON with another text wherever people wrote one, as whole words. */
export function withOtherText(json: Json, find: string, instead: string): Json {
  const pattern = wholeWords(find);
  return replaced(json, (text) => text.replace(pattern, () => instead));
}

function replaced(json: Json, change: (text: string) => string, isText = false): Json {
  if (typeof json === 'string') return isText ? change(json) : json;
  if (Array.isArray(json)) return json.map((each: Json) => replaced(each, change, isText));
  if (typeof json !== 'object' || json === null) return json;
  const fields = Object.entries(json).map(
    ([field, value]: [string, Json]) =>
      [field, replaced(value, change, isText || TEXT_FIELDS.has(field))] as const,
  );
  return Object.fromEntries(fields) as Json;
}
