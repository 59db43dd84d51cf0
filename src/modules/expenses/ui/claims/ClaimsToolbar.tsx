import { Plus, Printer } from 'lucide-react'
import { type RefObject, useMemo } from 'react'
import { useIntl } from 'react-intl'
import { useQuery } from '../../../../ground/ui/client/call'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { Checkbox } from '../../../../ground/ui/design/fields/choice/Checkbox'
import { ComboBox } from '../../../../ground/ui/design/fields/choice/ComboBox'
import { RadioGroup } from '../../../../ground/ui/design/fields/choice/RadioGroup'
import { ListHead } from '../../../../ground/ui/list-head'
import { useMay } from '../../../../ground/ui/session'
import { organisation } from '../../../organisation/contract'
import type { Stage } from '../../claim-shapes'
import { expenses } from '../../contract'
import { type ClaimsView, stageGroupIds, stageGroups } from './claims-view'
import { messages } from './messages'

interface ClaimsToolbarProps {
  view: ClaimsView
  byStage: readonly { readonly stage: Stage; readonly claims: number }[]
  box: RefObject<HTMLInputElement | null>
  /** Something else stands in the place of the list. */
  isCovered: boolean
  onChange: (part: Partial<ClaimsView>) => void
  onOpenFirst: () => void
  onDown: () => void
  onNew: () => void
  onBlankForm: () => void
}

/** What the list shows: stage with counts, search, scheme, funder, mine. */
export function ClaimsToolbar(props: ClaimsToolbarProps) {
  const { view, byStage, box, isCovered, onChange, onOpenFirst, onDown, onNew, onBlankForm } = props
  const intl = useIntl()
  const may = useMay()
  const { data: schemes } = useQuery(expenses.schemes, {})
  const canFund = may('organisation.read')
  const { data: partners } = useQuery(organisation.partners, {}, { enabled: canFund })
  const { data: projects } = useQuery(organisation.projects, {}, { enabled: canFund })
  const funders = useMemo(() => {
    // A partner funds something, or is one by its role.
    const funding = new Set((projects ?? []).map(({ funderId }) => funderId))
    return (partners ?? [])
      .filter(({ recordId, roleIds }) => roleIds.includes('funder') || funding.has(recordId))
      .map(({ recordId, name }) => ({ id: recordId, label: name }))
  }, [partners, projects])
  const countOf = (stages: readonly Stage[]) =>
    byStage.filter(({ stage }) => stages.includes(stage)).reduce((sum, { claims }) => sum + claims, 0)
  return (
    <ListHead
      label={intl.formatMessage(messages.search)}
      hint={intl.formatMessage(messages.searchHint)}
      value={view.search}
      onChange={(search) => onChange({ search: search.slice(0, 200) })}
      onSubmit={onOpenFirst}
      onDown={onDown}
      box={box}
      searchKey={isCovered ? null : { id: 'expenses.claims.search', access: 'expenses.read' }}
      below={
        <RadioGroup
          label={intl.formatMessage(messages.stage)}
          layout="row"
          options={stageGroupIds.map((id) => ({
            id,
            label: intl.formatMessage(messages.stageCount, {
              label: intl.formatMessage(stageGroups[id].label),
              count: countOf(stageGroups[id].stages),
            }),
          }))}
          value={view.group}
          onChange={(group) => onChange({ group: stageGroupIds.find((id) => id === group) ?? 'all' })}
        />
      }
    >
      <div className="w-36 @min-[56rem]:w-44">
        <ComboBox
          label={intl.formatMessage(messages.scheme)}
          isLabelHidden
          placeholder={intl.formatMessage(messages.anyScheme)}
          options={(schemes ?? []).map(({ schemeId, name }) => ({ id: schemeId, label: name }))}
          value={view.schemeId}
          onChange={(schemeId) => onChange({ schemeId })}
        />
      </div>
      {canFund && (
        <div className="w-36 @min-[56rem]:w-44">
          <ComboBox
            label={intl.formatMessage(messages.funder)}
            isLabelHidden
            placeholder={intl.formatMessage(messages.anyFunder)}
            options={funders}
            value={view.funderId}
            onChange={(funderId) => onChange({ funderId })}
          />
        </div>
      )}
      <Checkbox
        label={intl.formatMessage(messages.mine)}
        isSelected={view.isMine}
        onChange={(isMine) => onChange({ isMine })}
      />
      {may('expenses.enter') && (
        <Button look="primary" icon={Plus} label={intl.formatMessage(messages.newClaim)} onPress={onNew} />
      )}
      {may('expenses.print') && (
        <Button look="quiet" icon={Printer} label={intl.formatMessage(messages.blankFormShort)} onPress={onBlankForm} />
      )}
    </ListHead>
  )
}
