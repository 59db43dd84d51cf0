import { useIntl } from 'react-intl'
import { KeyCap } from '../ground/ui/design/actions/KeyCap'
import { Panel } from '../ground/ui/design/content/Panel'
import { commandGroups, groupLabel } from '../ground/ui/commands/registry'
import { useOfficeWords } from '../ground/ui/office'
import { useMyCommands } from './frame/use-command-keys'
import { keysOfForms, keysOfLists, messages } from './messages'

/** Every command that this user has, with its keys, from the same list as the menu; then the keys of lists and forms. */
export function HelpScreen() {
  const intl = useIntl()
  const commands = useMyCommands()
  const words = useOfficeWords()
  return (
    // Nothing in here can be pressed, so the page itself takes the keyboard: else it could not be scrolled with it.
    <div
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a page that scrolls
      tabIndex={0}
      className="ring-inside flex flex-col gap-6 p-5"
    >
      <Panel title={intl.formatMessage(messages.helpTitle)} level={1}>
        <p className="max-w-prose">{intl.formatMessage(messages.helpIntro)}</p>
      </Panel>
      {commandGroups.map((group) => {
        const own = commands.filter((command) => command.group === group)
        return own.length === 0 ? null : (
          <Panel key={group} title={groupLabel(group, words)}>
            <KeyTable rows={own.map(({ id, label, shortcut }) => ({ id, label, keys: shortcut }))} />
          </Panel>
        )
      })}
      <Panel title={intl.formatMessage(messages.helpLists)}>
        <KeyTable
          rows={keysOfLists.map(({ keys, message }) => ({ id: message.id, label: intl.formatMessage(message), keys }))}
        />
      </Panel>
      <Panel title={intl.formatMessage(messages.helpForms)}>
        <KeyTable
          rows={keysOfForms.map(({ keys, message }) => ({ id: message.id, label: intl.formatMessage(message), keys }))}
        />
      </Panel>
    </div>
  )
}

function KeyTable({ rows }: { rows: readonly { id: string; label: string; keys: string | null }[] }) {
  const intl = useIntl()
  return (
    <table className="w-full max-w-form text-table">
      <thead className="sr-only">
        <tr>
          <th scope="col">{intl.formatMessage(messages.command)}</th>
          <th scope="col">{intl.formatMessage(messages.keys)}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, label, keys }) => (
          <tr key={id} className="border-b border-line">
            <th scope="row" className="py-1 pr-4 text-left font-normal">
              {label}
            </th>
            <td className="py-1 text-right">{keys && <KeyCap keys={keys} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
