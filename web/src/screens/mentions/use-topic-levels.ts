import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { monitorRoutes } from '@hinomi/shared/routes/judge-routes';
import type { Level } from '@hinomi/shared/vocabulary/level';
import { callApi } from '../../lib/api-client.ts';
import { queryKeys } from '../../lib/query-cache.ts';

/** The present level of each topic; live events keep it up to date. */
export function useTopicLevels(): ReadonlyMap<number, Level> {
  const { data } = useQuery({ queryKey: queryKeys.monitor('state'), queryFn: () => callApi(monitorRoutes.state) });
  return useMemo(() => new Map(data?.topics.map(({ topicId, level }) => [topicId, level]) ?? []), [data]);
}

/** The highest level among the topics of a post; null while none is above 平常. */
export function worstLevel(topicIds: readonly number[], levels: ReadonlyMap<number, Level>): Level | null {
  const worst = topicIds.reduce<Level>((most, id) => {
    const level = levels.get(id) ?? 1;
    return level > most ? level : most;
  }, 1);
  return worst === 1 ? null : worst;
}
