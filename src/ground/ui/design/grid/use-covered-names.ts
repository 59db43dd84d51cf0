import { useEffect, useState } from 'react'
import { useOffice } from '../../office'
import { CoveredNames, showNamesKey } from './covered-names'

/** The covering of names in one list, as the office has set it; the key that shows them works from anywhere in the window. */
export function useCoveredNames(hasNames: boolean): CoveredNames {
  const [names] = useState(() => new CoveredNames())
  const isOn = useOffice().coverNames && hasNames
  names.isOn = isOn

  useEffect(() => {
    if (!isOn) return
    const press = (event: KeyboardEvent) => {
      if (event.key !== showNamesKey) return
      event.preventDefault()
      names.hold(event.type === 'keydown')
    }
    const cover = () => {
      names.hold(false)
      names.point(null)
    }
    window.addEventListener('keydown', press)
    window.addEventListener('keyup', press)
    // A key that is let go elsewhere is never heard of.
    window.addEventListener('blur', cover)
    return () => {
      cover()
      window.removeEventListener('keydown', press)
      window.removeEventListener('keyup', press)
      window.removeEventListener('blur', cover)
    }
  }, [isOn, names])
  return names
}
