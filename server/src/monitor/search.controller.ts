import { Controller } from '@nestjs/common';
import type { RouteAnswer, RouteInput } from '@hinomi/shared/routes/route';
import { searchRoutes } from '@hinomi/shared/routes/search-routes';
import { CurrentCaller } from '../platform/http/caller.js';
import type { Caller } from '../platform/http/caller.js';
import { Endpoint, Input } from '../platform/http/endpoint.js';
import { SearchReader } from './search.reader.js';

@Controller()
export class SearchController {
  constructor(private readonly reader: SearchReader) {}

  @Endpoint(searchRoutes.find)
  find(@Input(searchRoutes.find) { query }: RouteInput<typeof searchRoutes.find>, @CurrentCaller() caller: Caller): Promise<RouteAnswer<typeof searchRoutes.find>> {
    return this.reader.find(query.q, caller.personId);
  }
}
