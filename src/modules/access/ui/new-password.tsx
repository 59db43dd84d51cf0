import type { ComponentProps, ReactNode } from 'react'
import { type IntlShape, useIntl } from 'react-intl'
import type { Problem } from '../../../ground/shared/problem'
import { call, problemOf } from '../../../ground/ui/client/call'
import type { PasswordField } from '../../../ground/ui/design/form/bound-fields'
import { access } from '../contract'
import { messages } from './messages'

/** A password that is being chosen: typed twice. */
interface TypedTwice {
  readonly password: string
  readonly passwordAgain: string
}

/** Says so when the two differ. */
export function differing(intl: IntlShape, { password, passwordAgain }: TypedTwice): Problem | null {
  if (password === passwordAgain) return null
  return {
    code: 'access.passwords-differ',
    message: intl.formatMessage(messages.passwordNotSure),
    fields: { passwordAgain: intl.formatMessage(messages.passwordsDiffer) },
  }
}

/** What speaks against the password of `name`, as the vault's rules have it, before anything is done with it. */
export async function unfit(intl: IntlShape, typed: TypedTwice & { readonly name: string }): Promise<Problem | null> {
  const differ = differing(intl, typed)
  if (differ) return differ
  try {
    const problem = await call(access.checkPassword, { password: typed.password, name: typed.name })
    if (!problem) return null
    const message = intl.formatMessage(messages.anotherPassword)
    return { code: 'access.password', message, fields: { password: problem.message } }
  } catch (error) {
    return problemOf(error)
  }
}

interface NewPasswordFieldsProps {
  /** Of the form that holds `password` and `passwordAgain`. */
  Field: (props: {
    name: 'password' | 'passwordAgain'
    children: (field: { PasswordField: (props: ComponentProps<typeof PasswordField>) => ReactNode }) => ReactNode
  }) => ReactNode | Promise<ReactNode>
  autoFocus?: boolean
}

/** The two fields of a password that is being chosen. */
export function NewPasswordFields({ Field, autoFocus = false }: NewPasswordFieldsProps) {
  const intl = useIntl()
  return (
    <>
      <Field name="password">
        {(field) => (
          <field.PasswordField
            label={intl.formatMessage(messages.newPassword)}
            description={intl.formatMessage(messages.passwordHint)}
            isRequired
            autoFocus={autoFocus}
          />
        )}
      </Field>
      <Field name="passwordAgain">
        {(field) => <field.PasswordField label={intl.formatMessage(messages.passwordAgain)} isRequired />}
      </Field>
    </>
  )
}
