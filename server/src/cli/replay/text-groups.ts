import { areCopies, copyShape } from '../../listen/ingest/domain/copy-shape.js';
import type { CopyShape, CopyText } from '../../listen/ingest/domain/copy-shape.js';

/** Newer texts are compared with so many distinct ones before them; a wave of copies comes close together. */
const compared = 400;

/** Gives near copies of one text the same key, that of the first of them. */
export class TextGroups {
  private readonly recent: CopyShape[] = [];

  keyOf(post: CopyText): string {
    const shape = copyShape(post);
    const found = this.recent.findLast((known) => areCopies(known, shape));
    if (found !== undefined) return found.key;
    this.recent.push(shape);
    if (this.recent.length > compared) this.recent.shift();
    return shape.key;
  }
}
