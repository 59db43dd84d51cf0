import type { Progress } from '../shared/contract'
import { todayInOffice } from './clock'
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
  constructor(private readonly surroundings: Surroundings) {}

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
      about: () => undefined,
    }
  }

  /** One transaction with its audit entry: all of it happens or none. */
  write<T>(open: OpenVault, purpose: Purpose, step: (context: CommandContext) => T): T {
    const { context, enter } = this.writing(open, purpose)
    open.db.begin()
    try {
      const value = step(context)
      enter()
      open.db.commit()
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
      const steps = step(context)
      for (let next = steps.next(); ; next = steps.next()) {
        if (next.done) {
          enter()
          open.db.commit()
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

  private undo(open: OpenVault): void {
    open.db.rollback()
    open.audit.forgetUncommitted()
  }

  private writing(open: OpenVault, purpose: Purpose): { context: CommandContext; enter: () => void } {
    const at = this.surroundings.clock.now()
    let subject: Subject = { entity: purpose.module, entityId: '' }
    const context: CommandContext = {
      ...this.reading(open),
      db: open.db,
      newId: <I extends string>() => this.surroundings.ids(at) as I,
      about: (named) => {
        subject = named
      },
    }
    const enter = () => {
      if (purpose.desk) return
      open.audit.append({
        at: at.toISOString(),
        userId: open.session.userId,
        role: open.session.roles.join(','),
        sessionId: open.session.sessionId,
        action: purpose.action,
        ...subject,
      })
    }
    return { context, enter }
  }
}
