import type { Database } from './database.js';

const portion = 5_000;

/**
 * Deletes the rows of a condition in statements of 5,000 rows, each by itself: none runs long enough to be stopped or to
 * hold others up, and what is done stays done. Answers how many went. `table` and `condition` are SQL of the program, never of a user.
 */
export async function deleteInPortions(database: Database, table: string, condition: string, parameters: readonly unknown[] = []): Promise<number> {
  let [count, sum] = [0, 0];
  do {
    const [row] = await database.query<{ count: number }>(
      `with gone as (delete from ${table} where ctid = any(array(select ctid from ${table} where ${condition} limit ${portion})) returning 1)
       select count(*)::int as count from gone`,
      [...parameters],
    );
    count = row?.count ?? 0;
    sum += count;
  } while (count > 0);
  return sum;
}
