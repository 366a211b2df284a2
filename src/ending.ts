/**
 * What went wrong, in one line, for people: no stack, no line breaks.
 *
 * @example lineOf(new Error('corpus: no report in it')) // 'corpus: no report in it'
 */
export function lineOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return message.trim().replace(/\s*\n\s*/g, ' ')
}

/**
 * Whoever reads our output may stop early (`| head -1`): that is an end, not a failure.
 *
 * @example endQuietly(process.stdout)
 */
export function endQuietly(output: NodeJS.WriteStream): void {
  output.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    throw error
  })
}
