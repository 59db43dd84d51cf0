import { Outlet, useRouterState } from '@tanstack/react-router'
import { CircleHelp, House, Lock, Search } from 'lucide-react'
import { useCallback, useEffect, useState } from 'react'
import { useIntl } from 'react-intl'
import { z } from 'zod'
import type { Problem } from '../../ground/shared/problem'
import { usePreference } from '../../ground/ui/client/preference'
import { Button } from '../../ground/ui/design/actions/Button'
import { IconButton } from '../../ground/ui/design/actions/IconButton'
import { Notice } from '../../ground/ui/design/content/Notice'
import { Breadcrumbs } from '../../ground/ui/design/frame/Breadcrumbs'
import { Rail, type RailEntry } from '../../ground/ui/design/frame/Rail'
import { TopBar } from '../../ground/ui/design/frame/TopBar'
import { useMay, useSession } from '../../ground/ui/session'
import { isRole } from '../../modules/access/roles'
import { roleWords } from '../../modules/access/role-words'
import { messages } from '../messages'
import { screens } from '../screens'
import { FileDamage } from './FileDamage'
import { FootLine } from './FootLine'
import { lockScreen, useFrameCommands } from './frame-commands'
import { Palette } from './Palette'
import { useCommandKeys } from './use-command-keys'
import { useLastPlace } from './use-last-place'

const Folded = z.boolean()

/** The frame round every screen: where I can go, where I am, who I am, the lock, and what goes on at the foot. */
export function Frame() {
  const intl = useIntl()
  const session = useSession()
  const may = useMay()
  const path = useRouterState({ select: (state) => state.location.pathname })
  const [isFolded, setFolded] = usePreference('rail.folded', Folded, false)
  const [isAsking, setAsking] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  useLastPlace()
  useFrameCommands(
    useCallback(() => setAsking(true), []),
    setProblem,
  )
  useCommandKeys()
  useEffect(() => {
    document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true })
  }, [path])

  const entries: RailEntry[] = [
    { id: 'home', label: intl.formatMessage(messages.home), icon: House, href: '/' },
    ...screens.flatMap(({ name, rail }) =>
      rail && may(rail.access)
        ? [{ id: name, label: intl.formatMessage(rail.label), icon: rail.icon, href: rail.path }]
        : [],
    ),
    { id: 'help', label: intl.formatMessage(messages.help), icon: CircleHelp, href: '/help' },
  ]
  const currentId = path === '/' ? 'home' : (path.split('/')[1] ?? 'home')
  const here = entries.find(({ id }) => id === currentId)
  const [mainRole] = session.roles.filter((role) => role !== 'administrator')
  const role = mainRole ?? session.roles[0] ?? ''
  return (
    <div className="flex h-screen flex-col">
      <TopBar
        start={<Breadcrumbs crumbs={here ? [{ id: here.id, label: here.label }] : []} />}
        middle={
          <>
            <span className="hidden min-w-0 list-detail:flex">
              <Button
                icon={Search}
                label={intl.formatMessage(messages.palettePlaceholder)}
                shortcut="Ctrl+K"
                onPress={() => setAsking(true)}
              />
            </span>
            <span className="flex list-detail:hidden">
              <IconButton
                icon={Search}
                label={intl.formatMessage(messages.palette)}
                shortcut="Ctrl+K"
                onPress={() => setAsking(true)}
              />
            </span>
          </>
        }
        end={
          <>
            <span className="truncate text-body">
              {session.name}{' '}
              <span className="text-text-quiet">{isRole(role) ? intl.formatMessage(roleWords[role].label) : ''}</span>
            </span>
            <Button
              look="quiet"
              icon={Lock}
              label={intl.formatMessage(messages.lock)}
              shortcut="Ctrl+L"
              onPress={lockScreen}
            />
          </>
        }
      />
      <div className="flex min-h-0 grow">
        <Rail entries={entries} currentId={currentId} isFolded={isFolded} onFold={setFolded} />
        <main className="relative min-w-0 grow overflow-auto outline-none" tabIndex={-1}>
          {problem && (
            <div className="p-5 pb-0">
              <Notice
                tone="danger"
                live="assertive"
                title={intl.formatMessage(messages.backupFailed)}
                actions={<Button label={intl.formatMessage(messages.close)} onPress={() => setProblem(null)} />}
              >
                {problem.message}
              </Notice>
            </div>
          )}
          <FileDamage />
          <Outlet />
        </main>
      </div>
      <div className="contents [@media(max-height:20rem)]:hidden">
        <FootLine />
      </div>
      <Palette isOpen={isAsking} onClose={() => setAsking(false)} />
    </div>
  )
}
