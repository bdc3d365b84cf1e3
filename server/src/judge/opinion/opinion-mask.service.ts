import { Injectable } from '@nestjs/common';
import { CompanyReader } from '../../govern/company/company.reader.js';
import { TopicReader } from '../../listen/topic/topic.reader.js';

/** The names that must not be told to a model: what the company watches, and what it is called. */
@Injectable()
export class OpinionMaskService {
  constructor(
    private readonly topics: TopicReader,
    private readonly company: CompanyReader,
  ) {}

  /** Words of all topics in use, their official accounts, and the names of the company. */
  async targets(): Promise<string[]> {
    const [{ topics }, { value: { name, shortNames, services } }] = await Promise.all([this.topics.matcher(), this.company.profile()]);
    const words = topics.flatMap(({ name: topic, query, officialHandles }) => [topic, ...query.any, ...query.all, ...officialHandles.map((handle) => handle.replace(/^@/, ''))]);
    return [...words, name, ...shortNames, ...services].filter((word) => word.trim() !== '');
  }
}
