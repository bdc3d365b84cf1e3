import { cafeScenario } from './data/cafe-scenario.js';
import { martScenario } from './data/mart-scenario.js';
import { payScenario } from './data/pay-scenario.js';
import { sodaScenario } from './data/soda-scenario.js';
import { storeScenario } from './data/store-scenario.js';
import type { Scenario } from './domain/scenario.js';

/** The five events of the demo's day, in the order they begin. */
export const scenarios: readonly Scenario[] = [payScenario, cafeScenario, sodaScenario, martScenario, storeScenario];
