/** How a stretch of a text looks: half-open in UTF-16 units, as Telegram counts. */
export type Entity = { readonly offset: number; readonly length: number } & (
  | {
      readonly type: 'bold' | 'italic' | 'underline' | 'blockquote' | 'expandable_blockquote'
    }
  | { readonly type: 'text_link'; readonly url: string }
  /** A member by their number: it works without a username. */
  | { readonly type: 'text_mention'; readonly user: MentionedUser }
)

interface MentionedUser {
  readonly id: number
  readonly is_bot: boolean
  readonly first_name: string
}

/** A text with its formatting as stretches of it, so that no words of a report are ever escaped. */
export interface Formatted {
  readonly text: string
  readonly entities: readonly Entity[]
}

/** Text without formatting. */
export function plain(text: string): Formatted {
  return { text, entities: [] }
}

/**
 * Puts texts together, each keeping its formatting.
 *
 * @example join([bold('228件'), ' — 代表建议']).entities // [{ type: 'bold', offset: 0, length: 4 }]
 */
export function join(parts: readonly (Formatted | string)[], separator = ''): Formatted {
  let text = ''
  const entities: Entity[] = []
  parts.forEach((part, index) => {
    if (index > 0) text += separator
    const { text: words, entities: inner } = typeof part === 'string' ? plain(part) : part
    for (const entity of inner) entities.push({ ...entity, offset: entity.offset + text.length })
    text += words
  })
  return { text, entities }
}

/**
 * Several lines as one text.
 *
 * @example lines('a', bold('b')).text // 'a\nb'
 */
export function lines(...all: readonly (Formatted | string)[]): Formatted {
  return join(all, '\n')
}

type Style = Exclude<Entity['type'], 'text_mention' | 'text_link'>

// Telegram takes no formatting of nothing.
function styled(type: Style, part: Formatted | string): Formatted {
  const { text, entities } = typeof part === 'string' ? plain(part) : part
  return text === ''
    ? plain('')
    : { text, entities: [{ type, offset: 0, length: text.length }, ...entities] }
}

/** Bold text. */
export function bold(part: Formatted | string): Formatted {
  return styled('bold', part)
}

/** Text in italics. */
export function italic(part: Formatted | string): Formatted {
  return styled('italic', part)
}

/** Underlined text. */
export function underlined(part: Formatted | string): Formatted {
  return styled('underline', part)
}

/** A quotation. */
export function quoted(part: Formatted | string): Formatted {
  return styled('blockquote', part)
}

/** A quotation that a reader unfolds. */
export function folded(part: Formatted | string): Formatted {
  return styled('expandable_blockquote', part)
}

/** Words that lead to an address. */
export function linked(text: string, url: string): Formatted {
  return { text, entities: [{ type: 'text_link', offset: 0, length: text.length, url }] }
}

/** The name of a member, which leads to them. */
export function mention(name: string, user: MentionedUser): Formatted {
  return { text: name, entities: [{ type: 'text_mention', offset: 0, length: name.length, user }] }
}
