import pg from 'pg';

/**
 * Makes the clock of a test database wrong by `offsetMs`: whoever asks it for the time there is told the wrong one, and so
 * are the defaults of its columns. Answers how to set it right, as an operator would while the product runs.
 */
export async function setDatabaseClockWrong(ownerUrl: string, offsetMs: number): Promise<() => Promise<void>> {
  const asOwner = async (sql: string, parameters: unknown[] = []): Promise<void> => {
    const owner = new pg.Client({ connectionString: ownerUrl });
    await owner.connect();
    await owner.query(sql, parameters).finally(() => owner.end());
  };
  const setBy = (ms: number): Promise<void> => asOwner('update wrong.clock set off = make_interval(secs => $1)', [ms / 1_000]);
  await asOwner(`
    create schema wrong;
    create table wrong.clock (off interval not null);
    insert into wrong.clock values ('0');
    create function wrong.now() returns timestamptz language sql stable as 'select pg_catalog.now() + off from wrong.clock';
    create function wrong.clock_timestamp() returns timestamptz language sql volatile as 'select pg_catalog.clock_timestamp() + off from wrong.clock';
    grant usage on schema wrong to hinomi_app;
    grant select on wrong.clock to hinomi_app;
    do $$ declare made record;
    begin
      for made in select adrelid::regclass as relation, attname from pg_attrdef join pg_attribute on attrelid = adrelid and attnum = adnum where pg_get_expr(adbin, adrelid) = 'now()' loop
        execute format('alter table %s alter column %I set default wrong.now()', made.relation, made.attname);
      end loop;
      execute format('alter database %I set search_path = public, wrong, pg_catalog', current_database());
    end $$;`);
  await setBy(offsetMs);
  return () => setBy(0);
}
