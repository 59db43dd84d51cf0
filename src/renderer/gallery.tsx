/* oxlint-disable import/no-unassigned-import -- a policy that must come first, and a stylesheet */
import '../ground/ui/design/content-policy'
import { type ReactNode, StrictMode, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { IntlProvider } from 'react-intl'
import {
  Appearance,
  type AppearanceSettings,
  standardAppearance,
  type Density,
  type Theme,
} from '../ground/ui/design/appearance'
import { Panel } from '../ground/ui/design/content/Panel'
import { RadioGroup } from '../ground/ui/design/fields/choice/RadioGroup'
import { ActionsGallery } from '../ground/ui/design/gallery/ActionsGallery'
import { ContentGallery } from '../ground/ui/design/gallery/ContentGallery'
import { FieldsGallery } from '../ground/ui/design/gallery/FieldsGallery'
import { FormGallery } from '../ground/ui/design/gallery/FormGallery'
import { FrameGallery } from '../ground/ui/design/gallery/FrameGallery'
import { OverlaysGallery } from '../ground/ui/design/gallery/OverlaysGallery'
import { Toasts } from '../ground/ui/design/overlays/Toast'
import '../ground/ui/design/design.css'

/* Development only: every component in every state. `?theme=dark&density=compact&part=fields` sets it from outside. */

const themes: readonly Theme[] = ['system', 'light', 'dark', 'contrast']
const densities: readonly Density[] = ['compact', 'normal', 'comfortable']

const parts: ReadonlyArray<{ id: string; title: string; content: ReactNode }> = [
  { id: 'actions', title: 'Actions', content: <ActionsGallery /> },
  { id: 'fields', title: 'Fields', content: <FieldsGallery /> },
  { id: 'content', title: 'Content', content: <ContentGallery /> },
  { id: 'overlays', title: 'Overlays', content: <OverlaysGallery /> },
  { id: 'form', title: 'Form', content: <FormGallery /> },
]

function Gallery() {
  const asked = new URLSearchParams(location.search)
  const [settings, setSettings] = useState<AppearanceSettings>({
    ...standardAppearance,
    theme: themes.find((theme) => theme === asked.get('theme')) ?? 'system',
    density: densities.find((density) => density === asked.get('density')) ?? 'normal',
  })
  const part = asked.get('part')
  return (
    <IntlProvider locale="en-GB" defaultLocale="en-GB">
      <Appearance settings={settings}>
        <FrameGallery>
          <div className="flex flex-col gap-8 p-5">
            <Panel title="Gallery" level={1}>
              <div className="flex flex-wrap gap-8">
                <RadioGroup
                  label="Theme"
                  layout="row"
                  value={settings.theme}
                  options={themes.map((theme) => ({ id: theme, label: theme }))}
                  onChange={(id) =>
                    setSettings({ ...settings, theme: themes.find((theme) => theme === id) ?? settings.theme })
                  }
                />
                <RadioGroup
                  label="Density"
                  layout="row"
                  value={settings.density}
                  options={densities.map((density) => ({ id: density, label: density }))}
                  onChange={(id) =>
                    setSettings({
                      ...settings,
                      density: densities.find((density) => density === id) ?? settings.density,
                    })
                  }
                />
              </div>
            </Panel>
            {parts
              .filter(({ id }) => !part || part === id)
              .map(({ id, title, content }) => (
                <Panel key={id} title={title}>
                  {content}
                </Panel>
              ))}
          </div>
        </FrameGallery>
        <Toasts />
      </Appearance>
    </IntlProvider>
  )
}

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <Gallery />
    </StrictMode>,
  )
}
