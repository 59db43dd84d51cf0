import { useQuery } from '../../../../ground/ui/client/call'
import { useMediaQuery } from '../../../../ground/ui/design/frame/use-media-query'
import type { PartProps } from '../../../../ground/ui/parts'
import { useMay } from '../../../../ground/ui/session'
import { training } from '../../contract'
import { IssueScreen } from './issue/IssueScreen'
import { QualificationForm } from './QualificationForm'
import { QualificationPage } from './QualificationPage'
import { QualificationsList } from './QualificationsList'
import { RolesPage } from './roles/RolesPage'

const base = '/training/qualifications'

/** What learners work towards: the list, one of them beside it, and its issues on a page of their own. */
export function QualificationsScreen({ place, more, go }: PartProps) {
  const may = useMay()
  const isWide = useMediaQuery('(width >= 75rem)')
  const { data: all } = useQuery(training.qualifications, {})
  if (!all) return null
  const mayWrite = may('training.design')
  if (place === 'roles') return <RolesPage qualifications={all} onBack={() => go(base)} />
  if (place === 'new' && mayWrite) return <QualificationForm qualification={null} all={all} go={go} />
  const open = all.find(({ qualificationId }) => qualificationId === place)
  if (open && more === 'edit' && mayWrite)
    return <QualificationForm key={open.qualificationId} qualification={open} all={all} go={go} />
  if (open && more === 'new' && mayWrite) return <IssueScreen key="new" qualification={open} issueId={null} go={go} />
  if (open && more !== null && more !== 'import')
    return <IssueScreen key={more} qualification={open} issueId={more} go={go} />
  const isCovered = place !== null && !isWide
  return (
    <div className="relative flex h-full min-h-0">
      <div inert={isCovered} className={isCovered ? 'invisible absolute inset-0' : 'min-w-0 flex-[4] basis-0'}>
        <QualificationsList all={all} openId={place} isCovered={isCovered} go={go} />
      </div>
      {place !== null && (
        <div className={`min-w-0 basis-0 ${isWide ? 'flex-[6] border-l border-line-strong' : 'flex-1'}`}>
          <QualificationPage
            key={place}
            qualification={open ?? null}
            all={all}
            isImporting={more === 'import'}
            go={go}
          />
        </div>
      )}
    </div>
  )
}
