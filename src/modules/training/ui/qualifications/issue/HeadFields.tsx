import { Plus, Trash2 } from 'lucide-react'
import { useIntl } from 'react-intl'
import { Button } from '../../../../../ground/ui/design/actions/Button'
import { IconButton } from '../../../../../ground/ui/design/actions/IconButton'
import { Panel } from '../../../../../ground/ui/design/content/Panel'
import { showToast } from '../../../../../ground/ui/design/overlays/Toast'
import { ChoiceCell, GrowingCell, ShortCell } from './line-cells'
import { messages } from './messages'
import { blankGroup, type IssueFigure, type TypedGroup, type TypedIssue } from './typed-issue'
import type { Choice } from './UnitBlock'

interface HeadFieldsProps {
  typed: TypedIssue
  faults: Readonly<Record<string, string>>
  levels: readonly Choice[]
  write: (next: (now: TypedIssue) => TypedIssue) => void
}

/** [Q2] [Q3] How large an issue is, and what has to be achieved of it. */
export function HeadFields({ typed, faults, levels, write }: HeadFieldsProps) {
  const intl = useIntl()
  const box = (field: 'issue' | IssueFigure) => {
    const label = intl.formatMessage(messages[field])
    return {
      path: field,
      label,
      spoken: label,
      fault: faults[field],
      value: typed[field],
      onChange: (value: string) => write((now) => ({ ...now, [field]: value })),
      room: faults[field] === undefined ? 'w-24' : 'w-48',
    }
  }
  return (
    <Panel title={intl.formatMessage(messages.about)}>
      <div className="flex flex-wrap items-start gap-x-3 gap-y-2">
        <ShortCell {...box('issue')} />
        <ShortCell {...box('credits')} isFigure />
        <ShortCell {...box('guidedHours')} isFigure />
        <ShortCell {...box('totalHours')} isFigure />
        <ShortCell {...box('leastCredits')} isFigure />
        <div className="flex gap-x-3">
          <ShortCell {...box('leastCreditsAtLevel')} isFigure />
          <ChoiceCell {...box('atLevel')} choices={levels} />
        </div>
      </div>
      <Groups groups={typed.groups} faults={faults} write={write} />
    </Panel>
  )
}

interface GroupsProps {
  groups: readonly TypedGroup[]
  faults: Readonly<Record<string, string>>
  write: HeadFieldsProps['write']
}

function Groups({ groups, faults, write }: GroupsProps) {
  const intl = useIntl()
  const put = (key: string, part: Partial<TypedGroup>) =>
    write((now) => ({ ...now, groups: now.groups.map((group) => (group.key === key ? { ...group, ...part } : group)) }))
  const remove = (group: TypedGroup, at: number) => {
    write((now) => ({ ...now, groups: now.groups.filter(({ key }) => key !== group.key) }))
    showToast({
      about: `training.group ${group.key}`,
      text: intl.formatMessage(messages.groupRemoved),
      onUndo: () => write((now) => ({ ...now, groups: [...now.groups.slice(0, at), group, ...now.groups.slice(at)] })),
    })
  }
  const title = intl.formatMessage(messages.groups)
  return (
    <fieldset aria-label={title} className="flex flex-col gap-1 pt-3">
      {groups.length > 0 && (
        <p className="text-small text-text-quiet">
          {title}. {intl.formatMessage(messages.groupsWhy)}
        </p>
      )}
      {groups.map((group, at) => {
        const cell = (field: 'name' | 'leastUnits' | 'leastCredits', label: string) => ({
          path: `groups.${at}.${field}`,
          label,
          spoken: `${label}, ${intl.formatMessage(messages.unnamedGroup, { number: at + 1 })}`,
          fault: faults[`groups.${at}.${field}`],
          value: group[field],
          onChange: (value: string) => put(group.key, { [field]: value }),
        })
        return (
          <div key={group.key} className="flex flex-wrap items-start gap-2">
            <div className="w-72">
              <GrowingCell {...cell('name', intl.formatMessage(messages.groupName))} />
            </div>
            <ShortCell {...cell('leastUnits', intl.formatMessage(messages.leastUnits))} room="w-20" isFigure />
            <ShortCell {...cell('leastCredits', intl.formatMessage(messages.leastCredits))} room="w-24" isFigure />
            <span className="pt-4.5">
              <IconButton
                icon={Trash2}
                label={intl.formatMessage(messages.removeGroup, { name: group.name || String(at + 1) })}
                onPress={() => remove(group, at)}
              />
            </span>
          </div>
        )
      })}
      <div>
        <Button
          look="quiet"
          size="small"
          icon={Plus}
          label={intl.formatMessage(messages.addGroup)}
          onPress={() => write((now) => ({ ...now, groups: [...now.groups, blankGroup()] }))}
        />
      </div>
    </fieldset>
  )
}
