import { type ReactNode, useLayoutEffect } from 'react'
import { I18nProvider } from 'react-aria-components'

export type Theme = 'system' | 'light' | 'dark' | 'contrast'
export type Density = 'compact' | 'normal' | 'comfortable'

export interface AppearanceSettings {
  readonly theme: Theme
  /** Height of rows and controls: 26, 30 or 36 px. */
  readonly density: Density
  /** `reduced` stills everything even where Windows does not ask for it. */
  readonly motion: 'system' | 'reduced'
}

export const standardAppearance: AppearanceSettings = { theme: 'system', density: 'normal', motion: 'system' }

/**
 * Puts theme, density and motion on the root element, where tokens.css reads them, and fixes the locale of React Aria's
 * own words and numbers. The locale is en-GB always: Chromium has no Welsh data and would fall back to American order.
 *
 * Zoom is not here: Electron zooms the whole window, and all sizes are in rem.
 */
export function Appearance({ settings, children }: { settings: AppearanceSettings; children: ReactNode }) {
  const { theme, density, motion } = settings
  useLayoutEffect(() => {
    Object.assign(document.documentElement.dataset, { theme, density, motion })
  }, [theme, density, motion])
  return <I18nProvider locale="en-GB">{children}</I18nProvider>
}
