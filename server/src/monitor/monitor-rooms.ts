import { Injectable } from '@nestjs/common';
import { SourceReader } from '../listen/source/source.reader.js';
import { AlertReader } from '../respond/alert/alert.reader.js';

/** Readers of the wings the monitor looks at besides the judging ones. */
@Injectable()
export class MonitorRooms {
  constructor(
    readonly sources: SourceReader,
    readonly alerts: AlertReader,
  ) {}
}
