interface ProgressProps {
  /** What is counted, for those who hear it: “Criteria met”. */
  label: string
  done: number
  total: number
  /** Such as “5 of 7”. */
  figures: string
}

/** How much of something is done: the figures, and a bar for the eye that runs down a column of them. */
export function Progress({ label, done, total, figures }: ProgressProps) {
  const share = total === 0 ? 0 : Math.min(1, done / total)
  return (
    <span className="flex items-center gap-2 whitespace-nowrap tabular-nums">
      <span
        aria-hidden="true"
        className="block h-2 w-16 shrink-0 overflow-hidden rounded-control border border-line-strong bg-surface-sunken"
      >
        {/* A border draws the bar: forced colours take grounds away and keep edges. */}
        <span className="block h-0 border-t-8 border-accent" style={{ width: `${share * 100}%` }} />
      </span>
      <span>
        <span className="sr-only">{label}: </span>
        {figures}
      </span>
    </span>
  )
}
