import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { PersonService } from '../govern/people/person.service.js';
import { SourceService } from '../listen/source/source.service.js';
import { TopicService } from '../listen/topic/topic.service.js';
import { Database } from '../platform/database/database.js';
import type { Caller } from '../platform/http/caller.js';
import { colleagues, feedUrls, officialHandles, sourceNames, topics } from './data/company.js';
import { blueskySettings } from '@hinomi/shared/sources/settings/bluesky';
import { placeKeys, topicKeys } from './domain/scenario.js';

const here = '127.0.0.1';
const unpadded = (bytes: number): string => randomBytes(bytes).toString('base64').replace(/=+$/, '');
/** A well-formed hash nobody knows a password to: colleagues of the demo do not sign in. */
const unusableHash = (): string => `$argon2id$v=19$m=19456,t=2,p=1$${unpadded(16)}$${unpadded(32)}`;

/** Makes the invented company's topics, sources and people in an empty database. */
@Injectable()
export class DemoSeeder {
  constructor(
    private readonly database: Database,
    private readonly persons: PersonService,
    private readonly topics: TopicService,
    private readonly sources: SourceService,
  ) {}

  async seed(caller: Caller): Promise<void> {
    await this.database.transact(async (tx) => {
      for (const colleague of colleagues) await this.persons.create(tx, { ...colleague, passwordHash: unusableHash(), language: 'ja' });
    });
    for (const key of topicKeys) {
      await this.topics.create({ name: topics[key].name, query: { any: topics[key].any, all: [], none: [] }, officialHandles, sensitivity: 'standard', isActive: true }, caller, here);
    }
    for (const key of placeKeys) {
      const config = key === 'bluesky' ? blueskySettings.parse({ channel: 'bluesky' }) : { channel: 'rss' as const, url: feedUrls[key] };
      await this.sources.create({ name: sourceNames[key], config, secrets: {}, budget: {}, intervalSeconds: 300, keepsOnlyMatches: false, isPaused: false }, caller, here);
    }
  }
}
