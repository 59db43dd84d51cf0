import '../ground/ui/design/content-policy'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { IntlProvider } from 'react-intl'
import { seen } from '../ground/ui/client/call'
import type { Begun } from '../modules/access/ui/begun'
import { App } from './app'
import { ErrorBoundary } from './error-boundary'

/**
 * Draws the window. At a locked door the page of before is still there: `begun` is what was done on it, and `takeAway`
 * ends it once its place is taken.
 */
export function start(door: { names: readonly string[]; begun: Begun } | null, takeAway: () => void): void {
  const place = document.getElementById('root')
  if (!place) throw new Error('The page has no root')
  const root = createRoot(place)
  flushSync(() =>
    root.render(
      <StrictMode>
        <IntlProvider locale="en-GB" defaultLocale="en-GB" timeZone="Europe/London" onError={() => undefined}>
          <QueryClientProvider client={seen}>
            <ErrorBoundary>
              <App door={door} />
            </ErrorBoundary>
          </QueryClientProvider>
        </IntlProvider>
      </StrictMode>,
    ),
  )
  takeAway()
}
