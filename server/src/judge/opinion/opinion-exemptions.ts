import { Injectable } from '@nestjs/common';

/** Posts that nobody asks a model about because somebody has decided already; the rooms that know of such register them here. */
@Injectable()
export class OpinionExemptions {
  private readonly conditions: string[] = [];

  /** `condition`: SQL over `mention m`; posts that meet it are not asked about. */
  register(condition: string): void {
    this.conditions.push(condition);
  }

  /** SQL condition over `mention m` that posts meet which may be asked about. */
  get allowed(): string {
    return ['true', ...this.conditions.map((condition) => `(${condition}) is not true`)].join(' and ');
  }
}
