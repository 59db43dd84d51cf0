import { standardOffice } from '../../../shared/office'
import type { Occasion, PaperDocument } from '../paper'

export const occasion: Occasion = {
  ...standardOffice,
  organisation: 'Lantern Peer Support',
  office: 'Marsh Lane, Brackwater',
  printedAt: '2027-02-14T14:02:00.000Z',
  printedBy: 'Testina Sampleton',
  crest: null,
}

/** A document of the house with one paragraph that says `facts.words`, for tests of the typesetter itself. */
export function plainDocument(words: string, changes: Partial<PaperDocument> = {}): PaperDocument {
  return {
    template: '#import "/house.typ": *\n#show: house\n= A test\n#facts.words\n',
    facts: { words },
    title: 'Test',
    runningHead: 'Test',
    marking: '',
    landscape: false,
    occasion,
    ...changes,
  }
}
