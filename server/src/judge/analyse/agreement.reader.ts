import { Injectable } from '@nestjs/common';
import { agreementOf } from './domain/model/agreement-figures.js';
import type { Agreement, SaidPair } from './domain/model/agreement-figures.js';
import { readShippedFigures } from './shipped-figures.js';
import type { ShippedFigures } from './shipped-figures.js';

/** Answers how well the machine agrees with people. */
@Injectable()
export class AgreementReader {
  readonly shipped: ShippedFigures = readShippedFigures();

  of(pairs: readonly SaidPair[]): Agreement {
    return agreementOf(pairs);
  }
}
