import { ArrowLeft } from 'lucide-react'
import { useState } from 'react'
import { type IntlShape, useIntl } from 'react-intl'
import type { OutputOf } from '../../../../ground/shared/contract'
import { useQuery } from '../../../../ground/ui/client/call'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { IconButton } from '../../../../ground/ui/design/actions/IconButton'
import { EmptyState } from '../../../../ground/ui/design/content/EmptyState'
import { type FactColumn, FactTable } from '../../../../ground/ui/design/content/FactTable'
import { Heading } from '../../../../ground/ui/design/content/Panel'
import { ProblemLine } from '../../../../ground/ui/design/content/ProblemNotice'
import { Checkbox } from '../../../../ground/ui/design/fields/choice/Checkbox'
import { showToast } from '../../../../ground/ui/design/overlays/Toast'
import { useMay } from '../../../../ground/ui/session'
import { useWork } from '../../../../ground/ui/work'
import { expenses } from '../../contract'
import { inMiles, inPounds, sumOf } from '../../money'
import { messages as frame } from '../messages'
import { messages } from './messages'
import { useWayBack } from './use-way-back'

type Owed = OutputOf<typeof expenses.topUps>[number]

/** What a change of rates that reaches back has left owing (R5), and the way to pay it. */
export function TopUps({ onBack }: { onBack: () => void }) {
  const intl = useIntl()
  const may = useMay()
  const { data: owed } = useQuery(expenses.topUps, {})
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const { run, problem, forget } = useWork()
  useWayBack(onBack)
  if (!owed) return null
  const chosen = owed.filter(({ personId }) => !left.has(personId))
  const sum = inPounds(sumOf(chosen.map(({ duePence }) => duePence)))
  const title = intl.formatMessage(messages.topUpsTitle)
  const choose = (personId: string, isIn: boolean) =>
    setLeft((before) => {
      const next = new Set(before)
      if (isIn) next.delete(personId)
      else next.add(personId)
      return next
    })
  const make = async () => {
    const made = await run(expenses.makeTopUps, { personIds: chosen.map(({ personId }) => personId) })
    if (!made) return
    showToast({
      text: intl.formatMessage(messages.topUpsMade, { count: made.claims, amount: inPounds(made.duePence) }),
    })
  }
  const back = <Button label={intl.formatMessage(messages.back)} onPress={onBack} />
  if (owed.length === 0) {
    return (
      <EmptyState title={intl.formatMessage(messages.noTopUps)} action={back}>
        {intl.formatMessage(messages.noTopUpsWhy)}
      </EmptyState>
    )
  }
  return (
    <section aria-label={title} className="relative h-full overflow-auto px-4 pt-3 pb-8">
      <div className="flex flex-col gap-3">
        <div className="flex items-center gap-2">
          <IconButton icon={ArrowLeft} label={intl.formatMessage(messages.back)} shortcut="Esc" onPress={onBack} />
          <Heading level={2}>{title}</Heading>
        </div>
        <p className="max-w-prose text-body text-text-quiet">{intl.formatMessage(messages.topUpsWhy)}</p>
        <ProblemLine problem={problem} onPutAway={forget} />
        <FactTable
          label={intl.formatMessage(frame.table, { title: title })}
          width="form-wide"
          rows={owed}
          keyOf={({ personId }) => personId}
          columns={topUpColumns(intl, { owed, left, mayChoose: may('expenses.enter'), onChoose: choose })}
        />
        {may('expenses.enter') && (
          <span>
            <Button
              look="primary"
              isDisabled={chosen.length === 0}
              label={intl.formatMessage(messages.makeTopUps, { count: chosen.length, amount: sum })}
              onPress={() => void make()}
            />
          </span>
        )}
      </div>
    </section>
  )
}

interface Choosing {
  readonly owed: readonly Owed[]
  /** Those who are left out for now. */
  readonly left: ReadonlySet<string>
  readonly mayChoose: boolean
  readonly onChoose: (personId: string, isIn: boolean) => void
}

/** What each was paid, and what it should have been. */
function topUpColumns(intl: IntlShape, { owed, left, mayChoose, onChoose }: Choosing): FactColumn<Owed>[] {
  return [
    {
      id: 'person',
      label: intl.formatMessage(messages.person),
      namesRow: true,
      cell: ({ personId, personName }) =>
        mayChoose ? (
          <Checkbox label={personName} isSelected={!left.has(personId)} onChange={(isIn) => onChoose(personId, isIn)} />
        ) : (
          personName
        ),
    },
    { id: 'lines', label: intl.formatMessage(messages.lines), isMoney: true, cell: ({ lines }) => lines },
    {
      id: 'miles',
      label: intl.formatMessage(messages.miles),
      isMoney: true,
      cell: (row) => inMiles(row.milesTenths),
    },
    {
      id: 'was',
      label: intl.formatMessage(messages.wasPaid),
      isMoney: true,
      cell: (row) => inPounds(row.oldPence),
    },
    {
      id: 'due',
      label: intl.formatMessage(messages.isDue),
      isMoney: true,
      cell: (row) => inPounds(row.newPence),
    },
    {
      id: 'owed',
      label: intl.formatMessage(messages.owed),
      isMoney: true,
      cell: (row) => inPounds(row.duePence),
      total: inPounds(sumOf(owed.map(({ duePence }) => duePence))),
    },
  ]
}
