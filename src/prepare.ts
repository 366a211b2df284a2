// What is made once when the package is installed, so that the first start need not.
import { dictionaryParts } from './dictionary.ts'

dictionaryParts()
