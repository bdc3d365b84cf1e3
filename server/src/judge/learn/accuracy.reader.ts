import { Injectable } from '@nestjs/common';
import type { AccuracyReport } from '@hinomi/shared/contracts/judge-model';
import { AgreementReader } from '../analyse/agreement.reader.js';
import { LabelReader } from '../teach/label.reader.js';

const weekMs = 7 * 86_400_000;
/** The newest of a long span; more would hold memory and say the same. */
const mostPairs = 20_000;

/** Answers how well the machine judged what people then labelled. */
@Injectable()
export class AccuracyReader {
  constructor(
    private readonly labels: LabelReader,
    private readonly agreement: AgreementReader,
  ) {}

  async report(weeks: number): Promise<AccuracyReport> {
    const to = new Date();
    const from = new Date(to.getTime() - weeks * weekMs);
    const pairs = await this.labels.accuracy({ from, to: new Date(to.getTime() + 60_000) });
    const { weights: _weights, ...shipped } = this.agreement.shipped;
    const { weeks: found, ...figures } = this.agreement.of(pairs.slice(-mostPairs));
    const byWeek = found.map(({ atMs, accuracy }) => ({ at: new Date(atMs).toISOString(), accuracy }));
    return { from: from.toISOString(), to: to.toISOString(), isCut: pairs.length > mostPairs, ...figures, weeks: byWeek, shipped };
  }
}
