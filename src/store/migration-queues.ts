import { type Kysely, sql } from 'kysely'

/** What came from Telegram and is to be worked off, what is to go there, and the status messages of discussions. */
export async function createQueues(database: Kysely<unknown>): Promise<void> {
  await createInbox(database)
  await createOutbox(database)
  await database.schema
    .createTable('status')
    .addColumn('discussion_id', 'bigint', column =>
      column.primaryKey().references('discussion.id').onDelete('cascade'),
    )
    .addColumn('language', 'text', column => column.notNull())
    .addColumn('wanted', 'bigint', column => column.notNull())
    .addColumn('drawn', 'bigint', column => column.notNull())
    .addColumn('due', 'bigint', column => column.notNull())
    .addColumn('shown', 'text', column => column.notNull())
    .execute()
  await database.schema
    .createTable('pace')
    .addColumn('chat_id', 'bigint', column => column.notNull())
    .addColumn('at', 'bigint', column => column.notNull())
    .execute()
  await database.schema.createIndex('pace_at').on('pace').column('at').execute()
  await sql`insert into counter (name, value) values ('outbox', 0)`.execute(database)
}

async function createInbox(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('inbox')
    .addColumn('update_id', 'bigint', column => column.primaryKey())
    .addColumn('lane', 'bigint', column => column.notNull())
    .addColumn('user_id', 'bigint', column => column.notNull())
    .addColumn('body', 'text', column => column.notNull())
    .addColumn('state', 'text', column => column.notNull())
    .addColumn('tries', 'bigint', column => column.notNull())
    .addColumn('at', 'bigint', column => column.notNull())
    .execute()
  await database.schema
    .createIndex('inbox_waiting')
    .on('inbox')
    .columns(['lane', 'update_id'])
    .where(sql.ref('state'), '=', sql.lit('waiting'))
    .execute()
  await database.schema.createIndex('inbox_age').on('inbox').column('at').execute()
}

async function createOutbox(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('outbox')
    .addColumn('id', 'bigint', column => column.primaryKey())
    .addColumn('chat_id', 'bigint', column => column.notNull())
    .addColumn('user_id', 'bigint', column => column.notNull())
    .addColumn('method', 'text', column => column.notNull())
    .addColumn('payload', 'text', column => column.notNull())
    .addColumn('target', 'bigint')
    .addColumn('sequel', 'text')
    .addColumn('apology', 'text')
    .addColumn('kept', 'bigint', column => column.notNull())
    .addColumn('version', 'bigint', column => column.notNull())
    .addColumn('at', 'bigint', column => column.notNull())
    .execute()
  await database.schema
    .createIndex('outbox_chat')
    .on('outbox')
    .columns(['chat_id', 'user_id'])
    .execute()
  // Messages that are not sent yet have numbers below none of Telegram's; few rows ever do.
  await database.schema
    .createIndex('note_unsent')
    .on('note')
    .column('card_id')
    .where(sql.ref('card_id'), '<', sql.lit(0))
    .execute()
  await database.schema
    .createIndex('discussion_unsent')
    .on('discussion')
    .column('status_id')
    .where(sql.ref('status_id'), '<', sql.lit(0))
    .execute()
}
