import { useQuery } from '../../../../../ground/ui/client/call'
import { people, type PersonId, type PersonRecord } from '../../../contract'
import { AboutMePanel } from './AboutMePanel'
import { AspirationsPanel } from './AspirationsPanel'
import { NamingPanel } from './NamingPanel'
import { QuotesPanel } from './QuotesPanel'

interface OwnWordsTabProps {
  personId: PersonId
  consents: PersonRecord['consents']
  canEdit: boolean
}

/** What somebody says for themselves, and how they are named where others read it. */
export function OwnWordsTab({ personId, consents, canEdit }: OwnWordsTabProps) {
  const { data: said } = useQuery(people.ownWords, { personId })
  const { data: choices } = useQuery(people.ownWordsChoices, {})
  if (!said || !choices) return null
  const inForce = consents.filter(({ withdrawnOn }) => withdrawnOn === null).map(({ purpose }) => purpose)
  return (
    <div className="flex flex-col gap-5">
      <NamingPanel personId={personId} naming={said.naming} canEdit={canEdit} />
      <AboutMePanel
        personId={personId}
        versions={said.aboutMe}
        prompts={choices.prompts}
        purposes={choices.aboutMePurposes.map((purpose) => ({ purpose, isInForce: inForce.includes(purpose) }))}
        canEdit={canEdit}
      />
      <QuotesPanel
        personId={personId}
        quotes={said.quotes}
        printedAs={said.naming.printedAs}
        purposes={choices.quotePurposes}
        themes={choices.themes}
        canEdit={canEdit}
      />
      <AspirationsPanel personId={personId} aspirations={said.aspirations} canEdit={canEdit} />
    </div>
  )
}
