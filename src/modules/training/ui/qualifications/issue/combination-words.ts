import { useIntl } from 'react-intl'
import { messages } from './messages'

/** What the rules of combination are made of (Q3), of a draft as of an issue that is live. */
interface Rules {
  readonly leastCredits: number | null
  readonly atLevel: number | null
  readonly leastCreditsAtLevel: number | null
  readonly groups: readonly {
    readonly name: string
    readonly leastUnits: number | null
    readonly leastCredits: number | null
  }[]
  readonly units: readonly { readonly isMandatory: boolean }[]
}

/** [Q3] The rules of combination in sentences. */
export function useCombinationWords(): (rules: Rules) => string[] {
  const intl = useIntl()
  return ({ leastCredits, atLevel, leastCreditsAtLevel, groups, units }) => {
    if (units.length === 0) return [intl.formatMessage(messages.noUnits)]
    const inCredits = (credits: number) => intl.formatMessage(messages.creditsOf, { credits })
    const mandatory = units.filter(({ isMandatory }) => isMandatory).length
    const asksMore =
      leastCredits !== null ||
      leastCreditsAtLevel !== null ||
      groups.some((group) => group.leastUnits !== null || group.leastCredits !== null)
    const isAll = mandatory === units.length || (mandatory === 0 && !asksMore)
    const ofGroup = ({ name, leastUnits, leastCredits: least }: Rules['groups'][number]) => {
      const asked = [
        ...(leastUnits === null ? [] : [intl.formatMessage(messages.unitsOf, { count: leastUnits })]),
        ...(least === null ? [] : [inCredits(least)]),
      ]
      const [first, second] = asked
      if (first === undefined) return intl.formatMessage(messages.fromGroupAny, { name })
      const what =
        second === undefined ? first : intl.formatMessage(messages.unitsAndCredits, { units: first, credits: second })
      return intl.formatMessage(messages.fromGroup, { name, what })
    }
    return [
      isAll
        ? intl.formatMessage(messages.allUnits, { count: units.length })
        : intl.formatMessage(messages.mandatoryUnits, { count: mandatory }),
      ...groups.map(ofGroup),
      ...(leastCredits === null ? [] : [intl.formatMessage(messages.leastInAll, { credits: inCredits(leastCredits) })]),
      ...(atLevel === null || leastCreditsAtLevel === null
        ? []
        : [intl.formatMessage(messages.leastHigh, { credits: inCredits(leastCreditsAtLevel), level: atLevel })]),
    ]
  }
}
