import { Injectable } from '@nestjs/common';
import { LevelNowReader } from '../judge/detect/level-now.reader.js';
import { SourceReader } from '../listen/source/source.reader.js';
import { AlertReader } from '../respond/alert/alert.reader.js';

/** Readers of the wings the monitor looks at besides those that count. */
@Injectable()
export class MonitorRooms {
  constructor(
    readonly sources: SourceReader,
    readonly alerts: AlertReader,
    readonly levelNow: LevelNowReader,
  ) {}
}
