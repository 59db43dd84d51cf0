/** What was done on the first sign-in page (src/renderer/index.html) before SignInScreen took it over. */
export interface Begun {
  readonly name: string
  readonly password: string
  /** Where the person is. */
  readonly focus: 'name' | 'password'
  /** What was pressed already and is still to be done. */
  readonly wants: 'sign-in' | 'recover' | 'bring-back' | null
}
