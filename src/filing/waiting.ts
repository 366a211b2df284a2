import pg from 'pg'

/** A document that waits, as it is kept. */
export interface KeptDocument {
  /** What it is, as JSON. */
  readonly document: string
  /** As it was sent. */
  readonly bytes: Uint8Array
}

/** A report that was taken out, as it is listed. */
export interface KeptTitle {
  readonly key: string
  readonly title: string
}

/** What waits to be published into an archive, for all replicas of the bot. */
export class WaitingDocuments {
  readonly #address: string

  /** @param address of an archive that is there */
  constructor(address: string) {
    this.#address = address
  }

  /** Keeps a document; what came before a time, in milliseconds, is forgotten. */
  async put(
    key: string,
    { document, bytes }: KeptDocument,
    { made, before }: { readonly made: number; readonly before: number },
  ): Promise<void> {
    await this.#with(async client => {
      await client.query('delete from archive_waiting where made < $1', [before])
      await client.query(
        'insert into archive_waiting (key, made, document, bytes) values ($1, $2, $3, $4)',
        [key, made, document, Buffer.from(bytes)],
      )
    })
  }

  async document(key: string): Promise<string | null> {
    return await this.#with(async client => {
      const text = 'select document from archive_waiting where key = $1'
      const { rows } = await client.query(text, [key])
      return rows[0]?.document ?? null
    })
  }

  async bytes(key: string): Promise<Uint8Array | null> {
    return await this.#with(async client => {
      const { rows } = await client.query('select bytes from archive_waiting where key = $1', [key])
      return rows[0]?.bytes ?? null
    })
  }

  async amend(key: string, document: string): Promise<void> {
    await this.#with(client =>
      client.query('update archive_waiting set document = $2 where key = $1', [key, document]),
    )
  }

  async forget(key: string): Promise<void> {
    await this.#with(client => client.query('delete from archive_waiting where key = $1', [key]))
  }

  /** The reports that were taken out since a time, the last first. */
  async removedSince(made: number): Promise<KeptTitle[]> {
    return await this.#with(async client => {
      const text = 'select key, title from archive_removed where made >= $1 order by made desc, key'
      return (await client.query(text, [made])).rows
    })
  }

  // Seldom: a connection each time.
  async #with<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
    const client = new pg.Client({
      connectionString: this.#address,
      connectionTimeoutMillis: 5000,
      query_timeout: 10_000,
    })
    client.on('error', () => {}) // the next statement fails
    await client.connect()
    try {
      return await work(client)
    } finally {
      await client.end()
    }
  }
}
