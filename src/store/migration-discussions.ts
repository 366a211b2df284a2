import { type CreateTableBuilder, type Kysely, sql } from 'kysely'

// bigint, or null allowed, or a member's row that takes this one along or leaves it without a name
type Column = 'number' | 'number?' | 'text' | 'text?' | 'person' | 'person?'
type Columns = Readonly<Record<string, Column>>

/** A table: its columns, its key, and whether it belongs to a discussion and goes with it. */
interface Draft {
  readonly columns: Columns
  readonly key: readonly string[]
  readonly parent?: { readonly table: string; readonly columns: readonly string[] }
}

const DISCUSSION = { table: 'discussion', columns: ['discussion_id'] } as const

const TABLES: Readonly<Record<string, Draft>> = {
  person: {
    columns: { user_id: 'number', name: 'text', username: 'text?', at: 'number' },
    key: ['user_id'],
  },
  place: {
    columns: {
      ...{ chat_id: 'number', thread_id: 'number' },
      ...{ convener_id: 'person?', recorder_id: 'person?', quiet: 'number' },
    },
    key: ['chat_id', 'thread_id'],
  },
  discussion: {
    columns: {
      ...{ id: 'number', chat_id: 'number', thread_id: 'number' },
      ...{ topic: 'text', report_id: 'text', part: 'text?' },
      ...{ convener_id: 'person?', recorder_id: 'person?' },
      ...{ opened: 'number', closed: 'number?', last_number: 'number', status_id: 'number?' },
    },
    key: ['id'],
  },
  note: {
    columns: {
      ...{ discussion_id: 'number', number: 'number', kind: 'text', text: 'text' },
      ...{ part: 'text?', passage: 'text?', speaker_id: 'person', author_id: 'person?' },
      ...{ at: 'number', state: 'text' },
      ...{ message_id: 'number', source_id: 'number?', card_id: 'number?' },
      ...{ answer: 'text?', answer_by: 'person?', answer_at: 'number?' },
    },
    key: ['discussion_id', 'number'],
    parent: DISCUSSION,
  },
  note_edit: {
    columns: {
      ...{ discussion_id: 'number', number: 'number', position: 'number' },
      ...{ text: 'text', at: 'number', by_id: 'person?' },
    },
    key: ['discussion_id', 'number', 'position'],
    parent: { table: 'note', columns: ['discussion_id', 'number'] },
  },
  hand: {
    columns: {
      ...{ discussion_id: 'number', position: 'number' },
      ...{ speaker_id: 'person', round: 'number', at: 'number' },
    },
    key: ['discussion_id', 'speaker_id'],
    parent: DISCUSSION,
  },
  speech: {
    columns: {
      ...{ discussion_id: 'number', speaker_id: 'person', round: 'number' },
      ...{ started: 'number', ends: 'number', ended: 'number?', reminded: 'number' },
    },
    key: ['discussion_id', 'speaker_id', 'round'],
    parent: DISCUSSION,
  },
  seen_update: { columns: { update_id: 'number', at: 'number' }, key: ['update_id'] },
  told: { columns: { chat_id: 'number', what: 'text' }, key: ['chat_id', 'what'] },
  roster: {
    columns: { chat_id: 'number', key: 'text', name: 'text', delegation: 'text' },
    key: ['chat_id', 'key'],
  },
  feedback: {
    columns: {
      ...{ chat_id: 'number', message_id: 'number', user_id: 'number' },
      ...{ good: 'number', question: 'text', reason: 'text?', at: 'number' },
    },
    key: ['chat_id', 'message_id', 'user_id'],
  },
  unanswered: {
    columns: { chat_id: 'number', user_id: 'number', question: 'text', at: 'number' },
    key: ['chat_id', 'user_id', 'question'],
  },
  counter: { columns: { name: 'text', value: 'number' }, key: ['name'] },
}

/** Discussions with all that belongs to them, and what the administrators learn from. */
export async function createDiscussions(database: Kysely<unknown>): Promise<void> {
  for (const [name, draft] of Object.entries(TABLES)) await createTable(database, name, draft)
  await database.schema
    .createIndex('discussion_open')
    .unique()
    .on('discussion')
    .columns(['chat_id', 'thread_id'])
    .where(sql.ref('closed'), 'is', null)
    .execute()
  await database.schema
    .createIndex('discussion_place')
    .on('discussion')
    .columns(['chat_id', 'thread_id', 'id'])
    .execute()
  for (const [table, column] of PERSONAL)
    await database.schema.createIndex(`${table}_${column}`).on(table).column(column).execute()
  await sql`insert into counter (name, value) values ('discussion', 0)`.execute(database)
}

// Where a member's rows are looked for when they are forgotten.
const PERSONAL = [
  ['note', 'speaker_id'],
  ['note', 'author_id'],
  ['note', 'answer_by'],
  ['note_edit', 'by_id'],
  ['hand', 'speaker_id'],
  ['speech', 'speaker_id'],
  ['person', 'username'],
] as const

type Builder = CreateTableBuilder<string, string>

async function createTable(database: Kysely<unknown>, name: string, draft: Draft): Promise<void> {
  const { columns, key, parent } = draft
  let builder: Builder = database.schema.createTable(name)
  for (const [column, type] of Object.entries(columns)) builder = addColumn(builder, column, type)
  builder = builder.addPrimaryKeyConstraint(`${name}_key`, [...key])
  if (parent !== undefined) builder = addParent(builder, name, parent)
  await builder.execute()
}

function addColumn(builder: Builder, name: string, column: Column): Builder {
  const type = column.startsWith('text') ? 'text' : 'bigint'
  const optional = column.endsWith('?')
  return builder.addColumn(name, type, built => {
    const needed = optional ? built : built.notNull()
    if (!column.startsWith('person')) return needed
    return needed.references('person.user_id').onDelete(optional ? 'set null' : 'cascade')
  })
}

function addParent(builder: Builder, name: string, parent: NonNullable<Draft['parent']>): Builder {
  const { table, columns } = parent
  const target = table === 'discussion' ? ['id'] : columns
  return builder.addForeignKeyConstraint(
    `${name}_of`,
    [...columns],
    table,
    [...target],
    constraint => constraint.onDelete('cascade'),
  )
}
