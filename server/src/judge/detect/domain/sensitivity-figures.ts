import type { SensitivityRules } from '@hinomi/shared/contracts/sensitivity';
import { sensitivities } from '@hinomi/shared/vocabulary/level';
import type { Sensitivity } from '@hinomi/shared/vocabulary/level';
import type { FigureName } from './level-figures.js';
import { spreadRules, thresholdOf } from './level-rule-table.js';

/** The number a rule of the table asks of a figure; throws where the table has no such rule. */
function needOf(code: string, figure: FigureName, sensitivity: Sensitivity): number {
  const need = spreadRules.find((rule) => rule.code === code)?.needs.find(([name]) => name === figure);
  if (need === undefined) throw new Error(`the rule ${code} asks nothing of ${figure}`);
  return thresholdOf(figure, need[1], sensitivity);
}

/** What each sensitivity means in numbers, read from the rules in force. */
export function describeSensitivities(): SensitivityRules[] {
  return sensitivities.map((sensitivity) => ({
    sensitivity,
    caution: {
      critical60: needOf('spread_60m', 'storm60', sensitivity), ratio60: needOf('spread_60m', 'growth60', sensitivity), authors60: needOf('spread_60m', 'authors60', sensitivity),
    },
    warning: { critical3h: needOf('spread_3h', 'storm3h', sensitivity), authors3h: needOf('spread_3h', 'authors3h', sensitivity) },
    serious: { critical24h: needOf('spread_24h', 'critical24h', sensitivity) },
  }));
}
