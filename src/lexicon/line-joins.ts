/** A line that ends so goes on in the next. */
export const LINE_RUNS_ON = /[，,、]$|(?<!目)的$/

/** A line that begins so belongs to the one before. */
export const LINE_CARRIES_ON = /^[，,。、；;：:！!？?）)》”’】%％]|^是[：:]/
