import { type Kysely, sql } from 'kysely'

/**
 * Rosters as files with lines: one in use, the one before it, and one that waits to be taken up. Accounts are
 * typed now, so that a name shown is never another one's number or username; who asked what a verdict is on is
 * kept, so that it goes when they are forgotten.
 */
export async function createRosterFiles(database: Kysely<unknown>): Promise<void> {
  await createFiles(database)
  await createLines(database)
  await takeOver(database)
  await database.schema.dropTable('roster').execute()
  await database.schema.alterTable('feedback').addColumn('asker_id', 'bigint').execute()
  await database.schema.createIndex('feedback_asker').on('feedback').column('asker_id').execute()
}

async function createFiles(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('roster_file')
    .addColumn('id', 'bigint', column => column.primaryKey())
    .addColumn('chat_id', 'bigint', column => column.notNull())
    .addColumn('state', 'text', column => column.notNull())
    .addColumn('by_id', 'bigint', column => column.notNull())
    .addColumn('at', 'bigint', column => column.notNull())
    .execute()
  await database.schema
    .createIndex('roster_file_chat')
    .on('roster_file')
    .columns(['chat_id', 'state'])
    .execute()
}

async function createLines(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('roster_line')
    .addColumn('file_id', 'bigint', column =>
      column.notNull().references('roster_file.id').onDelete('cascade'),
    )
    .addColumn('key', 'text', column => column.notNull())
    .addColumn('position', 'bigint', column => column.notNull())
    .addColumn('name', 'text', column => column.notNull())
    .addColumn('delegation', 'text', column => column.notNull())
    .addColumn('user_id', 'bigint')
    .addPrimaryKeyConstraint('roster_line_one', ['file_id', 'key'])
    .execute()
  for (const column of ['key', 'user_id'])
    await database.schema
      .createIndex(`roster_line_${column}`)
      .on('roster_line')
      .column(column)
      .execute()
}

// Each chat's lines become its file in use.
async function takeOver(database: Kysely<unknown>): Promise<void> {
  await sql`insert into roster_file (id, chat_id, state, by_id, at)
    select row_number() over (order by chat_id), chat_id, 'current', 0, 0
    from (select distinct chat_id from roster) as chats`.execute(database)
  await sql`insert into roster_line (file_id, key, position, name, delegation, user_id)
    select roster_file.id,
      case when substr(roster.key, 1, 1) = '@' then roster.key
        when trim(roster.key, '0123456789') = '' then 'id:' || roster.key
        else 'name:' || roster.key end,
      row_number() over (order by roster.key), roster.name, roster.delegation, null
    from roster join roster_file on roster_file.chat_id = roster.chat_id`.execute(database)
  await sql`insert into counter (name, value)
    select 'roster', coalesce(max(id), 0) from roster_file`.execute(database)
}
