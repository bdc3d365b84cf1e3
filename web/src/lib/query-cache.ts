import { QueryClient, type QueryKey } from '@tanstack/react-query';
import type { LiveEvent } from '@hinomi/shared/live/live-events';
import { ApiError } from './api-client.ts';

const room = (name: string) => (...parts: readonly unknown[]): QueryKey => [name, ...parts];

/** Keys of cached answers, one function a room: `queryKeys.monitor('state')`; without parts = the whole room. */
export const queryKeys = {
  session: room('session'),
  me: room('me'),
  monitor: room('monitor'),
  mention: room('mention'),
  alert: room('alert'),
  source: room('source'),
  topic: room('topic'),
  people: room('people'),
  signInRules: room('signInRules'),
  audit: room('audit'),
  wall: room('wall'),
  search: room('search'),
  view: room('view'),
  company: room('company'),
  firstRun: room('first-run'),
  tour: room('tour'),
  sensitivity: room('sensitivity'),
  demo: room('demo'),
  system: room('system'),
  retention: room('retention'),
  deletion: room('deletion'),
  hold: room('hold'),
  import: room('import'),
  quarantine: room('quarantine'),
  judge: room('judge'),
  opinion: room('opinion'),
};

let mayRefresh: (key: QueryKey) => boolean = () => true;

/** Says which answers may be fetched anew by themselves; the live connection holds them back while the screen is paused. */
export function setRefreshRule(rule: (key: QueryKey) => boolean): void {
  mayRefresh = rule;
}

/** Only what may pass by itself is tried again: no answer, or a database that is away. */
function shouldRetry(failures: number, error: Error): boolean {
  const mayPass = error instanceof ApiError && (error.isNetwork || error.status >= 502);
  return mayPass && failures < 2;
}

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 15_000, gcTime: 5 * 60_000, retry: shouldRetry, refetchOnWindowFocus: (query) => mayRefresh(query.queryKey), networkMode: 'always' },
    mutations: { retry: false, networkMode: 'always' },
  },
});

/**
 * Which cached answers an event makes old. Lists of mentions are not among them: rows must not move under the
 * reader's pointer, so their screen counts what is new and loads it on demand.
 */
// oxlint-disable-next-line complexity -- a table of events, one line each, that the compiler holds complete
export function keysOfEvent(event: LiveEvent): QueryKey[] {
  switch (event.name) {
    case 'mention.stored': return [];
    case 'mention.changed': return event.payload.ids.map((id) => queryKeys.mention('detail', id));
    case 'topic.measured': return [queryKeys.monitor('state'), ...event.payload.topicIds.map((id) => queryKeys.monitor('series', id))];
    case 'level.changed': return [queryKeys.monitor(), queryKeys.alert()];
    case 'alert.changed': return [queryKeys.alert(), queryKeys.monitor('state')];
    case 'alert.told': return [queryKeys.alert('detail', event.payload.alertId)];
    case 'source.changed': return [queryKeys.source(), queryKeys.monitor('state')];
    case 'topic.changed': return [queryKeys.topic(), queryKeys.monitor()];
    case 'people.changed': return [queryKeys.people(), queryKeys.signInRules(), queryKeys.company('notices')];
    case 'company.changed': return [queryKeys.company()];
    case 'import.changed': return [queryKeys.import()];
    case 'quarantine.changed': return [queryKeys.quarantine(), queryKeys.source()];
    case 'judge.changed': return [queryKeys.judge(), queryKeys.monitor()];
    case 'annotation.changed': return [queryKeys.monitor('annotations', event.payload.topicId)];
    case 'opinion.changed': return [queryKeys.opinion()];
    case 'first_run.changed': return [queryKeys.firstRun()];
    case 'bell.seen': return [queryKeys.me('seen')];
  }
}
