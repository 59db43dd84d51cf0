import { type ReactNode, use } from 'react'
import { Heading } from '../../../ground/ui/design/content/Panel'
import { DoorFoot } from './door-foot'

/** A page before the desk: the product's name, a title and one column. It names nobody. */
export function DoorPage({ title, above, children }: { title: string; above?: ReactNode; children: ReactNode }) {
  return (
    <main className="flex min-h-screen flex-col items-center bg-surface-sunken p-4 pt-[10vh]">
      <div className="flex w-full max-w-form flex-col gap-4">
        <p className="text-heading font-emphasis text-accent">Throughline</p>
        <div className="flex flex-col gap-4 rounded-control border border-line bg-surface p-5">
          {above}
          <Heading level={1}>{title}</Heading>
          {children}
        </div>
        {use(DoorFoot)}
      </div>
    </main>
  )
}
