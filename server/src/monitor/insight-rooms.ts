import { Injectable } from '@nestjs/common';
import { DetectReader } from '../judge/detect/detect.reader.js';
import { LevelNowReader } from '../judge/detect/level-now.reader.js';
import { NewWordsReader } from '../judge/measure/new-words.reader.js';
import { SpreadReader } from '../judge/measure/spread.reader.js';
import { VoicesReader } from '../judge/measure/voices.reader.js';

/** The readers that look behind the curve. */
@Injectable()
export class InsightRooms {
  constructor(
    readonly voices: VoicesReader,
    readonly spread: SpreadReader,
    readonly newWords: NewWordsReader,
    readonly now: LevelNowReader,
    readonly levels: DetectReader,
  ) {}
}
