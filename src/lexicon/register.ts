import counted from './register.json' with { type: 'json' }

// Words of 110 real reports, by the least number of reports they stand in (60, 20, 3).
const REPORTS: ReadonlyMap<string, number> = new Map(
  Object.entries(counted).flatMap(([least, list]) =>
    list.split(' ').map((word): [string, number] => [word, Number(least)]),
  ),
)

/** Whether a word belongs to the language of work reports; what does not is talk about them. */
export const isOfTheRegister = (word: string): boolean => REPORTS.has(word)

/** Whether most work reports use a word: it tells little. */
export const isInMostReports = (word: string): boolean => (REPORTS.get(word) ?? 0) >= 60
