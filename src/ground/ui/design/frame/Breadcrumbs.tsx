import { ChevronRight } from 'lucide-react'
import { Breadcrumbs as AriaBreadcrumbs, Breadcrumb, Link } from 'react-aria-components'
import { useIntl } from 'react-intl'
import { messages } from '../messages'

export interface Crumb {
  readonly id: string
  readonly label: string
  readonly href?: string
}

/** Where I am, the last being here. A long name gives way before the places that lead to it; in a narrow window it stands alone. */
export function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  const intl = useIntl()
  const last = crumbs.at(-1)
  return (
    <nav aria-label={intl.formatMessage(messages.youAreHere)} className="min-w-0">
      <AriaBreadcrumbs items={crumbs} className="flex min-w-0 items-center text-body">
        {(crumb) => (
          <Breadcrumb
            id={crumb.id}
            className="flex min-w-0 items-center not-current:shrink-0 max-medium:not-current:hidden"
          >
            <Link
              href={crumb.href}
              className="cursor-pointer truncate rounded-control px-1 text-text-quiet hover:text-text hover:underline current:cursor-default current:font-emphasis current:text-text current:no-underline"
            >
              {crumb.label}
            </Link>
            {crumb !== last && <ChevronRight aria-hidden="true" className="size-4 shrink-0 text-text-quiet" />}
          </Breadcrumb>
        )}
      </AriaBreadcrumbs>
    </nav>
  )
}
