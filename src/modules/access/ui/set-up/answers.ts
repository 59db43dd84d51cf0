/** What the first run has been told so far. The password stays in this window until the vault is made. */
export interface SetUpAnswers {
  readonly folder: string
  readonly organisation: string
  readonly office: string
  readonly name: string
  readonly password: string
  readonly passwordAgain: string
  readonly alsoManager: boolean
}

export interface StepProps {
  readonly answers: SetUpAnswers
  /** One step back, with what was typed here so far. */
  back(typed: Partial<SetUpAnswers>): void
  next(more: Partial<SetUpAnswers>): void
}
