import type { Database } from './database.ts'
import { guarded } from './storage-error.ts'
import { inTransaction, reader } from './transaction.ts'

/** Pictures that Telegram has already, by what they are drawn from. */
export interface PictureStore {
  /** Telegram's number for a picture; undefined: it was never sent. */
  readonly fileOf: (hash: string) => Promise<string | undefined>
  readonly keep: (picture: SentPicture) => Promise<void>
}

/** A picture as Telegram knows it. */
export interface SentPicture {
  readonly hash: string
  readonly file: string
  readonly at: number
}

/**
 * The pictures that were sent, in a database.
 *
 * @example await sentPictures(database).fileOf(hash) // 'AgACAgIAAxkBAAI…'
 */
export function sentPictures(database: Database): PictureStore {
  return guarded<PictureStore>({
    fileOf: hash => fileOf(reader(database), hash),
    keep: picture => inTransaction(database, transaction => keep(transaction, picture)),
  })
}

async function fileOf(database: Database, hash: string): Promise<string | undefined> {
  const row = await database
    .selectFrom('sent_picture')
    .select('file_id')
    .where('hash', '=', hash)
    .executeTakeFirst()
  return row?.file_id
}

async function keep(database: Database, { hash, file, at }: SentPicture): Promise<void> {
  const known = { file_id: file, at }
  await database
    .insertInto('sent_picture')
    .values({ hash, ...known })
    .onConflict(conflict => conflict.column('hash').doUpdateSet(known))
    .execute()
}
