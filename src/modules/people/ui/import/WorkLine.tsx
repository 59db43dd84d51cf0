import { useEffect, useRef, useState } from 'react'
import { ProgressLine } from '../../../../ground/ui/design/content/ProgressLine'
import { useLongWork } from '../../../../ground/ui/status'

/** How far the work is that goes on at the foot, here where it was asked for. Quick work shows nothing. */
export function WorkLine({ label }: { label: string }) {
  const work = useLongWork()
  const [isLong, setLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), 300)
    return () => clearTimeout(timer)
  }, [])
  const line = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isLong) line.current?.scrollIntoView({ block: 'nearest' })
  }, [isLong])
  if (!isLong) return null
  const { progress, cancel } = work ?? { progress: { step: label, done: 0, total: null }, cancel: undefined }
  return (
    <div ref={line} className="max-w-form scroll-my-6" role="status">
      <ProgressLine label={progress.step} done={progress.done} total={progress.total} onCancel={cancel} />
    </div>
  )
}
