import type { Progress } from '../shared/contract'
import type { Guards } from './audit/guards'
import { RowsTold } from './audit/row-sets'
import { readOnlyProblem } from './audit/standing'
import { trailDesk } from './audit/trail-desk'
import { todayInOffice } from './clock'
import { refuse } from '../shared/problem'
import type { CommandContext, QueryContext, Subject } from './implement'
import type { OpenVault, Surroundings } from './surroundings'

/** The name and module under which a piece of writing is entered in the audit trail; `desk` writing is not entered. */
export interface Purpose {
  readonly action: string
  readonly module: string
  readonly desk: boolean
}

export interface Moment {
  readonly now: string
  readonly today: string
}

/** Opens, ends and enters every transaction. */
export class Transactions {
  constructor(
    private readonly surroundings: Surroundings,
    private readonly guards: Guards,
    private readonly searched: QueryContext['searched'],
  ) {}

  moment(): Moment {
    const now = this.surroundings.clock.now()
    return { now: now.toISOString(), today: todayInOffice(now) }
  }

  reading(open: OpenVault): QueryContext {
    return {
      ...this.moment(),
      session: open.session,
      risk: open.risk,
      own: open.own,
      db: open.db,
      trail: trailDesk(open, this.guards),
      about: () => undefined,
      searched: this.searched,
    }
  }

  /** One transaction with its audit entry: all of it happens or none. */
  write<T>(open: OpenVault, purpose: Purpose, step: (context: CommandContext) => T): T {
    const { context, enter } = this.writing(open, purpose)
    open.db.begin()
    try {
      const writes = this.begun(open, purpose)
      const value = step(context)
      enter(writes)
      open.db.commit()
      open.watch.committed(context.now)
      return value
    } catch (error) {
      this.undo(open)
      throw error
    }
  }

  /** The same for long work, which lets other things happen between its steps and stops when it is cancelled. */
  async writeInSteps<T>(
    open: OpenVault,
    purpose: Purpose,
    step: (context: CommandContext) => Generator<Progress, T, void>,
    call: { readonly signal: AbortSignal; readonly progress: (progress: Progress) => void },
  ): Promise<T> {
    const { context, enter } = this.writing(open, purpose)
    open.db.begin()
    try {
      const writes = this.begun(open, purpose)
      const steps = step(context)
      for (let next = steps.next(); ; next = steps.next()) {
        if (next.done) {
          enter(writes)
          open.db.commit()
          open.watch.committed(context.now)
          return next.value
        }
        call.progress(next.value)
        await new Promise((resolve) => setImmediate(resolve))
        call.signal.throwIfAborted()
      }
    } catch (error) {
      this.undo(open)
      throw error
    }
  }

  /** Before the step: rows that the trail does not know yet are described. Gives how many writes there were so far. */
  private begun(open: OpenVault, purpose: Purpose): number {
    if (!purpose.desk) {
      open.audit.describeRows(this.guards, { at: this.surroundings.clock.now().toISOString(), ...whoIn(open) })
    }
    return open.db.writes
  }

  private undo(open: OpenVault): void {
    open.db.rollback()
    open.watch.undone()
  }

  private writing(open: OpenVault, purpose: Purpose): { context: CommandContext; enter: (writes: number) => void } {
    const at = this.surroundings.clock.now()
    let subject: Subject = { entity: purpose.module, entityId: '' }
    const also = new RowsTold()
    const context: CommandContext = {
      ...this.reading(open),
      db: open.db,
      newId: <I extends string>() => this.surroundings.ids(at) as I,
      about: (named) => {
        subject = named
      },
      alsoChanged: (entity, rows) => also.add(open.audit.digested(entity, rows, this.guards)),
    }
    const enter = (writes: number) => {
      if (purpose.desk) return
      const { alarm } = open.watch
      // Who reads, prints or signs in leaves an entry and changes nothing: that goes on.
      if (alarm && open.db.writes !== writes) refuse(readOnlyProblem(alarm))
      open.audit.append(
        { at: at.toISOString(), ...whoIn(open), action: purpose.action, ...subject, rows: also.all() },
        this.guards,
      )
    }
    return { context, enter }
  }
}

function whoIn({ session }: OpenVault) {
  return { userId: session.userId, role: session.roles.join(','), sessionId: session.sessionId }
}
