/** 各位代表：, and what else a report greets its hearers with. */
export const SALUTATION_LINE = /各[位们](?:代表|委员|同志)[^。，]{0,6}[：:！!，,]?$/
