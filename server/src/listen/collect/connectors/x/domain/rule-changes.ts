import { idAt, textAt, type LooseObject } from '@hinomi/shared/text/loose-json';

/** A rule of the filtered stream. Ours are known by the beginning of their tag; others' are left alone. */
export type StreamRule = { value: string; tag: string };

const ownTag = 'hinomi:';
export const tagOf = (topicId: number | null): string => `${ownTag}${topicId ?? 'query'}`;

/** What must be added and taken away so that exactly the wanted rules stand, beside those that are not ours. */
export function ruleChanges(wanted: readonly StreamRule[], standing: readonly LooseObject[]): { add: StreamRule[]; remove: string[] } {
  const key = ({ value, tag }: StreamRule): string => `${tag} ${value}`;
  const own = standing.flatMap((rule) => {
    const [id, value, tag] = [idAt(rule, 'id'), textAt(rule, 'value'), textAt(rule, 'tag')];
    return id === null || value === null || tag === null || !tag.startsWith(ownTag) ? [] : [{ id, value, tag }];
  });
  const wantedKeys = new Set(wanted.map(key));
  const ownKeys = new Set(own.map(key));
  return { add: wanted.filter((rule) => !ownKeys.has(key(rule))), remove: own.filter((rule) => !wantedKeys.has(key(rule))).map(({ id }) => id) };
}
