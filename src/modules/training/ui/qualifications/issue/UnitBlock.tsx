import { ArrowDown, ArrowUp, CornerDownRight, Ellipsis, FileText, Plus, Trash2 } from 'lucide-react'
import { memo } from 'react'
import { useIntl } from 'react-intl'
import { Button } from '../../../../../ground/ui/design/actions/Button'
import { MenuButton } from '../../../../../ground/ui/design/actions/MenuButton'
import { ChoiceCell, GrowingCell, ShortCell } from './line-cells'
import { messages } from './messages'
import type { TypedCriterion, TypedOutcome, TypedUnit } from './typed-issue'

export type LineAction = 'below' | 'inside' | 'up' | 'down' | 'words' | 'remove'
/** What the lines of the outline ask for. */
export interface OutlineActions {
  write(key: string, part: Partial<Record<string, string>>): void
  act(key: string, action: LineAction): void
}

export type Choice = { readonly id: string; readonly label: string }

interface UnitBlockProps {
  unit: TypedUnit
  /** Its place, from 0. */
  at: number
  /** Faults of this unit alone, by their paths. */
  faults: Readonly<Record<string, string>>
  levels: readonly Choice[]
  places: readonly Choice[]
  /** The criteria whose full words are open. */
  open: ReadonlySet<string>
  actions: OutlineActions
}

/** One unit with its outcomes and criteria. Every line carries its key, by which the keyboard finds it. */
export const UnitBlock = memo(function UnitBlock(props: UnitBlockProps) {
  const { unit, at, faults, levels, places, open, actions } = props
  const intl = useIntl()
  const number = at + 1
  const name = intl.formatMessage(messages.unit, { number })
  const cell = (field: 'reference' | 'title' | 'level' | 'credits' | 'guidedHours', label: string) => ({
    path: `units.${at}.${field}`,
    label,
    spoken: intl.formatMessage(messages.cell, { label, number }),
    fault: faults[`units.${at}.${field}`],
    value: unit[field],
    onChange: (value: string) => actions.write(unit.key, { [field]: value }),
  })
  const needed = intl.formatMessage(messages.belongs)
  return (
    <section aria-label={name} className="flex flex-col gap-1 border-t-2 border-line-strong pt-2 pb-3">
      <div data-line={unit.key} className="flex flex-wrap items-start gap-x-2 gap-y-1">
        <span
          aria-hidden="true"
          className="w-full pt-1 text-small font-emphasis text-text-quiet medium:w-14 medium:pt-6"
        >
          {name}
        </span>
        <div className="min-w-44 flex-1">
          <GrowingCell {...cell('title', intl.formatMessage(messages.unitTitle))} isMain isStrong />
        </div>
        <ShortCell {...cell('reference', intl.formatMessage(messages.reference))} room="w-26" />
        <ChoiceCell {...cell('level', intl.formatMessage(messages.level))} choices={levels} room="w-18" />
        <ShortCell {...cell('credits', intl.formatMessage(messages.credits))} room="w-14" isFigure />
        <ShortCell {...cell('guidedHours', intl.formatMessage(messages.guidedHours))} room="w-20" isFigure />
        <ChoiceCell
          path={`units.${at}.group`}
          label={needed}
          spoken={intl.formatMessage(messages.cell, { label: needed, number })}
          fault={faults[`units.${at}.group`]}
          value={places.some(({ id }) => id === unit.belongs) ? unit.belongs : 'optional'}
          onChange={(belongs) => actions.write(unit.key, { belongs })}
          choices={places}
          room="w-30"
        />
        <span className="pt-4.5">
          <LineMenu kind="unit" name={name} onAction={(action) => actions.act(unit.key, action)} />
        </span>
      </div>
      {unit.outcomes.map((outcome, o) => (
        <OutcomeBlock
          key={outcome.key}
          outcome={outcome}
          unit={number}
          at={o}
          path={`units.${at}.outcomes.${o}`}
          faults={faults}
          open={open}
          actions={actions}
        />
      ))}
      {unit.outcomes.length === 0 && (
        <div className="medium:pl-16">
          <Button
            look="quiet"
            size="small"
            icon={Plus}
            label={intl.formatMessage(messages.addOutcome)}
            spokenLabel={`${intl.formatMessage(messages.addOutcome)}: ${name}`}
            onPress={() => actions.act(unit.key, 'inside')}
          />
        </div>
      )}
    </section>
  )
})

interface OutcomeBlockProps {
  outcome: TypedOutcome
  unit: number
  at: number
  path: string
  faults: Readonly<Record<string, string>>
  open: ReadonlySet<string>
  actions: OutlineActions
}

const OutcomeBlock = memo(function OutcomeBlock(props: OutcomeBlockProps) {
  const { outcome, unit, at, path, faults, open, actions } = props
  const intl = useIntl()
  const number = at + 1
  const name = intl.formatMessage(messages.outcome, { number })
  const add = intl.formatMessage(messages.addCriterion)
  return (
    <div className="flex flex-col gap-1 medium:pl-16">
      <div data-line={outcome.key} className="flex flex-wrap items-start gap-2 pt-1">
        <span aria-hidden="true" className="w-20 pt-1.5 text-small text-text-quiet">
          {name}
        </span>
        <div className="min-w-48 flex-1">
          <GrowingCell
            path={`${path}.title`}
            spoken={intl.formatMessage(messages.outcomeTitle, { number, unit })}
            fault={faults[`${path}.title`]}
            value={outcome.title}
            onChange={(title) => actions.write(outcome.key, { title })}
            placeholder={intl.formatMessage(messages.outcomePlaceholder)}
            isMain
          />
        </div>
        <LineMenu
          kind="outcome"
          name={intl.formatMessage(messages.outcomeTitle, { number, unit })}
          onAction={(action) => actions.act(outcome.key, action)}
        />
      </div>
      {outcome.criteria.map((criterion, c) => (
        <CriterionLine
          key={criterion.key}
          criterion={criterion}
          unit={unit}
          path={`${path}.criteria.${c}`}
          faults={faults}
          isOpen={open.has(criterion.key) || criterion.ownText !== ''}
          actions={actions}
        />
      ))}
      <div className="pl-22">
        <Button
          look="quiet"
          size="small"
          icon={Plus}
          label={add}
          spokenLabel={`${add}: ${intl.formatMessage(messages.outcomeTitle, { number, unit })}`}
          onPress={() => actions.act(outcome.key, 'inside')}
        />
      </div>
    </div>
  )
})

interface CriterionLineProps {
  criterion: TypedCriterion
  unit: number
  path: string
  faults: Readonly<Record<string, string>>
  isOpen: boolean
  actions: OutlineActions
}

const CriterionLine = memo(function CriterionLine(props: CriterionLineProps) {
  const { criterion, unit, path, faults, isOpen, actions } = props
  const { key, code, title, ownText } = criterion
  const intl = useIntl()
  const name = intl.formatMessage(messages.criterion, { code, unit })
  return (
    <div data-line={key} className="flex flex-wrap items-start gap-2 pl-22">
      <ShortCell
        path={`${path}.code`}
        spoken={intl.formatMessage(messages.code, { code, unit })}
        fault={faults[`${path}.code`]}
        value={code}
        onChange={(value) => actions.write(key, { code: value })}
        room={faults[`${path}.code`] === undefined ? 'w-14' : 'w-40'}
      />
      <div className="flex min-w-48 flex-1 flex-col gap-1">
        <GrowingCell
          path={`${path}.title`}
          spoken={name}
          fault={faults[`${path}.title`]}
          value={title}
          onChange={(value) => actions.write(key, { title: value })}
          placeholder={intl.formatMessage(messages.criterionPlaceholder)}
          isMain
        />
        {isOpen && (
          <div data-words>
            <GrowingCell
              path={`${path}.ownText`}
              spoken={intl.formatMessage(messages.ownText, { code, unit })}
              fault={faults[`${path}.ownText`]}
              value={ownText}
              onChange={(value) => actions.write(key, { ownText: value })}
              placeholder={intl.formatMessage(messages.ownTextPlaceholder)}
            />
          </div>
        )}
      </div>
      <LineMenu kind="criterion" name={name} onAction={(action) => actions.act(key, action)} />
    </div>
  )
})

interface LineMenuProps {
  kind: 'unit' | 'outcome' | 'criterion'
  name: string
  onAction: (action: LineAction) => void
}

/** Everything that the keys do with a line, for the mouse and for whoever does not know the keys yet. */
function LineMenu({ kind, name, onAction }: LineMenuProps) {
  const intl = useIntl()
  const below = { unit: messages.addUnitBelow, outcome: messages.addOutcomeBelow, criterion: messages.addBelow }[kind]
  const inside = { unit: messages.addOutcome, outcome: messages.addCriterion, criterion: null }[kind]
  return (
    <MenuButton
      look="icon"
      icon={Ellipsis}
      label={intl.formatMessage(messages.lineMenu, { line: name })}
      onAction={(id) => onAction(id as LineAction)}
      sections={[
        {
          id: 'add',
          items: [
            { id: 'below', label: intl.formatMessage(below), icon: Plus, shortcut: 'Enter' },
            ...(inside
              ? [{ id: 'inside', label: intl.formatMessage(inside), icon: CornerDownRight, shortcut: 'Ctrl+Enter' }]
              : [
                  { id: 'words', label: intl.formatMessage(messages.fullWords), icon: FileText, shortcut: 'Alt+Enter' },
                ]),
          ],
        },
        {
          id: 'place',
          items: [
            { id: 'up', label: intl.formatMessage(messages.moveUp), icon: ArrowUp, shortcut: 'Alt+↑' },
            { id: 'down', label: intl.formatMessage(messages.moveDown), icon: ArrowDown, shortcut: 'Alt+↓' },
            { id: 'remove', label: intl.formatMessage(messages.remove), icon: Trash2, shortcut: 'Alt+Delete' },
          ],
        },
      ]}
    />
  )
}
