import { z } from 'zod';
import type { Source } from '@hinomi/shared/contracts/source';
import { channels, type SourceState } from '@hinomi/shared/vocabulary/channel';

/** What a list of sources is narrowed to: those that need somebody, collect, or are paused. */
export const stateGroups = ['trouble', 'running', 'paused'] as const;
export type StateGroup = (typeof stateGroups)[number];

export const sourcesSearch = z.object({
  state: z.enum(stateGroups).optional().catch(undefined),
  kind: z.enum(channels).optional().catch(undefined),
  q: z.string().max(200).optional().catch(undefined),
});
export type SourcesSearch = z.infer<typeof sourcesSearch>;

/** From so many sources on, the list can be narrowed; from so many, it can be searched. */
export const filterFrom = 9;
export const searchFrom = 13;

const groupOfState: Record<SourceState, StateGroup> = { failing: 'trouble', late: 'trouble', ok: 'running', new: 'running', paused: 'paused' };

export const stateGroupOf = ({ health, isPaused }: Pick<Source, 'health' | 'isPaused'>): StateGroup => (isPaused ? 'paused' : groupOfState[health.state]);

/** Sources that are read or told, and those that only hold what came in files. */
export function partSources(sources: readonly Source[]): { read: Source[]; files: Source[] } {
  return { read: sources.filter(({ mode }) => mode !== 'file'), files: sources.filter(({ mode }) => mode === 'file') };
}

const folded = (text: string): string => text.normalize('NFKC').toLocaleLowerCase('ja');

/** The sources that fit: state, kind, and words found in the name or in any setting. */
export function pickSources(sources: readonly Source[], { state, kind, q }: SourcesSearch): Source[] {
  const words = folded(q ?? '').split(/\s+/).filter((word) => word !== '');
  return sources.filter((source) => {
    if (state !== undefined && stateGroupOf(source) !== state) return false;
    if (kind !== undefined && source.channel !== kind) return false;
    const text = folded([source.name, ...Object.values(source.config).filter((value) => typeof value === 'string')].join(' '));
    return words.every((word) => text.includes(word));
  });
}

/** The sources by group, those that need somebody first; empty groups are left out. */
export function groupSources(sources: readonly Source[]): { group: StateGroup; members: Source[] }[] {
  return stateGroups.map((group) => ({ group, members: sources.filter((source) => stateGroupOf(source) === group) })).filter(({ members }) => members.length > 0);
}
