import { Controller } from '@nestjs/common';
import { companyRoutes } from '@hinomi/shared/routes/company-routes';
import type { RouteAnswer, RouteInput } from '@hinomi/shared/routes/route';
import { CallerAddress, CurrentCaller } from '../../platform/http/caller.js';
import type { Caller } from '../../platform/http/caller.js';
import { Endpoint, Input } from '../../platform/http/endpoint.js';
import { BusinessTimeReader } from './business-time.reader.js';
import { CompanyReader } from './company.reader.js';
import { CompanyService } from './company.service.js';
import { MailTestService } from './mail-test.service.js';

@Controller()
export class CompanyController {
  constructor(
    private readonly service: CompanyService,
    private readonly reader: CompanyReader,
    private readonly times: BusinessTimeReader,
    private readonly mails: MailTestService,
  ) {}

  @Endpoint(companyRoutes.read)
  read(): Promise<RouteAnswer<typeof companyRoutes.read>> {
    return this.reader.state();
  }

  @Endpoint(companyRoutes.saveProfile)
  saveProfile(@Input(companyRoutes.saveProfile) { body }: RouteInput<typeof companyRoutes.saveProfile>, @CurrentCaller() caller: Caller, @CallerAddress() address: string): Promise<RouteAnswer<typeof companyRoutes.saveProfile>> {
    return this.service.saveProfile(body, { caller, address });
  }

  @Endpoint(companyRoutes.saveHours)
  saveHours(@Input(companyRoutes.saveHours) { body }: RouteInput<typeof companyRoutes.saveHours>, @CurrentCaller() caller: Caller, @CallerAddress() address: string): Promise<RouteAnswer<typeof companyRoutes.saveHours>> {
    return this.service.saveHours(body, { caller, address });
  }

  @Endpoint(companyRoutes.previewHours)
  previewHours(@Input(companyRoutes.previewHours) { body }: RouteInput<typeof companyRoutes.previewHours>): RouteAnswer<typeof companyRoutes.previewHours> {
    return this.times.preview(body.hours);
  }

  @Endpoint(companyRoutes.saveDetection)
  saveDetection(@Input(companyRoutes.saveDetection) { body }: RouteInput<typeof companyRoutes.saveDetection>, @CurrentCaller() caller: Caller, @CallerAddress() address: string): Promise<RouteAnswer<typeof companyRoutes.saveDetection>> {
    return this.service.saveDetection(body, { caller, address });
  }

  @Endpoint(companyRoutes.notices)
  notices(): Promise<RouteAnswer<typeof companyRoutes.notices>> {
    return this.reader.notices();
  }

  @Endpoint(companyRoutes.saveNotices)
  saveNotices(@Input(companyRoutes.saveNotices) { body }: RouteInput<typeof companyRoutes.saveNotices>, @CurrentCaller() caller: Caller, @CallerAddress() address: string): Promise<RouteAnswer<typeof companyRoutes.saveNotices>> {
    return this.service.saveNotices(body, { caller, address });
  }

  @Endpoint(companyRoutes.mailTest)
  mailTest(@CurrentCaller() caller: Caller): Promise<RouteAnswer<typeof companyRoutes.mailTest>> {
    return this.mails.look(caller);
  }

  @Endpoint(companyRoutes.sendMailTest)
  sendMailTest(@CurrentCaller() caller: Caller, @CallerAddress() address: string): Promise<RouteAnswer<typeof companyRoutes.sendMailTest>> {
    return this.mails.send(caller, address);
  }
}
