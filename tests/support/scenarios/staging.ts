import { SeededChance } from '../seeded-chance.ts';
import { playBackground } from './background.ts';
import { gatherPlayers, truthOf } from './brand.ts';
import type { Brand, Players } from './brand.ts';
import { dayMs, hourMs, japanTime, minuteMs, scenarioDays } from './scenario.ts';
import type { Scenario, ScenarioPlan, StormEvent, Truth } from './scenario.ts';
import { StreamRecorder } from './stream-recorder.ts';
import type { Person } from './crowd.ts';

/** The stage of one scenario: its time, its chance, its brands, and the acts that happen on it. */
export class Stage {
  readonly recorder: StreamRecorder;
  readonly events: StormEvent[] = [];

  constructor(readonly chance: SeededChance, readonly startsAt: number, readonly cast: readonly Players[]) {
    this.recorder = new StreamRecorder(chance);
  }

  get endsAt(): number {
    return this.startsAt + scenarioDays * dayMs;
  }

  /** Milliseconds since 1970 of a Japanese clock time on a day of the scenario, the first being 0. */
  at(day: number, clock: string): number {
    const [hour = 0, minute = 0] = clock.split(':').map(Number);
    return this.startsAt + day * dayMs + hour * hourMs + minute * minuteMs;
  }

  player(n = 0): Players {
    const players = this.cast[n];
    if (!players) throw new Error(`no brand ${n} on this stage`);
    return players;
  }

  /** Says when the brand's storm is on, until the end where no time is given. */
  burns(players: Players, from: number, until = this.endsAt): void {
    this.events.push({ topic: players.brand.topic.name, from: new Date(from).toISOString(), until: new Date(until).toISOString() });
  }

  /** One written post at a given time; `{slots}` are filled. */
  tell(players: Players, at: number, by: Person, frame: string, truth: Partial<Truth>, title: string | null = null): string {
    return this.recorder.post({ at, by, text: title === null ? players.voice.stateNamed(frame) : players.voice.stateFormally(frame), truth: truthOf(players.brand, truth), more: { title: title === null ? null : players.voice.stateFormally(title) } });
  }

  /** A post of the brand's own account. */
  announce(players: Players, at: number, frame: string): string {
    return this.tell(players, at, players.official, frame, { kind: 'official' });
  }
}

export type StagePlan = {
  name: string; kind: Scenario['kind']; seed: number;
  /** Japanese wall-clock midnight of the first day, such as `2026-06-01`. */
  firstDay: string;
  brands: { brand: Brand; postsADay: number; complaintShare?: number }[];
  act: (stage: Stage) => void;
};

/** A scenario of ordinary days with what `act` adds. */
export const stageScenario = ({ name, kind, seed, firstDay, brands, act }: StagePlan): ScenarioPlan => ({
  name, kind, make: () => {
    const chance = new SeededChance(seed);
    const startsAt = japanTime(`${firstDay} 00:00`);
    const stage = new Stage(chance, startsAt, brands.map(({ brand, postsADay }) => gatherPlayers(brand, chance, postsADay)));
    for (const [n, { postsADay, complaintShare }] of brands.entries()) {
      playBackground(stage.recorder, stage.player(n), chance, { from: startsAt, days: scenarioDays, postsADay, ...(complaintShare !== undefined && { complaintShare }) });
    }
    act(stage);
    return { name, kind, topics: brands.map(({ brand }) => brand.topic), events: stage.events, entries: stage.recorder.finish(startsAt, stage.endsAt) };
  },
});
