import type { Works } from '../ground/vault/sheets/parser-messages'
import { peopleParserWorks } from '../modules/people/vault/parser-works'

/** LIST: what each module does with the rows of a file where no key is, one line a module. */
export const parserWorks: Works = {
  ...peopleParserWorks,
}
