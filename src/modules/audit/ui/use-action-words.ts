import { useCallback } from 'react'
import { useIntl } from 'react-intl'
import { actionLabels } from '../action-labels'
import { messages } from './messages'

const refusal = 'refused:'

/** Says what an action of the trail was, in this window's language. */
export function useActionWords(): (action: string) => string {
  const intl = useIntl()
  return useCallback(
    (action) => {
      const isRefused = action.startsWith(refusal)
      const plain = isRefused ? action.slice(refusal.length) : action
      const label = actionLabels.get(plain)
      const what = label ? intl.formatMessage(label) : plain
      return isRefused
        ? intl.formatMessage(messages.refused, { what: what.charAt(0).toLowerCase() + what.slice(1) })
        : what
    },
    [intl],
  )
}
