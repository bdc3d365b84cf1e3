import { Injectable } from '@nestjs/common';
import type { Sensitivity } from '@hinomi/shared/vocabulary/level';
import { MeasureReader } from '../measure/measure.reader.js';
import type { Baseline, Volume, Windows } from '../measure/measure.reader.js';
import type { LevelInput } from './domain/level-call.js';

/** A topic as the rules look at it: by its own sensitivity. */
export type AskedTopic = { readonly id: number; readonly sensitivity: Sensitivity };
/** What the rules look at, and the last two spans of ten minutes for whoever shows a speed. */
export type MeasuredTopic = LevelInput & { readonly critical10: number; readonly previous10: number };
type Measured = { window: Windows; volume: Volume; baseline: Baseline } & Pick<LevelInput, 'categoryAuthors3h' | 'nearAuthors3h' | 'repostGrowth'>;

/** Answers what the level rules look at; asked by whoever calls levels and by whoever shows how near they are. */
@Injectable()
export class LevelInputReader {
  constructor(private readonly measures: MeasureReader) {}

  /** The figures of many topics at one moment, read together: each question costs the database more than its answer. */
  async read(topics: readonly AskedTopic[], nowMs: number): Promise<Map<number, MeasuredTopic>> {
    const ids = topics.map(({ id }) => id);
    const [windows, crises, volumes, spreading, baselines] = await Promise.all([
      this.measures.windowsOf(ids, nowMs), this.measures.crisisAuthors3h(ids, nowMs), this.measures.volumes(ids, nowMs), this.measures.spreading(ids, nowMs), this.measures.baselinesOf(ids, nowMs),
    ]);
    return new Map(topics.flatMap(({ id, sensitivity }) => {
      const [window, volume, baseline] = [windows.get(id), volumes.get(id), baselines.get(id)];
      if (window === undefined || volume === undefined || baseline === undefined) return [];
      const found = { categoryAuthors3h: crises.get(id)?.certain ?? {}, nearAuthors3h: crises.get(id)?.near ?? {}, repostGrowth: spreading.get(id) ?? null };
      return [[id, { ...toInput({ window, volume, baseline, ...found }), sensitivity, critical10: window.critical10, previous10: window.previous10 }] as const];
    }));
  }
}

function toInput({ window, volume, baseline, ...found }: Measured): Omit<LevelInput, 'sensitivity'> {
  const { originals60, originals3h, originals24h, criticism, counter, topical } = volume;
  return {
    ...found, critical60: window.critical60, authors60: window.authors60, originals60, baseline60: baseline.value,
    usualDay: baseline.day, usualShare: baseline.share, usualCrisisShare: baseline.crisisShare,
    runningWindow: { critical60: window.runningCritical60, originals60: volume.runningOriginals60 }, criticalHourBefore: window.previousCritical60,
    critical3h: window.critical3h, authors3h: window.authors3h, originals3h, critical24h: window.critical24h, authors24h: window.authors24h, originals24h,
    maxFollowersCritical: window.maxFollowers, hasCriticalArticle24h: volume.badNews24h > 0, risingSources: window.risingSources, leadingCategory: window.leadingCategory,
    posts3h: window.posts3h, posts24h: window.posts24h, texts24h: window.texts24h, copyShare3h: window.posts3h === 0 ? 0 : 1 - window.texts3h / window.posts3h,
    tone3h: { criticism, counter, topical }, historyDays: baseline.historyDays, namesakes3h: 0, namesakes24h: 0, usualNamesakeShare: 0,
  };
}
