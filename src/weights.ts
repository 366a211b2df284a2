/**
 * The numbers that decide, measured on the project's own question sets: of changes by 15 to 50% only few move the
 * result. Costs and limits of slots stand first; then what each file decides by, under the file's name.
 */

/** What a word costs by where it is found, from 0 to 1. */
export const PLACE_COST = {
  counted: 0,
  clause: 0.03,
  before: 0.12,
  trailing: 0.15,
  scene: 0.2,
  heading: 0.25,
  sibling: 0.55,
  example: 0.6,
  passage: 0.6,
  siblingCounted: 0.65,
  section: 0.92,
} as const

/** How far other words and parts of a word account for it. */
export const BY_OTHERS = {
  /** How much of an alternative's distance counts. */
  distance: 0.8,
  leastParts: 0.3,
  mostParts: 0.95,
  /** The same where most of a long word is nowhere: only what it ends in stands there. */
  unmodified: 0.35,
} as const

/** What each slot costs where it does not match. */
export const SLOT_COST = {
  place: 1.5,
  measureOther: 2.2,
  measureFar: 0.9,
  measureLoose: 0.35,
  measureNear: 1.5, // times what is missing to a full fit
  ordinal: 0.5,
  threshold: 0.5,
  /** Only those above a threshold are counted, and none is asked for. */
  graded: 0.2,
  headModifier: 0.5,
  headModifierSoft: 0.25,
  headBeside: 0.15,
  headAway: 0.7,
  headAbsent: 1.2,
  headAbsentSoft: 0.5,
  nothingNear: 0.6,
  narrower: 0.4,
  polarity: 1.5,
  act: 1.5,
  othersAct: 0.3,
  actor: 1.5,
  notOfGiven: 1,
  given: 2,
  level: 1.5,
  levelSilent: 1.2,
  onlySome: 1,
  memberNamed: 1.2,
  member: 0.8,
  year: 2,
  aim: 1, // times what is missing to the year's full fit: an outcome for a target
  past: 0.4,
  plan: 0.8,
  review: 0.25,
  planUnasked: 0.08,
  choice: 0.9,
  perHead: 1.5,
  perHeadOfList: 0.35,
  average: 0.5, // what it grew by on average, where that is not asked for
  oneBody: 0.05, // one court's, where none is named by its level
  otherExtent: 0.3, // all courts' for one's, where only its level is named
  otherBody: 0.1, // beside the body that the question names
  namedShort: 0.3, // its label is only the end of what is named, and another's is all of it
  fallen: 1.5,
  unasked: 0.07, // a word of the counted phrase that the question does not have
  unaskedPart: 0.2, // the same where the total is asked for
  excluded: 1.5,
  joint: 1,
  askedBefore: 1,
  inherited: 0.35,
  scene: 0.3, // less, for a figure of the sentence that the question before spoke of
} as const

/** From here an unexplained word is fatal: nothing is told of it. */
export const FATAL_WORD = 0.95
/**
 * How surely the nearest figure has to be the one asked for (`match/certainty`). The cards are fitted to as many questions
 * that are told as to such that are not; of those that people ask one in seven is not told, so that a quarter here is
 * four in five there.
 */
export const TOLD = {
  certainty: 0.25,
  unheard: 0.2, // where all that is not said of it are words that no report has
  doubted: 0.39, // where it may be one of two, or what tells which is not said of it
  restricted: 3, // so much is told of a figure of which a word is not said that tells which one is meant
  modified: 5, // the same of a word that tells its kind
  whole: 1.5, // so much is told of a figure of which all is said
  wholeCost: 0.15, // at such a cost
  mostChosen: 2.6, // cost of a number that is named to choose from
  chosen: 1.9, // the same, whatever speaks against it
} as const
/** A figure that is less surely the one meant by one of several things is not told, or computed with. */
export const TAKEN = { certainty: 0.08 } as const
/** A passage that is less surely what is asked for is only offered. */
export const SHOWN = { certainty: 0.02 } as const
/** One figure that tells a question whole: so much at least, at such a cost in all and by word, and the next so far. */
export const TELLS_ALL = { told: 1.4, cost: 1.1, word: 0.3, margin: 0.9 } as const
/** `match/signs`. */
export const IN_SIGNS = {
  counts: 0.3, // a word that weighs so much is looked at
  far: 4,
  said: 0.3,
  unsaid: 0.9,
  others: 3,
} as const
/** As cheap as the cheapest: both are shown. */
export const EQUAL = 0.02
/** A figure that contradicts, and would explain the question by so much more, leaves nothing to tell. */
export const RIVAL = 0.3
/** Costs of standing apart from the other figures of a list. */
export const SCENE = {
  passage: 0.15,
  section: 0.25,
  elsewhere: 0.5,
  otherKind: 0.2,
  gap: 0.25, // in one sentence, at most
  farApart: 100, // characters
} as const

/** From here a word is present in a text. */
export const PRESENT = 0.5

/** `search/alternatives`. */
export const IN_ALTERNATIVES = {
  around: 0.9,
  bothWays: 0.85,
  sameVerb: 0.6,
  character: 0.9, // for all its characters together
  part: 0.8, // a part of a word, by its share
} as const

/** `search/grams`: share of the slots that are taken before there are twice as many. */
export const IN_GRAMS = { fullest: 0.6 } as const

/** `search/likeness`: what more of the passages hold tells none from another. */
export const IN_LIKENESS = { common: 0.25 } as const

/** `search/term-match`. */
export const IN_SEARCH_MATCH = {
  leastParts: 0.3, // a third of a word is chance
  mostParts: 0.9, // all parts of a word are no more than this
} as const

/** `search/query`. */
export const IN_QUERY = {
  sureWord: 0.46, // below: only a part of the word, or a word that shares a character
  mostParts: 0.6,
  respelled: 0.85,
  flattening: 0.6, // a small corpus makes chance words look rare
  // What a word the corpus does not have still weighs, by the first letter of its tag
  unknown: { n: 0.6, e: 0.6, f: 0.25 },
  englishForm: 0.25, // an English form of a verb
  unknownOther: 0.35, // a word that no report has, of any other kind
  verbRole: 0.75, // verbs and the like tell less than nouns
  oneLetter: 0.4, // one letter tells less than a word
} as const

/** `search/ranking`: What a word in a heading counts beside one in the text. */
export const IN_RANKING = { heading: 0.5 } as const

/** `search/scorer`. */
export const IN_SCORER = {
  weights: { text: 0.55, sentence: 0.3, pairs: 0.15, heading: 0.6, emphasis: 0.15 },
  emphasised: 0.5, // what a word in a heading, or said again, adds
} as const

/** `search/search`. */
export const IN_SEARCH = {
  common: 0.4, // a term in more of the passages than this finds nothing by itself
  order: { passage: 1.5, report: 1 }, // beside the score, which is 1 for all that is asked
} as const

/** `search/thesaurus`. */
export const IN_THESAURUS = {
  same: 0.9, // a word of the same group
  wider: 0.8, // a => b: typing a also finds b
} as const

/** `search/vocabulary`: of the inverse document frequency (BM25). */
export const IN_VOCABULARY = { smoothing: 0.5 } as const

/** `match/act-slots`. */
export const IN_ACT_SLOTS = {
  saidItself: 0.2,
  leastAct: 0.34,
  sameAct: 0.79, // another word that weighs as much says the same act
} as const

/** `match/asked`. */
export const IN_ASKED = {
  enough: 0.8,
  said: 0.3,
} as const

/** `match/decision`. */
export const IN_DECISION = {
  sure: 1.3,
  saidWhole: 0.1, // all that is asked for is said, of another time
  saidHalf: 0.9,
  nothingNear: 3.5, // the weight of what is unsaid
  asNear: 0.3, // the next is no more than so much behind
  littleTold: 1.9, // above it, of declines that questions with known answers met, most were false
} as const

/** `match/explanation`. */
export const IN_EXPLANATION = {
  modifier: 2,
  covered: 0.5,
  exampleOfAll: 0.12,
  mistyped: 0.12,
} as const

/** `match/head-slot`. */
export const IN_HEAD_SLOT = {
  hardly: 0.7, // only a part of the word stands there
  whole: 0.4, // the word or another one for it stands there
} as const

/** `match/match`. */
export const IN_MATCH = {
  says: 0.5,
  unsaid: 0.9,
  said: 0.5,
  ownShare: 0.5,
  nearOwn: 0.1, // what only stands beside is not what is meant, where another figure counts it
  nextToBest: 0.03,
  kept: 0.1,
  excludedMeasure: 1.5,
  mostlyUnsaid: 0.3, // from here a scene is not silent of a restriction
} as const

/** `match/measure-slot`. */
export const IN_MEASURE_SLOT = {
  onlyChange: 0.4,
  onlyLevel: 0,
  growthForShare: 0.55,
  fits: 0.9, // from here a measure fits
  fitsLoosely: 0.55, // from here it fits loosely
  fitsHardly: 0.3, // below this it contradicts
  saidWell: 0.8, // a word that weighs so much must be in the clause
  attendances: 0.5, // 人次 of what people attend
  forEach: 0.95, // 吨/天 where 吨 are asked for of a day
} as const

/** `match/narrower-slot`. */
export const IN_NARROWER_SLOT = { says: 0.5 } as const

/** `match/near-slot`. */
export const IN_NEAR_SLOT = {
  saidNearly: 0.45,
  implied: 0.2,
  measured: 0.9, // from here the measure is the one asked for
} as const

/** `match/given-slots`: how much more a round number leaves open. */
export const IN_GIVEN_SLOTS = { more: 0.1 } as const

/** `match/part-slots`. */
export const IN_PART_SLOTS = { restricts: 0.5 } as const

/** `question/follow-up`. */
export const IN_FOLLOW_UP = {
  little: 0.5,
  beside: 0.8, // what is not said of another figure of the sentence that was told before, at most
  unsaid: 0.5, // share of its own words, at most
  sameThing: { least: 3, share: 0.6 }, // characters that two figures' nouns must share
  margin: 0.2, // how far the next of them must be behind
  soft: 0.5, // another year's may be told in another verb: 控制在 of the aim, 为 of the outcome
} as const

/** `question/reading`. */
export const IN_READING = {
  telling: 0.5,
  whoSpeaks: 0.1,
  framing: 0.1,
  beside: 0.4, // of a word in a clause that does not ask, where the figures that tell that which asks do not tell it
  toldBy: { least: 1.3, untold: 0.35, alike: 0.3 }, // it weighs so much, and so much of it is not told
  frame: 0.7, // of all words that frame it
  unexplained: 0.6,
  givenClause: 0.25,
  talkedOf: 0.95,
  shortTarget: 0.8,
} as const

/** `question/words`. */
export const IN_WORDS = {
  // What an unexplained word of each class costs
  weight: {
    report: 0.05,
    vague: 0.15,
    light: 0.15,
    talk: 0.4,
    framing: 0.1,
    place: 2.5,
    name: 2,
    noun: 1.6,
    act: 1.3,
    level: 0.8,
    verb: 1.05,
    quality: 0.8,
    character: 0.35,
    other: 0.9,
  },
  commonVerb: 0.8,
  englishNoun: 1,
  englishUnknown: 0.6, // no list has it: nothing tells what it restricts
  englishAct: 0.4,
  nounCharacter: 0.5,
  qualityCharacter: 0.3,
  recipient: 0.5,
  kind: 0.96,
  townStem: 0.95, // a town without its kind
} as const

/** `answer/alike-list`. */
export const IN_ALIKE_LIST = { surely: 0.66 } as const

/** `answer/bodies`: another body's figure that fits less well than this is of something else. */
export const IN_BODIES = { alike: 0.9 } as const

/**
 * `answer/ask`: of what an older report tells the best passage scores no less, alone and beside the best of the newest: of
 * 3,474 questions that one of two reports answers, the older one, none scored less.
 */
export const IN_OLDER = { least: 0.2, toNewest: 0.7 } as const

/** `answer/check`: more than one claim is worth, as most of them are soon told. */
export const IN_CHECK = { room: 1.5 } as const

/** `answer/claim-actors`: of who acts: whoever else is named, is named in other words. */
export const IN_CLAIM_ACTORS = { known: 0.34 } as const

/** `answer/claim-coverage`: from here a noun, or another word for what is counted, tells something, and is told there. */
export const IN_CLAIM_COVERAGE = { noun: 1, word: 0.8, covered: 0.5 } as const

/** `answer/extent-said`. */
export const IN_EXTENT_SAID = {
  told: 0.75, // so much of what is said of all is told of some
  more: 0.3, // and so much more than of all
  half: 0.5,
  name: 3, // characters that name a member of a list
  example: 4, // and one that stands for many
  reach: 12,
} as const

/** `answer/claim-derived`. */
export const IN_CLAIM_DERIVED = {
  likely: 0.5,
  evenly: 0.3, // from here a number may be that of which a mean is told
} as const

/** `answer/claim-reports`. */
export const IN_CLAIM_REPORTS = { inHeadings: 0.4 } as const

/** `answer/claim-likeness`. */
export const IN_CLAIM_LIKENESS = {
  otherChange: 0.8,
  otherPer: 0.8,
  otherYearly: 0.6,
  narrower: 0.85,
  anothers: 0.45,
  head: 2, // characters that tell two members of a list apart
} as const

/** `answer/claim-match`. */
export const IN_CLAIM_MATCH = { ofTheReport: 0.15 } as const

/** `answer/claim-named`: from here a word of an operand must stand by what is not surely told of it. */
export const IN_CLAIM_NAMED = { word: 0.8 } as const

/** `answer/claim-neighbours`. */
export const IN_CLAIM_NEIGHBOURS = {
  swapped: 0.06,
  surely: 0.15,
  taken: 0.15,
} as const

/** `answer/claim-operands`. */
export const IN_CLAIM_OPERANDS = {
  thing: 1.45, // From here a word names a thing that the operands would have to be about
  asGood: 0.9, // of the best pair's score
  surely: 0.6, // of the claim's words: less is no ground for calling a number wrong
  named: 0.5,
} as const

/** `answer/claim-time`. */
export const IN_CLAIM_TIME = {
  soft: { otherHalf: 0.85, leansAway: 0.88, planUnasked: 0.95, yearUnknown: 0.95 },
} as const

/** `answer/claim-untold`. */
export const IN_CLAIM_UNTOLD = {
  // From here a noun that names what is counted, and any other word beside the figure, is missed
  strange: { named: 1.45, other: 1.9 },
  says: 0.6,
  // From here a verb of its own tells of a deed
  verb: 0.45,
  // Below this a noun tells nothing: 项目; from here what describes it tells which
  telling: { noun: 0.8, modifier: 1.2, sort: 1 },
} as const

/** `answer/claim-value`. */
export const IN_CLAIM_VALUE = {
  fits: {
    same: 1,
    alike: 0.97,
    general: 0.93,
    bare: 0.9,
    loose: 0.75,
    times: 0.75,
    other: 0.75,
  },
  sameUnit: 0.9,
  roughly: 0.05,
  overround: 0.1, // 三百来篇 is said of up to 330
  tenths: 0.01, // 两成 is said of 20.4%
  half: 0.3, // more than half is said of up to 65%
  fraction: 0.06, // A quarter is said of what is near it
} as const

/** `answer/claim-verdict`. */
export const IN_CLAIM_VERDICT = {
  // From here an agreeing figure speaks of the same thing; a number seldom met by chance needs less
  sameThing: { common: 0.4, rare: 0.26, rarest: 0.2 },
  // How much better another figure must fit to be the one meant
  margin: { common: 0.08, rare: 0.13, rarest: 0.13 },
  thing: 0.6, // from here a word names what is counted
  contradicts: 0.5, // From here a figure with another number is about the same thing
  surely: 0.8,
  ofTheYear: 0.5,
  // How much a figure that lacks a word for the thing, where another has it, must fit better in all else
  unnamed: [
    [0.3, -0.08],
    [0.15, 0.01],
  ],
  namedMore: 0.6,
  // From here the figure of the year named is the one meant, and another year's is not
  ofYear: 0.38,
  wellNamed: 0.9,
  elsewhere: 0.7,
} as const

/** `answer/claim-words`. */
export const IN_CLAIM_WORDS = {
  // How much the words of a stretch tell of a figure, by where it stands
  tells: {
    what: 1.6,
    inheritedWhat: 0.5,
    before: 1,
    beforeNoun: 0.7,
    behind: 0.8,
    ofNext: 0.12,
    sameClause: 0.3,
    lastClause: 0.5,
    lastClauseOfAnother: 0.25,
    earlierClause: 0.2,
    nextClause: 0.3,
    lastSentence: 0.12,
  },
  ofMate: 0.1, // What another figure of the same list counts tells little
  fewWords: 0.9, // Below this a clause has no words of its own to be found by: 共计142条
  unknown: 0.4,
  nextClauseOfFigure: 0.1, // a clause behind that has a figure of its own
} as const

/** `answer/derived-answer`. */
export const IN_DERIVED_ANSWER = {
  operand: 0.28, // from here a figure may be an operand,
  sureOperand: 0.5, // where the other one is at least so sure
  together: 0.1,
  nearBest: 0.85, // of an operand's best figure: only these may stand for it
} as const

/** `answer/derived-part`. */
export const IN_DERIVED_PART = { sameAction: 0.8 } as const

/** `answer/occurrence`. */
export const IN_OCCURRENCE = {
  // What a word is worth by where it stands: nearer to the figure counts more, other figures between count less
  nearness: {
    what: 1,
    whatBefore: 0.92, // 建议142条,被采纳34条: what is counted stands in the clause before
    clause: 0.95,
    clauseBehindFigure: 0.72,
    otherFigure: 0.4, // the measure word of another figure
    before: 0.74,
    beforeFarther: 0.62,
    beforeBehindFigure: 0.5,
    after: 0.46,
    afterBehindFigure: 0.34,
    heading: 0.42,
    passage: 0.36,
  },
  leastParts: 0.3, // a third of a word is chance
  mostParts: 0.92, // all parts of a word are no more than this
} as const

/** `answer/indicator-answer`. */
export const IN_INDICATOR_ANSWER = { wholly: 0.85 } as const

/** `answer/retrieval`. */
export const IN_RETRIEVAL = {
  inheritedWeight: 0.3,
  little: 0.8, // a question of less weight than this says hardly anything by itself
  samePassage: 1.25,
  elsewhere: 0.5, // another place than the one asked about
  ofTheReport: 0.15,
} as const

/** `answer/list-answer`. */
export const IN_LIST_ANSWER = {
  clearly: 0.2, // no figure of another sentence comes so near to a part's own
  most: 1.9,
  mostDoubted: 1.3,
  said: 0.3, // what weighs less says nothing of its own
  untold: 0.45, // what costs so much of a word is hardly told by a figure
  measure: 0.3, // what costs so much is counted in another measure
  spoken: 0.9, // from here a word says nothing of a figure
  body: 1.6, // the report's own body, beside others of which the same is asked
  nearBest: 0.8,
  onTopic: 0.5,
  headed: 0.6, // share of the topic that a section's heading must hold
  runIn: 0.8, // the same of a run-in paragraph's
  byHeadings: 0.9, // words that only the headings have
} as const

/** Names asked for beside figures that stand side by side. */
export const IN_PARALLEL_LIST = {
  longestName: 8,
  longestRun: 8,
  /** Fewer are hardly a run of names without a mark. */
  leastRun: 3,
  /** Of two the one that is not told is only named; of so many, what is left is too little. */
  many: 3,
  /** From here a word says a name. */
  said: 0.75,
  /** How far the parts may be from the whole. */
  rounded: 0.002,
}

/** `answer/list-scene`. */
export const IN_LIST_SCENE = {
  told: 2, // what is told of a scene counts as so many that are only assigned there
  least: 2,
  alike: 0.3, // of two that cost nearly the same the one that stands behind the last one's
  measure: 0.3, // what costs so much is counted in another measure
  otherwise: 1, // what costs so much is no number of what is asked
  says: 0.6, // a word of less weight names nothing
  said: 0.42, // what costs more of a word is not said of the figure
  unsaid: 0.9, // from here nothing says a word of the figure
  share: 0.45, // so much of what is named has to be said
} as const

/** `answer/phrase-list`. */
export const IN_PHRASE_LIST = { most: 0.6 } as const

/** `answer/matching`. */
export const IN_MATCHING = {
  place: 2.5,
  worst: 2.5, // what costs so much answers nothing
} as const

/** `answer/measure`. */
export const IN_MEASURE = {
  sortKinds: {
    money: { money: 1 },
    percent: { percent: 1, points: 0.9, ratio: 0.6 },
    duration: { duration: 1 },
    rank: { rank: 1, prize: 1, ordinal: 1 },
    change: { percent: 1, points: 1, ratio: 1, money: 0.6, count: 0.6, measure: 0.6 },
    times: { ratio: 1, percent: 0.4 },
    amount: { count: 1, measure: 1, money: 1, percent: 0.5, points: 0.4, ratio: 0.5 },
  },
  anyKind: {
    count: 1,
    measure: 1,
    money: 1,
    percent: 0.95,
    points: 0.9,
    ratio: 0.9,
    duration: 0.7,
    rank: 0.6,
    prize: 0.5,
    ordinal: 0.5,
  },
  countKind: {
    count: 1,
    measure: 0.9,
    duration: 0.35,
    ratio: 0.3,
  },
  otherScale: 0.3,
  growth: 0.9, // what something grew by, where its own amount may be told, too
  // How well a figure printed in one measure word answers a question in another
  fits: {
    same: 1,
    alike: 0.92,
    general: 0.95, // 个 asks for anything counted
    bare: 0.92, // 600多万下岗职工: the noun follows the number itself
    loose: 0.92,
    times: 0.6, // 个 asked, 次 printed
    other: 0.25,
  },
  printedGeneral: 0.8, // asked in another word, printed in 个
  noAttendance: 0.4, // asked how many attendances, told how many people
  sameMeasure: 0.95,
  stateForChange: 0.6, // a state, where a change is asked for
} as const

/** `answer/mention`. */
export const IN_MENTION = {
  // share of the topic that a sentence must hold: whoever is told by mistake stops reading
  spokenOf: 0.75,
  byHeading: 0.9,
  counted: 0.6, // share of the topic that what a figure counts must hold
  same: 0.9, // a word that means as much; what is wider, or a part of it, speaks of something else
} as const

/** `answer/joint-choice`: figures of one sentence for all that is computed with. */
export const IN_JOINT_CHOICE = {
  counts: 0.3, // a word that weighs so much tells one operand from another
  measure: 0.5,
  said: 0.6, // of the words of each operand
  unsaid: 0.95, // a word that costs so much is said nowhere near
  saidWell: 0.75, // where no operand is told from the others
  apart: 0.2, // more than by the figures of the others
  shared: 0.4, // of the words that all have
  margin: 0.15, // the next figures
} as const

/** `answer/operands`. */
export const IN_OPERANDS = {
  sureScene: 1.25,
  named: 0.3, // a word that costs no more of a figure is one that it counts
} as const

/** `answer/outline-answer`. */
export const IN_OUTLINE_ANSWER = {
  inside: 0.45, // share of what is asked that must stand in the part, to answer from it
  said: 0.95,
  unparted: 0.85, // asked for its parts, one that has none
  named: 0.4, // share of the words that a heading, or what stands under it, must hold
  under: 0.85,
  text: 0.5,
  verbatim: 0.1, // the very words, in a heading
  runIn: 0.75, // share of the words that a run-in heading must hold to be the one beside which another is asked for
  headed: 0.9, // share of the words of a topic that one heading holds where 哪几条 may count anything
} as const

/** `answer/field-answer`. */
export const IN_FIELD = {
  share: 0.6, // of the words that name a field, so much must stand in the passage or over it
  headed: 0.6, // a passage headed by it is meant before one that only speaks of it
  mention: 0.05, // for each time that it is mentioned
  mostMentions: 4,
  themeWord: 0.12, // for each word that reports write of it
  mostThemeWords: 6,
  themeWords: 3, // so many of them are enough where its own words stand nowhere
  onField: 3, // a clause that speaks of the field
  telling: 1, // one with a number or the title of a writing
  mostClauses: 3,
} as const

/** `answer/shortcomings-answer`. */
export const IN_SHORTCOMINGS = {
  share: 0.5, // of the words that name what they are asked of, so much must stand in the passage
  least: 12, // characters that tell of any
} as const

/** `answer/overview`. */
export const IN_OVERVIEW = {
  size: 0.12, // a tenfold figure tells a little more
  ownWords: 0.15, // for each character it shares with its headings
} as const

/** `answer/passage-answer`. */
export const IN_PASSAGE_ANSWER = {
  found: 0.34, // share of the question's weight that a passage must hold to answer it
  near: 0.25, // what holds so much may say the rest in other words
  together: 0.6,
  noteSaid: 0.5, // how much of a term a note must say
} as const

/** `answer/passage-signs`. */
export const IN_PASSAGE_SIGNS = { counts: 0.3, said: 0.3 } as const

/** `answer/untold-limit`: a word that weighs so much limits what is asked, and is said where so much of it stands. */
export const IN_UNTOLD_LIMIT = { limits: 0.7, said: 0.3 } as const

/** `answer/place-answer`. */
export const IN_PLACE_ANSWER = {
  found: 0.5, // share of what is asked that a passage must hold
  headed: 0.5,
  ofPart: 0.8, // share that a part's heading and first words must hold
  again: 0.01, // each time that it is named again, up to four
} as const

/** `answer/restriction`. */
export const IN_RESTRICTION = {
  ofTheRest: 0.15,
  mostOfTheRest: 0.5,
} as const

/** `answer/scenes`. */
export const IN_SCENES = {
  numberNamed: 0.25, // a number of the question that stands there
  cost: { heading: 0.2, passage: 0.35 }, // What a word costs by where it is found, from 0 to 1
  missing: 0.62,
  loose: 0.17,
} as const

/** `answer/enumerated-list`: measured on the questions of the spent sets that ask no figure. */
export const IN_ENUMERATED_LIST = {
  leastFit: 0.62, // of a sentence, where the list is of the kind that is asked for
  leastFitOfAny: 0.72, // where any list would do
  kind: { named: 1, led: 0.8, any: 0.5 }, // the noun ends the list or its items; leads to it; tells no kind
  near: 0.6, // the words asked for that stand in the list's own clause
  apart: 0.12, // another list that comes so near may be meant as well
} as const

/** `answer/scope`. */
export const IN_SCOPE = {
  leansAway: 0.94, // the other half, where only the verbs lean
  aimsUnasked: 0.9, // an aim where nothing is said: what was reached comes first
  aimsAway: 0.6, // an aim where the outcome is asked, or the other way round
  yearUnknown: 0.6,
  otherYear: 0.6,
  ceremony: 0.9, // opening, thanks and closing words seldom answer
  passageLeansAway: 0.85,
} as const

/** `answer/section-name`: share of the words that its heading must hold. */
export const IN_SECTION_NAME = { named: 0.5 } as const

/** `answer/side-by-side`: By the words themselves, else by their nearest other names. */
export const IN_SIDE_BY_SIDE = { nearness: [0.02, 0.15] } as const

/** `answer/span-answer`. */
export const IN_SPAN_ANSWER = {
  actor: 0.4, // Who acts goes unsaid in a report of what that body did
  leastFit: 0.45,
  much: 1.3,
  countable: 0.7, // names are counted only where the sentence itself is the one asked about
  near: 0.3,
  counted: 0.2,
  several: 0.08, // each further name, where the number is left open
  apart: 0.3,
  sure: 0.66,
  surely: 0.78, // no year is printed: the sentence has to be the one that is asked about
  filler: 0.5, // a word that weighs less only fills
} as const

/** `answer/span-candidates`. */
export const IN_SPAN_CANDIDATES = {
  object: -0.12, // a noun phrase of no known sort, behind the verb
  titles: 0.1, // a title of what is asked for
  company: 0.15, // who did it together, where that alone is asked
  companyBeside: 0.1, // the same beside others
  roles: 0.15, // who has the role that is asked for
  mainPlaces: 0.2, // places that the sentence is about
  listed: 0.15, // a list of what is asked for
  examples: 0.1, // what is named of many
  objects: 0.15, // what it was done to
  manners: 0.1, // how it was done
  movedTo: 0.3, // a platform behind the verb of moving that is asked with
} as const

/** `answer/stated-act`. */
export const IN_STATED_ACT = { verb: 0.6 } as const

/** `answer/statement-change`. */
export const IN_STATEMENT_CHANGE = {
  // The share of pairs of characters that both have, and of characters in runs, from where one is a copy of the other
  copied: { pairs: 0.5, runs: 0.66 },
  // Of a clause so long, so much of which is the report's, a word that is changed is not said in other words by chance
  close: { length: 12, share: 0.75 },
} as const

/** `answer/statement-difference`. */
export const IN_STATEMENT_DIFFERENCE = {
  near: 0.2,
  // What is denied must weigh so much, and so much of it and of its sentence be told
  deniedHere: 1.5,
  nearlyAll: 0.8,
  wholeHere: 0.75,
  allOfIt: 0.9, // a sentence that tells all of a statement
  partly: 0.4, // a clause of it that tells enough
  inPairs: 0.6, // of what is denied in words that the report does not know
} as const

/** `answer/statement-extent`. */
export const IN_STATEMENT_EXTENT = {
  name: 4, // characters that name an example
  whole: 0.8, // From here a sentence speaks of the same thing
  half: 0.5,
  also: 0.45, // From here a clause may
  part: 0.3, // From here one may be told of it alone
  noun: 1, // A word of this weight says what it is about
  told: 0.75, // so much of what is said of all is told of those that are counted
} as const

/** `answer/statement-finding`. */
export const IN_STATEMENT_FINDING = {
  same: 0.55, // From here a clause speaks of the same thing
  also: 0.45, // From here another clause may tell the same, too
  surely: 0.68, // From here a clause surely does
} as const

/** `answer/statement-place`: so much less is as good. */
export const IN_STATEMENT_PLACE = {
  asGood: 0.05,
  whole: 0.6, // From here a sentence tells of what several places do together
} as const

/** `answer/statement-some`: from here a clause, or its sentence, speaks of the same. */
export const IN_STATEMENT_SOME = { own: 0.5, whole: 0.68 } as const

/** `answer/statement-part`. */
export const IN_STATEMENT_PART = {
  least: 1, // Of what a part is said to be about; less names nothing
  text: 0.3, // Of its text beside its headings
  headed: 0.6, // From here a heading is about it
  clearly: 0.3, // So much more is the heading of another part
} as const

/** `answer/statement-time`. */
export const IN_STATEMENT_TIME = { halfSaid: 0.5 } as const

/** `answer/statement-turn`: so much less a plan may speak of it and tell it as well. */
export const IN_STATEMENT_TURN = { asWell: 0.3 } as const

/** `answer/statement-verdict`. */
export const IN_STATEMENT_VERDICT = {
  whole: 0.8,
  // From here a clause says all that the statement's own clause says, and its sentence enough of the rest
  here: 0.9,
  wholeHere: 0.65,
  part: 0.5, // from here a clause tells one of several that are named together
  deed: 3, // from here so much is named of a deed that the report would have it
  through: 0.98, // from here a sentence says all of it
  words: 5, // of so many words or more: fewer stand together by chance
  wordHere: 0.9, // a word of this weight must not be missing there
  leastNamed: { form: 1.3, other: 1.7 }, // Below this a statement names too little to be found by
  ofEach: 0.3, // so much of what is said of each or of none must be told of them
  alone: 0.4, // From here a few words alone are about what a clause tells
  gap: { thing: 1.45, other: 1.6 },
  formsLess: 0.05, // so much less will do where the words say in which form it was done
} as const

/** `answer/statement`. */
export const IN_STATEMENT = {
  earlier: 0.8, // what an earlier clause of the sentence names is still spoken of
  verb: 0.7, // what is done is said in many words
  ofNothing: 1.7, // below this a clause names nothing that it would be about
} as const

/** `answer/telling`. */
export const IN_TELLING = { inHeading: 0.6 } as const

/** English questions in Chinese: which of several words is taken. Set by the forms of English in the project's own sets. */
export const IN_CHINESE = {
  /** A word behind the likeliest. */
  laterWord: 0.6,
  /** Standing in a passage with the question's other words. */
  beside: 3,
  /** Standing right beside one of them. */
  joined: 2,
} as const

/** `answer/undone-rest`. */
export const IN_UNDONE_REST = {
  far: 0.5, // the least that a word costs that stands by neither figure
  unsaid: 0.5, // so much of the question may be unsaid
  apart: 0.1, // by so much another sentence has to tell less
} as const
