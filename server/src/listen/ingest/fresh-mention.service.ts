import { Injectable } from '@nestjs/common';
import type { FreshMention } from './mention-state.reader.js';

const mostPosts = 10_000;
/** UTF-16 units of text and folded text together. */
const mostUnits = 8_000_000;

const unitsOf = (mention: FreshMention): number => mention.text.length + mention.folded.length;

/**
 * Posts this process has just stored, until they are judged: read back from the database, each would be sent, parsed
 * and built a second time. Only a short cut: what is not here (another process stored it, a restart, a backlog) is read
 * from the database, and whoever uses a post from here writes only where the database still holds that state of it.
 */
@Injectable()
export class FreshMentionService {
  private readonly byId = new Map<string, FreshMention>();
  private units = 0;

  /** Keeps posts whose transaction has committed; the oldest leave when there are too many. */
  keep(mentions: readonly FreshMention[]): void {
    for (const mention of mentions) {
      this.byId.set(mention.id, mention);
      this.units += unitsOf(mention);
    }
    for (const id of this.byId.keys()) {
      if (this.byId.size <= mostPosts && this.units <= mostUnits) return;
      this.take(id);
    }
  }

  /** Hands a post over, once. */
  take(id: string): FreshMention | undefined {
    const found = this.byId.get(id);
    if (found === undefined) return undefined;
    this.byId.delete(id);
    this.units -= unitsOf(found);
    return found;
  }

  /** Lets go of posts whose text must not be kept any more. */
  forget(ids: readonly string[]): void {
    for (const id of ids) this.take(id);
  }
}
