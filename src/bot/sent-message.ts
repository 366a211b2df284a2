/** What Telegram made of a request. */
export interface SentMessage {
  /** Its number, where it is a message. */
  readonly message: number | null
  /** The largest size of a picture, by its number. */
  readonly photo: string | null
}

/**
 * The message that Telegram tells of in its answer, if there is one.
 *
 * @example sentMessage({ message_id: 7, photo: [{ file_id: 'AgAC' }] }) // { message: 7, photo: 'AgAC' }
 */
export function sentMessage(result: unknown): SentMessage {
  return { message: numberIn(result), photo: photoIn(result) }
}

function photoIn(result: unknown): string | null {
  const hasPhoto = typeof result === 'object' && result !== null && 'photo' in result
  const sizes: unknown = hasPhoto ? result.photo : null
  const largest: unknown = Array.isArray(sizes) ? sizes.at(-1) : null
  const isSize = typeof largest === 'object' && largest !== null && 'file_id' in largest
  return isSize && typeof largest.file_id === 'string' ? largest.file_id : null
}

function numberIn(result: unknown): number | null {
  const message = typeof result === 'object' && result !== null && 'message_id' in result
  return message && typeof result.message_id === 'number' ? result.message_id : null
}
