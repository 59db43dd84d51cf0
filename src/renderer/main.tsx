import '../ground/ui/design/content-policy'
import '../ground/ui/design/design.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { IntlProvider } from 'react-intl'
import { seen } from '../ground/ui/client/call'
import { App } from './app'
import { ErrorBoundary } from './error-boundary'

const root = document.getElementById('root')
if (!root) throw new Error('The page has no root')

createRoot(root).render(
  <StrictMode>
    <IntlProvider locale="en-GB" defaultLocale="en-GB" timeZone="Europe/London" onError={() => undefined}>
      <QueryClientProvider client={seen}>
        <ErrorBoundary>
          <App />
        </ErrorBoundary>
      </QueryClientProvider>
    </IntlProvider>
  </StrictMode>,
)
