/** The ring of a radio button, filled while it is chosen. Its parent is the `group` of its states. */
export function RadioMark() {
  return (
    <span
      aria-hidden="true"
      className="mt-0.5 flex size-4 shrink-0 items-center justify-center rounded-round border border-line-strong bg-surface-raised group-hover:border-text group-invalid:border-danger group-selected:border-accent"
    >
      {/* A border, not a ground: forced colours take grounds away. */}
      <span className="hidden rounded-round border-4 border-accent group-selected:block group-disabled:border-line-strong" />
    </span>
  )
}
