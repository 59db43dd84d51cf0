import type { Works } from '../../../ground/vault/sheets/parser-messages'
import { judgingWork, surveyWork } from '../import/import-work'

export const surveyName = 'people.survey'
export const judgingName = 'people.judge'

/**
 * What the process that reads chosen files does with the rows of a list of people, so that untidy cells are cleaned
 * where no key is, beside the process that stores. Its entry passes this to `serveParser`.
 */
export const peopleParserWorks: Works = {
  [surveyName]: () => surveyWork(),
  [judgingName]: (input) => judgingWork(input as Parameters<typeof judgingWork>[0]),
}
