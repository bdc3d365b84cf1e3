import { Injectable } from '@nestjs/common';
import type { Evidence, MentionNote, WorkDetail } from '@hinomi/shared/contracts/mention-work';
import type { workChoices } from '@hinomi/shared/contracts/mention-work';
import type { MentionStatus } from '@hinomi/shared/vocabulary/mention-work';
import { canAccess } from '@hinomi/shared/vocabulary/permission';
import type { z } from 'zod';
import { PeopleReader } from '../../govern/people/people.reader.js';
import { Database } from '../../platform/database/database.js';
import { AppError } from '../../platform/http/app-error.js';
import { toWork, workColumns, workJoins } from '../../listen/ingest/work-state.reader.js';
import type { WorkRow } from '../../listen/ingest/work-state.reader.js';
import { evidenceColumns, toEvidence } from './evidence-rows.js';
import type { EvidenceRow } from './evidence-rows.js';

type NoteRow = { id: number; at: Date; author: string; author_id: number; text: string };
type ChangeRow = { at: Date; person: string; from: MentionStatus; to: MentionStatus; assignee: string | null };

const shownChanges = 50;
const shownNotes = 500;
const shownEvidence = 100;
const shownTags = 200;

/** Answers what people did with mentions. */
@Injectable()
export class MentionWorkReader {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleReader,
  ) {}

  /** Whom mentions can be assigned to, and the tags in use, most used first. */
  async choices(): Promise<z.output<typeof workChoices>> {
    const people = (await this.people.listPeople()).filter(({ isDisabled, role }) => !isDisabled && canAccess(role, 'mention.work'));
    const tags = await this.database.query<{ tag: string }>(
      `select tag from mention_work, unnest(tags) as tag where tags <> '{}' group by tag order by count(*) desc, tag limit $1`, [shownTags]);
    return { people: people.map(({ id, name }) => ({ id, name })), tags: tags.map((row) => row.tag) };
  }

  /** Throws not_found. */
  async detail(mentionId: string, me: number): Promise<WorkDetail> {
    const [row] = await this.database.query<WorkRow>(`select ${workColumns} from mention m ${workJoins} where m.id = $1`, [mentionId]);
    if (row === undefined) throw new AppError('not_found');
    const [notes, evidence, history] = await Promise.all([this.notes(mentionId, me), this.evidence(mentionId), this.history(mentionId)]);
    return { work: toWork(row), notes, evidence, history };
  }


  private async notes(mentionId: string, me: number): Promise<MentionNote[]> {
    const rows = await this.database.query<NoteRow>(
      `select n.id, n.at, p.name as author, n.author_id, n.text from mention_note n join person p on p.id = n.author_id
       where n.mention_id = $1 and n.removed_at is null order by n.id desc limit $2`, [mentionId, shownNotes]);
    return rows.map(({ id, at, author, author_id, text }) => ({ id, at: at.toISOString(), author, isOwn: author_id === me, text })).reverse();
  }

  private async evidence(mentionId: string): Promise<Evidence[]> {
    const rows = await this.database.query<EvidenceRow>(`select ${evidenceColumns} where e.mention_id = $1 order by e.id desc limit $2`, [mentionId, shownEvidence]);
    return rows.map(toEvidence);
  }

  private async history(mentionId: string): Promise<WorkDetail['history']> {
    const rows = await this.database.query<ChangeRow>(
      `select c.at, p.name as person, c.from_status as "from", c.to_status as "to", a.name as assignee from mention_work_change c
       join person p on p.id = c.person_id left join person a on a.id = c.assignee_id where c.mention_id = $1 order by c.id desc limit $2`, [mentionId, shownChanges]);
    return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
  }
}
