import { useMediaQuery } from '../../../../ground/ui/design/frame/use-media-query'
import { useMay } from '../../../../ground/ui/session'
import type { PartProps } from '../../../../ground/ui/parts'
import { AccountsWaiting } from './AccountsWaiting'
import { NewRun } from './NewRun'
import { RunPage } from './RunPage'
import { RunsList } from './RunsList'
import { TopUps } from './TopUps'

const base = '/expenses/runs'

/** Payment by bank: the runs, and beside them the one that is open. */
export function RunsScreen({ place, go }: PartProps) {
  const may = useMay()
  const isWide = useMediaQuery('(width >= 75rem)')
  const back = () => go(base)
  if (place === 'new' && may('expenses.pay'))
    return <NewRun onMade={(runId) => go(`${base}/${runId}`, true)} onLeave={back} go={go} />
  if (place === 'top-ups') return <TopUps onBack={back} />
  if (place === 'accounts' && may('expenses.bank')) return <AccountsWaiting onBack={back} />
  const isCovered = place !== null && !isWide
  return (
    <div className="relative flex h-full min-h-0">
      <div inert={isCovered} className={isCovered ? 'invisible absolute inset-0' : 'min-w-0 flex-[4] basis-0'}>
        <RunsList openId={place} go={go} />
      </div>
      {place !== null && (
        <div className={`min-w-0 basis-0 ${isWide ? 'flex-[6] border-l border-line-strong' : 'flex-1'}`}>
          <RunPage key={place} runId={place} onBack={back} />
        </div>
      )}
    </div>
  )
}
