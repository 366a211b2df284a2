/** A stretch of text where it stands on its page, in points from the lower left. */
export interface Piece {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
  readonly text: string
}

export interface Page {
  readonly width: number
  readonly pieces: readonly Piece[]
}
