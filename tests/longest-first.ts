import { BaseSequencer } from 'vitest/node';
import type { TestSpecification } from 'vitest/node';

/** Seconds of the longest files on two quiet cores; roughly is enough, and a file that is missing only comes later. */
const knownSeconds: Readonly<Record<string, number>> = {
  'browser/every-screen': 120, 'browser/every-screen-empty': 110, 'fault/kills': 83, 'browser/demo': 83, 'browser/mentions-work': 76, 'browser/sign-in': 68, 'fault/clock-alerts': 65,
  'fault/backup-restore': 61, 'browser/first-run': 60, 'browser/all-day': 55, 'browser/mentions-views': 50, 'browser/sources': 48, 'browser/import': 47, 'browser/hostile-posts': 47,
  'browser/over-the-screens': 45, 'browser/labels': 42, 'fault/import-kill': 41, 'fault/two-processes': 40, 'browser/sso': 38, 'browser/input-method': 35, 'browser/opinion': 35,
  'fault/backup-trouble': 34, 'fault/bad-input-clients': 33, 'fault/embedded-postgres': 32, 'fault/mutations': 31, 'pipeline/jetstream': 30, 'pipeline/demo-controls': 27,
};

const secondsOf = ({ moduleId }: TestSpecification): number => knownSeconds[/tests\/([\w/-]+)\.test\.ts$/.exec(moduleId)?.[1] ?? ''] ?? 0;

/** Starts the longest files first, so that no worker is left alone with one at the end; all others follow as Vitest orders them. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((a, b) => secondsOf(b) - secondsOf(a));
  }
}
