import { createHashHistory, createRootRoute, createRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { RouterProvider as LinkProvider } from 'react-aria-components'
import { desk } from '../../ground/shared/desk'
import { useQuery } from '../../ground/ui/client/call'
import { usePreference } from '../../ground/ui/client/preference'
import { Appearance, standardAppearance } from '../../ground/ui/design/appearance'
import { Toasts } from '../../ground/ui/design/overlays/Toast'
import { OfficeProvider } from '../../ground/ui/office'
import { RecordLinksContext } from '../../ground/ui/record-links'
import { ShortListsContext } from '../../ground/ui/short-list'
import { ConfirmPasswordDialog } from '../../modules/access/ui/ConfirmPasswordDialog'
import { settings } from '../../modules/settings/contract'
import { HelpScreen } from '../HelpScreen'
import { HomeScreen } from '../HomeScreen'
import { screens } from '../screens'
import { AppearanceSettings } from './appearance-settings'
import { Frame } from './Frame'
import { NothingHere, ScreenFailed } from './ScreenFaults'
import { goToLastPlace } from './use-last-place'

const recordLinks = screens.flatMap((module) => module.recordLinks ?? [])
const shortLists = screens.flatMap((module) => module.shortLists ?? [])

/** Everything behind the door. Nothing is drawn before it is known how this user likes it: else every sign-in would flash. */
export function Desk() {
  const { data: preferences } = useQuery(desk.preferences, {})
  const { data: office } = useQuery(settings.office, {})
  if (!preferences || !office) return null
  return (
    <OfficeProvider office={office}>
      <ShortListsContext value={shortLists}>
        <RecordLinksContext value={recordLinks}>
          <FurnishedDesk preferences={preferences} />
        </RecordLinksContext>
      </ShortListsContext>
    </OfficeProvider>
  )
}

/** The frame with the modules' screens in it, as this user likes it to look, where they were. */
function FurnishedDesk({ preferences }: { preferences: Readonly<Record<string, string>> }) {
  const [appearance] = usePreference('appearance', AppearanceSettings, standardAppearance)
  const [router] = useState(() => makeRouter(preferences))
  const { theme } = appearance
  useEffect(() => {
    // Menus and the window's own edge follow. High contrast is the page's alone: what surrounds it stays as Windows has it.
    window.bridge.frame({ kind: 'theme', theme: theme === 'contrast' ? 'system' : theme })
  }, [theme])
  return (
    <Appearance settings={appearance}>
      <LinkProvider
        navigate={(href) => router.history.push(href.replace(/^#/, ''))}
        useHref={(href) => (href.startsWith('#') ? href : `#${href}`)}
      >
        <RouterProvider router={router} />
        <ConfirmPasswordDialog />
        <Toasts />
      </LinkProvider>
    </Appearance>
  )
}

function makeRouter(preferences: Readonly<Record<string, string>>) {
  const history = createHashHistory()
  goToLastPlace(history, preferences)
  const root = createRootRoute({ component: Frame })
  const pages = [
    createRoute({ getParentRoute: () => root, path: '/', component: HomeScreen }),
    createRoute({ getParentRoute: () => root, path: '/help', component: HelpScreen }),
    ...screens
      .flatMap((module) => module.routes)
      .map(({ path, component }) => createRoute({ getParentRoute: () => root, path, component })),
  ]
  return createRouter({
    routeTree: root.addChildren(pages),
    history,
    defaultPendingMinMs: 0,
    defaultPreload: false,
    defaultNotFoundComponent: NothingHere,
    defaultErrorComponent: ScreenFailed,
  })
}
