/** Keys as they are printed on the keyboard: `Ctrl+S`. Takes the colour of what it stands on. */
export function KeyCap({ keys }: { keys: string }) {
  return (
    <span aria-hidden="true" className="inline-flex items-center gap-0.5">
      {keys.split('+').map((key) => (
        <kbd
          key={key}
          className="min-w-4 rounded-control border border-current px-1 text-center font-sans text-small leading-4"
        >
          {key}
        </kbd>
      ))}
    </span>
  )
}

/** The same keys as assistive technology wants them named: `Control+S`. */
export function spokenKeys(keys: string): string {
  return keys.replaceAll('Ctrl', 'Control')
}
