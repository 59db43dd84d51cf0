import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import { onScreen } from '../../../../ground/shared/dates'
import { call, problemOf, useQuery } from '../../../../ground/ui/client/call'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { DescriptionList } from '../../../../ground/ui/design/content/DescriptionList'
import { Disclosure } from '../../../../ground/ui/design/content/Disclosure'
import { FactTable } from '../../../../ground/ui/design/content/FactTable'
import { Notice } from '../../../../ground/ui/design/content/Notice'
import { Heading, Panel } from '../../../../ground/ui/design/content/Panel'
import { ProblemNotice } from '../../../../ground/ui/design/content/ProblemNotice'
import { PairTable } from '../../../../ground/ui/design/fields/choice/PairTable'
import { RadioGroup } from '../../../../ground/ui/design/fields/choice/RadioGroup'
import { showToast } from '../../../../ground/ui/design/overlays/Toast'
import { useWork } from '../../../../ground/ui/work'
import { PersonId, type PersonRecord, people } from '../../contract'
import type { MergeField } from '../../merge-operations'
import { fieldsTakenFromOther } from '../../merging'
import { listPlace } from '../list/list-place'
import { addressOf } from '../view'
import { messages } from './messages'
import { useCompared } from './use-compared'

/** Two records of one and the same person: which stays, field by field what it says, and what comes along. */
export function MergeScreen() {
  const params: { firstId?: string; secondId?: string } = useParams({ strict: false })
  const first = PersonId.safeParse(params.firstId)
  const second = PersonId.safeParse(params.secondId)
  if (!first.success || !second.success) return null
  return <Comparison key={`${first.data} ${second.data}`} firstId={first.data} secondId={second.data} />
}

function Comparison({ firstId, secondId }: { firstId: PersonId; secondId: PersonId }) {
  const intl = useIntl()
  const navigate = useNavigate()
  const { run, problem, forget } = useWork()
  const [isTurned, setTurned] = useState(false)
  const [chosen, setChosen] = useState<ReadonlyMap<MergeField, 'first' | 'second'>>(new Map())
  const { data: one, error: oneFault } = useQuery(people.get, { personId: firstId })
  const { data: two, error: twoFault } = useQuery(people.get, { personId: secondId })
  // What is archived goes into what is not.
  const isSwapped = one?.person.archivedAt != null ? two?.person.archivedAt == null : isTurned
  const [kept, other] = isSwapped ? [two, one] : [one, two]
  const { differing, same } = useCompared(kept, other)
  const open = (personId: PersonId) =>
    void navigate({ to: `/people/${personId}`, search: addressOf(listPlace.view), replace: true } as never)

  const fault = problemOf(oneFault) ?? problemOf(twoFault)
  if (fault) return <Fault text={fault.message} onBack={() => open(firstId)} />
  if (!kept || !other) return null
  if (kept.person.personId === other.person.personId)
    return <Fault text={intl.formatMessage(messages.alreadyOne)} onBack={() => open(kept.person.personId)} />

  const usual = new Set(fieldsTakenFromOther(compared(kept), compared(other)))
  const sideOf = (field: MergeField) => chosen.get(field) ?? (usual.has(field) ? 'second' : 'first')
  const keptName = nameOf(kept)
  const otherName = nameOf(other)
  const merge = async () => {
    const done = await run(people.merge, {
      keepId: kept.person.personId,
      keepVersion: kept.person.version,
      otherId: other.person.personId,
      otherVersion: other.person.version,
      takes: differing.map(({ id }) => id).filter((field) => sideOf(field) === 'second'),
    })
    if (!done) return
    showToast({
      text: intl.formatMessage(messages.done, { name: keptName }),
      onUndo: () => void call(people.undoMerge, { mergeId: done.mergeId }),
      about: `merge ${done.mergeId}`,
    })
    open(kept.person.personId)
  }
  const head = (side: string, record: PersonRecord) => (
    <span className="flex flex-col">
      <span className="text-small font-normal text-text-quiet">{side}</span>
      <span>{nameOf(record)}</span>
    </span>
  )
  return (
    <div className="h-full overflow-auto p-5">
      <div className="flex max-w-form-wide flex-col gap-5">
        <div className="flex flex-col gap-2">
          <Heading level={1}>{intl.formatMessage(messages.title)}</Heading>
          <p className="max-w-prose text-body text-text-quiet">{intl.formatMessage(messages.intro)}</p>
        </div>
        <RadioGroup
          label={intl.formatMessage(messages.which)}
          description={intl.formatMessage(messages.whichHint)}
          isDisabled={one?.person.archivedAt != null || two?.person.archivedAt != null}
          value={isSwapped ? 'second' : 'first'}
          onChange={(value) => {
            setTurned(value === 'second')
            setChosen(new Map())
          }}
          options={[
            { id: 'first', label: one ? nameOf(one) : '', description: one ? facts(one) : '' },
            { id: 'second', label: two ? nameOf(two) : '', description: two ? facts(two) : '' },
          ]}
        />
        <Panel title={intl.formatMessage(messages.differences)}>
          {differing.length === 0 ? (
            <p className="text-body text-text-quiet">{intl.formatMessage(messages.noDifference)}</p>
          ) : (
            <div className="flex flex-col gap-2">
              <p className="text-small text-text-quiet">{intl.formatMessage(messages.differencesHint)}</p>
              <PairTable
                heads={[
                  intl.formatMessage(messages.field),
                  head(intl.formatMessage(messages.stays), kept),
                  head(intl.formatMessage(messages.goes), other),
                ]}
                sides={[
                  intl.formatMessage(messages.recordOf, { side: intl.formatMessage(messages.stays), name: keptName }),
                  intl.formatMessage(messages.recordOf, { side: intl.formatMessage(messages.goes), name: otherName }),
                ]}
                rows={differing}
                value={(id) => sideOf(id as MergeField)}
                onChange={(id, side) => setChosen(new Map([...chosen, [id as MergeField, side]]))}
                nothing={intl.formatMessage(messages.nothing)}
              />
            </div>
          )}
          {same.length > 0 && (
            <div className="mt-3">
              <Disclosure title={intl.formatMessage(messages.same)} summary={String(same.length)}>
                <DescriptionList items={same.map(({ id, label, first }) => ({ id, label, value: first }))} />
              </Disclosure>
            </div>
          )}
        </Panel>
        <Panel title={intl.formatMessage(messages.together)}>
          <div className="flex flex-col gap-2">
            <p className="max-w-prose text-small text-text-quiet">{intl.formatMessage(messages.togetherHint)}</p>
            <FactTable
              label={intl.formatMessage(messages.counts)}
              width="form"
              columns={[
                { id: 'what', label: intl.formatMessage(messages.kind), cell: (row) => row.label, namesRow: true },
                { id: 'kept', label: keptName, cell: (row) => row.kept, isFigure: true },
                { id: 'other', label: otherName, cell: (row) => row.other, isFigure: true },
              ]}
              rows={parts.map((part) => ({
                id: part,
                label: intl.formatMessage(messages[part]),
                kept: kept[part].length,
                other: other[part].length,
              }))}
              keyOf={(row) => row.id}
            />
          </div>
        </Panel>
        <ProblemNotice problem={problem} onPutAway={forget} />
        <div className="flex flex-wrap gap-2">
          <Button look="primary" label={intl.formatMessage(messages.merge)} onPress={() => void merge()} />
          <Button label={intl.formatMessage(messages.cancel)} onPress={() => open(firstId)} />
        </div>
      </div>
    </div>
  )
}

const parts = ['roles', 'programmes', 'consents', 'qualifications', 'notes', 'files'] as const

function Fault({ text, onBack }: { text: string; onBack: () => void }) {
  const intl = useIntl()
  return (
    <div className="p-5">
      <Notice
        tone="warning"
        live="polite"
        title={intl.formatMessage(messages.cannot)}
        actions={<Button label={intl.formatMessage(messages.cancel)} onPress={onBack} />}
      >
        {text}
      </Notice>
    </div>
  )
}

function compared({ person }: PersonRecord) {
  return { draft: person, updatedAt: person.updatedAt }
}

function nameOf({ person }: PersonRecord): string {
  return `${person.firstNames} ${person.lastName}`.trim()
}

function facts({ person }: PersonRecord): string {
  return [person.dateOfBirth && onScreen(person.dateOfBirth), person.memberNumber, person.phone]
    .filter(Boolean)
    .join(' · ')
}
