import type { TestProject } from 'vitest/node';
import { removeForgottenClusters, startPrivateCluster, type PrivateCluster } from './cluster.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** Addresses of the run's cluster; its database `hinomi` is the migrated template nobody connects to. */
    readonly testCluster: { readonly ownerUrl: string; readonly appUrl: string };
  }
}

type SharedCluster = { readonly started: Promise<PrivateCluster>; users: number };

// Each project loads this file anew, so only the global object is common to all of one run.
const registry = globalThis as typeof globalThis & { hinomiTestCluster?: SharedCluster };

/** One cluster for all projects of a run: the first starts and migrates it, the last one removes it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const shared = (registry.hinomiTestCluster ??= { started: removeForgottenClusters().then(() => startPrivateCluster()), users: 0 });
  shared.users += 1;
  const leave = async (): Promise<void> => {
    shared.users -= 1;
    if (shared.users > 0) return;
    delete registry.hinomiTestCluster;
    await (await shared.started).close();
  };
  const { ownerUrl, appUrl } = (await shared.started).postgres;
  project.provide('testCluster', { ownerUrl, appUrl });
  return leave;
}
