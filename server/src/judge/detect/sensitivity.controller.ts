import { Controller } from '@nestjs/common';
import { sensitivityRoutes } from '@hinomi/shared/routes/company-routes';
import type { RouteAnswer } from '@hinomi/shared/routes/route';
import { Endpoint } from '../../platform/http/endpoint.js';
import { BacktestService } from './backtest.service.js';
import { describeSensitivities } from './domain/sensitivity-figures.js';

@Controller()
export class SensitivityController {
  constructor(private readonly backtests: BacktestService) {}

  @Endpoint(sensitivityRoutes.rules)
  rules(): RouteAnswer<typeof sensitivityRoutes.rules> {
    return { rules: describeSensitivities() };
  }

  @Endpoint(sensitivityRoutes.backtest)
  backtest(): Promise<RouteAnswer<typeof sensitivityRoutes.backtest>> {
    return this.backtests.backtest();
  }
}
