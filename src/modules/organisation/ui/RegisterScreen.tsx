import { useEffect, useRef, useState } from 'react'
import { useIntl } from 'react-intl'
import { useQuery } from '../../../ground/ui/client/call'
import { useComingBack } from '../../../ground/ui/client/coming-back'
import { Button } from '../../../ground/ui/design/actions/Button'
import { Notice } from '../../../ground/ui/design/content/Notice'
import { isFocusNowhere } from '../../../ground/ui/design/focus'
import { useMediaQuery } from '../../../ground/ui/design/frame/use-media-query'
import type { DataGridHandle } from '../../../ground/ui/design/grid/DataGrid'
import { useMay } from '../../../ground/ui/session'
import type { Project, Venue } from '../record-shapes'
import { AppointmentsPanel } from './AppointmentsPanel'
import { CopyForm } from './CopyForm'
import { LessonsPanel } from './LessonsPanel'
import { messages } from './messages'
import { RecordPanel } from './RecordPanel'
import { RegisterForm } from './RegisterForm'
import { RegisterList } from './RegisterList'
import { RoomsPanel } from './RoomsPanel'
import { nameOf, type OfficeRecord, type Section } from './sections'

interface RegisterScreenProps {
  section: Section
  /** `new`, a record's id, or null for the list alone. */
  place: string | null
  isEditing: boolean
  go: (path: string, replace?: boolean) => void
}

/** A list, and beside it (or in its place where there is no room) the record that is open. */
export function RegisterScreen({ section, place, isEditing, go }: RegisterScreenProps) {
  const may = useMay()
  const isWide = useMediaQuery('(width >= 75rem)')
  const grid = useRef<DataGridHandle>(null)
  const { data } = useQuery(section.list, {})
  const records = data as readonly OfficeRecord[] | undefined
  const base = `/organisation/${section.id}`
  const isNew = place === 'new' && may(section.access)
  const openId = place === null || place === 'new' ? null : place
  const isAlone = !isNew && openId === null
  const isReady = records !== undefined

  useEffect(() => {
    // The keyboard is in the list as soon as the list is all there is to see.
    if (!isAlone || !isReady) return
    const turn = requestAnimationFrame(() => {
      if (isFocusNowhere()) grid.current?.focus()
    })
    return () => cancelAnimationFrame(turn)
  }, [isAlone, isReady])

  if (!records) return null
  if (isNew) {
    return (
      <RegisterForm
        section={section}
        record={null}
        onSaved={(recordId) => go(`${base}/${recordId}`, true)}
        onLeave={() => go(base)}
      />
    )
  }
  const record = records.find(({ recordId }) => recordId === openId) ?? null
  if (record && isEditing && record.archivedAt === null && may(section.access)) {
    const end = () => go(`${base}/${record.recordId}`, true)
    return <RegisterForm key={record.recordId} section={section} record={record} onSaved={end} onLeave={end} />
  }
  const isCovered = !isAlone && !isWide
  return (
    <div className="relative flex h-full min-h-0">
      <div inert={isCovered} className={isCovered ? 'invisible absolute inset-0' : 'min-w-0 flex-[6] basis-0'}>
        <RegisterList
          section={section}
          records={records.filter(section.holds)}
          openId={openId}
          isCovered={isCovered}
          gridRef={grid}
          onOpen={(recordId) => go(`${base}/${recordId}`, !isAlone)}
          onNew={() => go(`${base}/new`)}
        />
      </div>
      {openId !== null && (
        <div className={`min-w-0 basis-0 ${isWide ? 'flex-[4] border-l border-line-strong' : 'flex-1'}`}>
          {record ? (
            <OpenRecord key={record.recordId} section={section} record={record} records={records} base={base} go={go} />
          ) : (
            <Gone onBack={() => go(base)} />
          )}
        </div>
      )}
    </div>
  )
}

interface OpenRecordProps {
  section: Section
  record: OfficeRecord
  records: readonly OfficeRecord[]
  base: string
  go: (path: string, replace?: boolean) => void
}

function OpenRecord({ section, record, records, base, go }: OpenRecordProps) {
  const intl = useIntl()
  const may = useMay()
  const [isCopying, setCopying] = useState(false)
  const canWrite = may(section.access) && record.archivedAt === null
  const { register } = section
  useComingBack(canWrite && register === 'projects' ? `organisation/projects/${record.recordId}/copy` : null, () =>
    setCopying(true),
  )
  const project = register === 'projects' ? (record as unknown as Project) : null
  const venue = register === 'venues' ? (record as unknown as Venue) : null
  const model = project && records.find(({ recordId }) => recordId === project.copiedFromId)
  return (
    <RecordPanel
      section={section}
      record={record}
      onBack={() => go(base)}
      onEdit={() => go(`${base}/${record.recordId}/edit`)}
      {...(project ? { onCopy: () => setCopying(true) } : {})}
    >
      {project && isCopying && (
        <CopyForm
          projectId={project.recordId}
          name={project.name}
          onEnd={() => setCopying(false)}
          onCopied={(recordId) => go(`${base}/${recordId}/edit`)}
        />
      )}
      {model && (
        <p className="text-body text-text-quiet">{intl.formatMessage(messages.copiedFrom, { name: nameOf(model) })}</p>
      )}
      {venue && <RoomsPanel venueId={venue.recordId} rooms={venue.rooms} canWrite={canWrite} />}
      {project && <LessonsPanel projectId={project.recordId} lessons={project.lessons} canWrite={canWrite} />}
      {register === 'contacts' && <AppointmentsPanel of={{ contactId: record.recordId }} />}
    </RecordPanel>
  )
}

function Gone({ onBack }: { onBack: () => void }) {
  const intl = useIntl()
  return (
    <div className="p-4">
      <Notice
        tone="warning"
        live="polite"
        title={intl.formatMessage(messages.gone)}
        actions={<Button label={intl.formatMessage(messages.back)} onPress={onBack} />}
      >
        {intl.formatMessage(messages.goneText)}
      </Notice>
    </div>
  )
}
