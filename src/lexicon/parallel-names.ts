/** What is asked of each stands before: 水、电、气【各几公里】. */
export const EACH_OF_NAMED = /^(?<before>.+?)(?:各自?|分别)(?!级|类|种|乡|镇|县|区|市|方)/

/** What is asked of each stands behind: 各多少件:【城建、农业】. */
export const NAMED_BEHIND_EACH = /(?:各自?|分别)[^:]{0,8}:(?<names>[^:,;?]+、[^:,;?]+)$/

/** 产业的基建的民生的: names that nothing but 的 parts. */
export const NAMED_WITH_DE = /^(?:[^的、和跟与及]{1,6}的){2,}$/

/** What parts names that stand side by side. */
export const PARTS_NAMES = /[、和跟与及]|还有|以及/
