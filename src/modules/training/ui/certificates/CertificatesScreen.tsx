import { useState } from 'react'
import { useQuery } from '../../../../ground/ui/client/call'
import { useMediaQuery } from '../../../../ground/ui/design/frame/use-media-query'
import type { PartProps } from '../../../../ground/ui/parts'
import { useMay } from '../../../../ground/ui/session'
import { training } from '../../contract'
import { CertificatePage } from './CertificatePage'
import { CheckPage } from './CheckPage'
import { IssuePage } from './IssuePage'
import { Register } from './Register'
import { TemplateForm } from './TemplateForm'
import { TemplatesPage } from './TemplatesPage'

const base = '/training/certificates'

/** The centre's own certificates: the register, and beside it the one that is open. */
export function CertificatesScreen({ place, more, go }: PartProps) {
  const may = useMay()
  const isWide = useMediaQuery('(width >= 75rem)')
  /** What was just entered in the register: chosen there, to be proofed and printed. */
  const [issuedIds, setIssued] = useState<readonly string[]>([])
  const { data: templates } = useQuery(training.templates, {})
  const mayCertify = may('training.certify')
  if (place === 'issue' && mayCertify) {
    return (
      <IssuePage
        onIssued={(ids) => {
          setIssued(ids)
          go(base, true)
        }}
        onLeave={() => go(base)}
        go={go}
      />
    )
  }
  if (place === 'check') return <CheckPage onBack={() => go(base)} />
  if (place === 'templates' && mayCertify) {
    if (!templates) return null
    const template = templates.find(({ templateId }) => templateId === more) ?? null
    if (more !== null && (more === 'new' || template))
      return <TemplateForm key={more} template={template} onEnd={() => go(`${base}/templates`)} />
    return <TemplatesPage templates={templates} onBack={() => go(base)} go={go} />
  }
  const openId = place !== null && !['issue', 'templates'].includes(place) ? place : null
  const isCovered = openId !== null && !isWide
  return (
    <div className="relative flex h-full min-h-0">
      <div inert={isCovered} className={isCovered ? 'invisible absolute inset-0' : 'min-w-0 flex-[5] basis-0'}>
        <Register
          openId={openId}
          isCovered={isCovered}
          issuedIds={issuedIds}
          onIssuedSeen={() => setIssued([])}
          onOpen={(id) => go(`${base}/${id}`, openId !== null)}
          go={go}
        />
      </div>
      {openId !== null && (
        <div className={`min-w-0 basis-0 ${isWide ? 'flex-[3] border-l border-line-strong' : 'flex-1'}`}>
          <CertificatePage key={openId} certificateId={openId} onBack={() => go(base)} />
        </div>
      )}
    </div>
  )
}
