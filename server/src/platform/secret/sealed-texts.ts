import { Injectable } from '@nestjs/common';
import { SealBroken, SecretBox } from './secret-box.js';

/** A sealed text: `name` says where it is, without what it holds; `replace` writes another only where this one still stands. */
export type SealedText = { name: string; sealed: string; place: string; replace: (sealed: string) => Promise<boolean> };
/** What one table seals. */
export type SealedTable = { readonly table: string; readonly list: () => Promise<SealedText[]> };
/** How many texts of a table were sealed anew, stood under the newest key already, or could not be opened (their names). */
export type Rotation = { table: string; resealed: number; current: number; broken: string[] };

/** The list of all tables that hold sealed texts; each room registers its own. */
@Injectable()
export class SealedTexts {
  private readonly tables: SealedTable[] = [];

  constructor(private readonly box: SecretBox) {}

  register(table: SealedTable): void {
    this.tables.push(table);
  }

  /**
   * Seals everything with the newest key, each text by itself: a run that was cut off has done what it has done, and the
   * next one goes on. A text somebody changes meanwhile is left alone: it was sealed with the newest key by whoever changed it.
   */
  async rotate(): Promise<Rotation[]> {
    const done: Rotation[] = [];
    for (const table of this.tables) done.push(await this.rotateTable(table));
    return done;
  }

  private async rotateTable({ table, list }: SealedTable): Promise<Rotation> {
    const rotation: Rotation = { table, resealed: 0, current: 0, broken: [] };
    for (const text of await list()) {
      if (this.box.isNewest(text.sealed)) rotation.current += 1;
      else if (!(await this.reseal(text))) rotation.broken.push(text.name);
      else rotation.resealed += 1;
    }
    return rotation;
  }

  private async reseal({ sealed, place, replace }: SealedText): Promise<boolean> {
    try {
      await replace(this.box.seal(this.box.open(sealed, place), place));
      return true;
    } catch (error) {
      if (error instanceof SealBroken) return false;
      throw error;
    }
  }
}
