import type { NeutralLine } from '@hinomi/shared/contracts/neutral-line';
import type { Category, Kind, RiskLevel, Stance } from '@hinomi/shared/vocabulary/judgement';

/** What a careful PR person would say of one post towards the brand; `topic` null where it only bears the same word. */
export type Truth = {
  topic: string | null; stance: Stance; kind: Kind; category: Category | null; riskLevel: RiskLevel;
  /** The same for all posts that spread one text, however slightly they vary it. */
  copyGroup?: string;
};

/** One recorded line; lines that are no original post (reposts, counts, deletions) have no truth. */
export type ScenarioEntry = { line: NeutralLine; truth: Truth | null };

/** An entry of the topics file of `replay`. */
export type ScenarioTopic = { name: string; include: string[]; exclude: string[]; official_handles: string[] };

/** When a topic burns, as ISO instants: alarms between them are no false alarms. */
export type StormEvent = { topic: string; from: string; until: string };

export type Scenario = { name: string; kind: 'storm' | 'calm'; topics: ScenarioTopic[]; events: StormEvent[]; entries: ScenarioEntry[] };

/** A scenario to be made; each making gives the same lines. */
export type ScenarioPlan = { name: string; kind: Scenario['kind']; make: () => Scenario };

export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;

/** Length of every scenario. */
export const scenarioDays = 16;

/** Milliseconds since 1970 of a Japanese wall-clock time such as `2026-06-01 09:30`. */
export const japanTime = (wallClock: string): number => Date.parse(`${wallClock.replace(' ', 'T')}:00+09:00`);

/** The clock of a line as `replay` reads it, in milliseconds; NaN where the line states none. */
export function clockOf(line: NeutralLine): number {
  const stated = ('received_at' in line ? line.received_at : null) ?? ('at' in line ? line.at : null) ?? ('posted_at' in line ? line.posted_at : null);
  return stated ? Date.parse(stated) : Number.NaN;
}
