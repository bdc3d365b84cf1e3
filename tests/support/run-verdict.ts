import pg from 'pg';

/** What must stand in the database at the end of a run. */
export type ExpectedPosts = {
  /** Text of every post that must be stored, by its id at the source. */
  standing: ReadonlyMap<string, string>;
  /** Posts deleted at the source: they may be stored without content, or not at all. */
  deleted: ReadonlySet<string>;
};

/** What is wrong, in ids or rows; everything empty and zero is the only good verdict. */
export type Verdict = {
  lost: string[]; doubled: string[]; unwanted: string[]; altered: string[]; unblanked: string[]; misjudged: string[];
  wrongMinutes: number; unevaluatedTopics: number; eventGaps: number; waitingBatches: number; unsentMessages: number;
};

export const goodVerdict: Verdict = {
  lost: [], doubled: [], unwanted: [], altered: [], unblanked: [], misjudged: [], wrongMinutes: 0, unevaluatedTopics: 0, eventGaps: 0, waitingBatches: 0, unsentMessages: 0,
};

type StoredPost = { id: string; external_id: string; text: string; title: string | null; is_deleted: boolean; topic_ids: number[]; judged: number[] };

/** Looks at the database itself, as its owner, and never through the product. */
export async function readVerdict(ownerUrl: string, expected: ExpectedPosts): Promise<Verdict> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const posts = (await client.query<StoredPost>(
      `select m.id, m.external_id, m.text, m.title, m.deleted_at is not null as is_deleted, m.topic_ids,
         coalesce((select array_agg(j.topic_id order by j.topic_id) from judgement j where j.mention_id = m.id), '{}') as judged
       from mention m order by m.id`)).rows;
    return { ...judgePosts(posts, expected), ...(await countWrongs(client)) };
  } finally {
    await client.end();
  }
}

type PostFindings = Pick<Verdict, 'lost' | 'doubled' | 'unwanted' | 'altered' | 'unblanked' | 'misjudged'>;

function judgePosts(posts: readonly StoredPost[], expected: ExpectedPosts): PostFindings {
  const { standing, deleted } = expected;
  const seen = new Set<string>();
  const isRepeated = (id: string): boolean => seen.size === seen.add(id).size;
  const idsOf = (isWrong: (post: StoredPost) => boolean): string[] => posts.filter(isWrong).map((post) => post.external_id);
  return {
    doubled: idsOf((post) => isRepeated(post.external_id)),
    lost: [...standing.keys()].filter((id) => !seen.has(id)),
    unwanted: idsOf(({ external_id: id }) => !standing.has(id) && !deleted.has(id)),
    altered: idsOf((post) => standing.has(post.external_id) && (post.text !== standing.get(post.external_id) || post.is_deleted)),
    unblanked: idsOf((post) => deleted.has(post.external_id) && (post.text !== '' || post.title !== null || !post.is_deleted)),
    // One judgement of the text as a whole (topic 0) and one for each topic; the key allows no second one.
    misjudged: idsOf((post) => post.judged.join() !== [0, ...post.topic_ids].toSorted((a, b) => a - b).join()),
  };
}

const wrongs: Record<Exclude<keyof Verdict, keyof PostFindings>, string> = {
  wrongMinutes: `select count(*) as wrong from (select topic_id, date_trunc('minute', sort_at) as minute, count(*) as n from judgement where topic_id <> 0 group by 1, 2) j
    full join measure_minute m using (topic_id, minute) where coalesce(j.n, 0) <> coalesce(m.mentions, 0)`,
  unevaluatedTopics: 'select count(*) as wrong from topic t where removed_at is null and not exists (select from topic_level l where l.topic_id = t.id)',
  eventGaps: `select (select seq from event_counter) - count(*) + (count(*) - count(distinct seq)) + coalesce(max(seq) - min(seq) + 1 - count(*), 0) as wrong from event`,
  waitingBatches: 'select count(*) as wrong from work_item',
  unsentMessages: `select (select count(*) from outbox where state <> 'sent') + (select count(*) from alert where notice_due_at is not null) as wrong`,
};

async function countWrongs(client: pg.Client): Promise<Omit<Verdict, keyof PostFindings>> {
  const counted = { wrongMinutes: 0, unevaluatedTopics: 0, eventGaps: 0, waitingBatches: 0, unsentMessages: 0 };
  for (const name of Object.keys(counted) as (keyof typeof counted)[]) counted[name] = Number((await client.query<{ wrong: string }>(wrongs[name])).rows[0]?.wrong);
  return counted;
}
