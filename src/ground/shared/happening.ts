/** One line of a person's timeline: what happened, when, and who wrote it down. */
export interface Happening {
  /** A day, or an instant where the hour is known. */
  readonly at: string
  /** A short word for what it is, such as `role`. */
  readonly kind: string
  /** What the timeline can be narrowed down to, as it is shown: “Roles and programmes”, “Expenses”. */
  readonly subject: string
  readonly sentence: string
  readonly by: string
}
