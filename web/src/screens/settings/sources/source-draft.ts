import type { Source, SourceBody, SourceConfig } from '@hinomi/shared/contracts/source';
import type { SourceChannel } from '@hinomi/shared/vocabulary/channel';

/** What the form holds while a source is written. */
export type SourceDraft = { channel: SourceChannel; name: string; url: string; intervalSeconds: number; keepsOnlyMatches: boolean; isPaused: boolean };

/** A new source; a stream of everybody's posts keeps matches only. */
export function newDraft(channel: SourceChannel = 'rss'): SourceDraft {
  return { channel, name: '', url: '', intervalSeconds: 300, keepsOnlyMatches: channel === 'bluesky', isPaused: false };
}

export function draftOf(source: Source): SourceDraft {
  const url = source.config['url'];
  return {
    channel: source.channel === 'bluesky' ? 'bluesky' : 'rss', name: source.name, url: typeof url === 'string' ? url : '',
    intervalSeconds: source.intervalSeconds, keepsOnlyMatches: source.keepsOnlyMatches, isPaused: source.isPaused,
  };
}

/** Another type before anything depends on it: its own default for matches, everything typed stays. */
export function withChannel(draft: SourceDraft, channel: SourceChannel): SourceDraft {
  return { ...draft, channel, keepsOnlyMatches: channel === 'bluesky' };
}

export const configOf = (draft: SourceDraft): SourceConfig => ({ channel: draft.channel, url: draft.url.trim() });

export function bodyOf(draft: SourceDraft): SourceBody {
  return {
    name: draft.name, config: configOf(draft), intervalSeconds: draft.intervalSeconds, keepsOnlyMatches: draft.keepsOnlyMatches, isPaused: draft.isPaused,
  };
}

const intervals = [60, 300, 900, 1_800, 3_600, 21_600, 86_400];

/** Intervals to choose from, in seconds; one set elsewhere stays among them. */
export function intervalChoices(current: number): number[] {
  return [...new Set([...intervals, current])].toSorted((a, b) => a - b);
}
