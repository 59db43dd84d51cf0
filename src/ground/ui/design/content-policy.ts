import { z } from 'zod'
import { inPlainWords } from '../../shared/plain-words'

/*
 * Imported before anything else by the window's entry, so that the libraries live under the content security policy
 * (`script-src 'self'; require-trusted-types-for 'script'; trusted-types default`).
 */

interface TrustedTypes {
  createPolicy(name: string, rules: { createHTML: (html: string) => string | null }): unknown
}

declare global {
  interface Window {
    trustedTypes?: TrustedTypes
  }
}

// Otherwise zod tries whether it may compile code, which the policy refuses and logs as a violation.
z.config({ jitless: true, customError: inPlainWords })

// React Aria empties its live region by `innerHTML = ''` (LiveAnnouncer), and without this the page dies of it.
// Nothing but the empty text may ever become HTML; for all else the browser throws, as without a policy.
window.trustedTypes?.createPolicy('default', { createHTML: (html) => (html === '' ? '' : null) })
