import { operationName } from '../ground/shared/contract'
import type { Router } from '../ground/vault/router'
import { backup } from '../modules/backup/contract'

/** So often it is looked whether a backup is due; the first time when whoever signed in has settled, in milliseconds. */
const lookEvery = 2 * 60 * 1000

/**
 * Asks for the backups that nobody asks for, the way a window would: through the router, as whoever is signed in. What
 * goes wrong stands in the light at the foot of the window, which no backup makes green.
 */
export class BackupClock {
  constructor(
    private readonly router: Router,
    private readonly isOpen: () => boolean,
  ) {}

  start(): void {
    setInterval(() => void this.ask(false), lookEvery)
  }

  /** Before the program is closed. Takes no longer than the office allows. */
  async beforeLeaving(): Promise<void> {
    await this.ask(true)
  }

  private async ask(leaving: boolean): Promise<void> {
    if (!this.isOpen()) return
    const call = { signal: new AbortController().signal, progress: () => undefined }
    await this.router.handle(operationName(backup.makeIfDue), { leaving }, call)
  }
}
