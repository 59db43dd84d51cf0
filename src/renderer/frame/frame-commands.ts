import { useRouter } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useIntl } from 'react-intl'
import type { Problem } from '../../ground/shared/problem'
import { call, problemOf } from '../../ground/ui/client/call'
import { flushDrafts } from '../../ground/ui/client/draft'
import { usePreference } from '../../ground/ui/client/preference'
import { type Command, useCommands } from '../../ground/ui/commands/registry'
import { noteWork } from '../../ground/ui/status'
import { type AppearanceSettings as Settings, standardAppearance } from '../../ground/ui/design/appearance'
import { clearToasts, showToast } from '../../ground/ui/design/overlays/Toast'
import { access } from '../../modules/access/contract'
import { backup } from '../../modules/backup/contract'
import { messages } from '../messages'
import { screens } from '../screens'
import { AppearanceSettings } from './appearance-settings'

/** Locking does not wait longer than this for drafts to be written down. */
const flushPatience = 500

/** Hands over what is being typed and locks: this window ends, and a fresh one asks for a password. */
export function lockScreen(): void {
  clearToasts()
  const patience = new Promise((resolve) => setTimeout(resolve, flushPatience))
  void Promise.race([flushDrafts(), patience]).then(() => call(access.lock, {}))
}

/** The commands that are on offer on every screen. */
export function useFrameCommands(openPalette: () => void, onProblem: (problem: Problem | null) => void): void {
  const intl = useIntl()
  const router = useRouter()
  const [appearance, setAppearance] = usePreference('appearance', AppearanceSettings, standardAppearance)
  const list = useMemo(() => {
    const go = (path: string) => router.history.push(path)
    const say = (message: keyof typeof messages) => intl.formatMessage(messages[message] as { id: string })
    const look = (more: Partial<Settings>) => () => setAppearance({ ...appearance, ...more })
    const backUp = async () => {
      onProblem(null)
      noteWork({ progress: { step: say('backingUp'), done: 0, total: null }, cancel: undefined })
      try {
        await call(backup.make, {})
        showToast({ text: say('backupDone') })
      } catch (error) {
        onProblem(problemOf(error))
      } finally {
        noteWork(null)
      }
    }
    const commands: Command[] = [
      {
        id: 'frame.palette',
        label: say('openPalette'),
        group: 'Go',
        shortcut: 'Ctrl+K',
        access: 'signed-in',
        run: openPalette,
      },
      {
        id: 'frame.home',
        label: say('goHome'),
        group: 'Go',
        shortcut: 'Alt+H',
        access: 'signed-in',
        run: () => go('/'),
      },
      {
        id: 'frame.lock',
        label: say('lockNow'),
        group: 'File',
        shortcut: 'Ctrl+L',
        access: 'signed-in',
        run: lockScreen,
      },
      {
        id: 'frame.backup',
        label: say('backUpNow'),
        group: 'File',
        shortcut: null,
        access: 'backup.make',
        run: () => void backUp(),
      },
      {
        id: 'view.light',
        label: say('themeLight'),
        group: 'View',
        shortcut: null,
        access: 'signed-in',
        run: look({ theme: 'light' }),
      },
      {
        id: 'view.dark',
        label: say('themeDark'),
        group: 'View',
        shortcut: null,
        access: 'signed-in',
        run: look({ theme: 'dark' }),
      },
      {
        id: 'view.contrast',
        label: say('themeContrast'),
        group: 'View',
        shortcut: null,
        access: 'signed-in',
        run: look({ theme: 'contrast' }),
      },
      {
        id: 'view.system',
        label: say('themeSystem'),
        group: 'View',
        shortcut: null,
        access: 'signed-in',
        run: look({ theme: 'system' }),
      },
      {
        id: 'view.compact',
        label: say('densityCompact'),
        group: 'View',
        shortcut: null,
        access: 'signed-in',
        run: look({ density: 'compact' }),
      },
      {
        id: 'view.normal',
        label: say('densityNormal'),
        group: 'View',
        shortcut: null,
        access: 'signed-in',
        run: look({ density: 'normal' }),
      },
      {
        id: 'view.comfortable',
        label: say('densityComfortable'),
        group: 'View',
        shortcut: null,
        access: 'signed-in',
        run: look({ density: 'comfortable' }),
      },
      {
        id: 'view.zoom-in',
        label: say('zoomIn'),
        group: 'View',
        shortcut: 'Ctrl+=',
        access: 'signed-in',
        run: () => window.bridge.frame({ kind: 'zoom', step: 'in' }),
      },
      {
        id: 'view.zoom-out',
        label: say('zoomOut'),
        group: 'View',
        shortcut: 'Ctrl+-',
        access: 'signed-in',
        run: () => window.bridge.frame({ kind: 'zoom', step: 'out' }),
      },
      {
        id: 'view.zoom-reset',
        label: say('zoomReset'),
        group: 'View',
        shortcut: 'Ctrl+0',
        access: 'signed-in',
        run: () => window.bridge.frame({ kind: 'zoom', step: 'reset' }),
      },
      {
        id: 'frame.help',
        label: say('help'),
        group: 'Help',
        shortcut: 'F1',
        access: 'signed-in',
        run: () => go('/help'),
      },
    ]
    return [
      ...commands,
      ...screens
        .flatMap((module) => module.commands(go))
        .map((command) => ({ ...command, label: intl.formatMessage(command.label) })),
    ]
  }, [intl, router, appearance, setAppearance, openPalette, onProblem])
  useCommands(list)
}
