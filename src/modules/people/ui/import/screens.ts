import type { MessageDescriptor } from 'react-intl'
import type { ScreenModule } from '../../../../ground/ui/screen'
import { ImportScreen } from './ImportScreen'
import { messages } from './messages'

/** One route for `/people/import` and `/people/import/<batchId>`, so that the page is not built anew between them. */
export const importRoutes: ScreenModule['routes'] = [{ path: '/people/import/{-$batchId}', component: ImportScreen }]

/** Where the decisions of an unfinished import go on; null if the draft is something else. */
export function importDraftPlace(key: string): { readonly label: MessageDescriptor; readonly path: string } | null {
  const [kind, batchId] = key.split('/')
  return kind === 'import' && batchId ? { label: messages.draft, path: `/people/import/${batchId}` } : null
}
