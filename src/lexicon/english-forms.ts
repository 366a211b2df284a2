import { listed } from './listed.ts'

/** Past forms and participles that no ending tells, with the form they are listed under. */
export const IRREGULAR: ReadonlyMap<string, string> = new Map(
  `arose:arise began:begin begun:begin bore:bear borne:bear bought:buy broke:break broken:break brought:bring built:build
   came:come caught:catch chose:choose chosen:choose dealt:deal drew:draw drawn:draw drove:drive driven:drive fed:feed
   fell:fall fallen:fall fought:fight flew:fly flown:fly found:find gave:give given:give grew:grow
   grown:grow heard:hear held:hold kept:keep knew:know known:know laid:lay led:lead left:leave lent:lend lost:lose
   made:make meant:mean met:meet overcame:overcome paid:pay put:put ran:run run:run rose:rise risen:rise sat:sit saw:see
   seen:see sent:send set:set shut:shut sold:sell sought:seek spent:spend spoke:speak spoken:speak spread:spread
   stood:stand struck:strike taught:teach told:tell took:take taken:take undertook:undertake undertaken:undertake
   withdrew:withdraw withdrawn:withdraw won:win wrote:write written:write cut:cut sown:sow sowed:sow repaid:repay
   rebuilt:rebuild overturned:overturn hit:hit became:become become:become went:go gone:go shown:show sworn:swear`
    .trim()
    .split(/\s+/)
    .map(pair => pair.split(':') as [string, string]),
)

/** Words before a noun that say nothing of it. */
export const DETERMINERS: ReadonlySet<string> = new Set(
  listed(
    'the a an all any its it their his her our this that these those such own whole entire respective various some each every both different separate distinct total overall combined aggregate full so-called',
  ),
)

/** What carries the tense. */
export const AUXILIARIES: ReadonlySet<string> = new Set(
  listed(
    "is are was were be has have had did do does will would shall should can could may might must is's wasn't weren't isn't aren't didn't hasn't haven't doesn't don't",
  ),
)

/** Between an auxiliary and its verb, or behind it. */
export const ADVERBS: ReadonlySet<string> = new Set(
  listed(
    'been being there actually really just only exactly also already currently ever altogether overall finally eventually in_total all_told still even then so itself themselves himself here please approximately roughly about_exactly successfully respectively together thus now back up down off out away too left in_the_end in_fact of_them in_all to_be said reportedly supposed due expected they it we he she you i one ones get got gets getting gotten another other others pls',
  ),
)

/** Words that join what they stand before to what stands before them. */
export const PREPOSITIONS: ReadonlySet<string> = new Set(
  listed(
    'of in for at on from by with to under within among between across over about during into through throughout near around against via after before towards toward onto upon regarding concerning inside outside along amid above below as per including behind because_of due_to in_response_to in_terms_of as_part_of on_the_basis_of according_to thanks_to out_of such_as like since until than',
  ),
)

/** What opens words that are set apart from what is asked. */
export const SET_APART =
  /^(?:and |but )?(?:not counting|not including|not for|not in|not of|not|excluding|exclusive of|rather than|instead of|as opposed to|other than|except(?: for)?|leaving out|apart from|without counting|without)\b/

/** Nouns that ask for a quantity by themselves: what was the revenue. */
export const ASKS_QUANTITY_NOUN =
  /\b(?:rates?|numbers?|revenues?|growth|gdp|incomes?|totals?|share|populations?|areas?|values?|expenditures?|spending|balance|targets?|prices?|output|production|coverage|length|deficit|levels?|amount|size|intensity|ratio|proportion|percentage|volume|capacity|investments?|imports|exports|trade|sales|budget|cost|debts?|surplus|quota|height|pensions?|subsid(?:y|ies)|average|yield|density|consumption|emissions?|throughput|turnover|assets|deposits|loans|cpi|ppi|r&d|funds?|index|ceiling|limit|allowances?|dibao|mileage|expectancy|score|profits?|taxes)\b/

/** Questions that compute, or that ask in Chinese: another reader has them. */
export const COMPUTES =
  /\b(?:averages?|avg|more|fewer|less|plus|combined|difference|versus|vs|than|minus|sum|twice|gap|per (?:draft|study|session|person in))\b|[\u4e00-\u9fff]*[几多哪什谁][\u4e00-\u9fff]*/

/** What only says that there are several of what is counted: a study session is counted in 次. */
export const SESSIONS = /^(?:sessions?|times|rounds|occasions|instances)$/

/** Verbs that say no more than that what is counted was done, or that a sum is so much. */
export const LIGHT_VERBS =
  /^(?:handle|conduct|carry out|make|do|give|have|hold|undertake|perform|organi[sz]e|launch|take|deliver|amount(?: to)?|total|reach|stand at|come to|number|see|register|record)$/

/** How English says that somebody is a member: how many deputies sit in the congress, but not sit in on a meeting. */
export const BELONGS_TO =
  /\b(?:sits?|sat|serves?|served|(?:has|have|had|hold|holds) (?:a )?seats?) (?:in|on)(?= (?!on\b)(?:[a-z'’-]+ ){0,5}?(?:congress|committee|council|assembly|body|legislature|chamber)\b)/g

/** Goes on with the question before: and the ones who attended, what about those that were closed. */
export const OTHERS_ASKED =
  /^(?:and|but|so|ok|then|what about|how about|and what about|and how about)[, ]+(?:the |those |these |that )?(?:ones?|people|deputies|others|number)? ?(?:who|that|which) (?<done>[^?]+?)\??$/

/** How English says that something is meant to be. */
export const MEANT_TO =
  /\b(?:(?:is|are|was|were) )?(?:planned|expected|set|going|scheduled|projected|targeted) (?:to (?:be )?|for )|\b(?:want|wants|plan|plans|aim|aims|intend|intends|hope|hopes|expect|expects) to (?:have |be )?/

/** A verb that is denied: didn't get adopted, was never answered. */
export const VERB_DENIED =
  /\b(?:(?:did|do|does|was|were|is|are|have|has|had)(?:n't| not)|never) (?:(?:yet|been|be|get|got|ever|even) )*([a-z]+)\b/
