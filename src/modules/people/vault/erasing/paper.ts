import { refuse } from '../../../../ground/shared/problem'
import type { Printed, TaskContext } from '../../../../ground/vault/implement'
import { destructionSheet } from '../../print/destruction'
import { notThere } from '../../rules'
import { erasuresOf } from './reading'

/** Prints the certificate of destruction: what went, when, on what grounds and by whom, and nothing of whose it was. */
export async function printErasure(context: TaskContext, erasureId: string): Promise<Printed> {
  const [erasure] = context.read(({ db }) => erasuresOf(db, erasureId))
  if (!erasure) return refuse(notThere('erasure')) as never
  await context.write((writing) => writing.about({ entity: 'erasure', entityId: erasureId }))
  return context.print(destructionSheet(erasure, context.occasion()))
}
