import { Eye, EyeOff } from 'lucide-react'
import { useState } from 'react'
import { TextField as AriaTextField, Button, Group, Input } from 'react-aria-components'
import { useIntl } from 'react-intl'
import { messages } from '../../messages'
import { bareInput, controlWidth, FieldHelp, FieldLabel, type FieldProps, fieldBox, fieldColumn } from '../FieldParts'

interface PasswordFieldProps extends FieldProps {
  value: string
  onChange: (value: string) => void
}

/** A password that can be looked at. It covers itself again when the field is left, and says when Caps Lock is on. */
export function PasswordField({ label, description, error, width = 'medium', onBlur, ...rest }: PasswordFieldProps) {
  const intl = useIntl()
  const [isShown, setShown] = useState(false)
  const [hasCapsLock, setCapsLock] = useState(false)
  const words = isShown
    ? { short: messages.hidePassword, long: messages.hidePasswordOf, icon: EyeOff }
    : { short: messages.showPassword, long: messages.showPasswordOf, icon: Eye }
  return (
    <AriaTextField
      {...rest}
      type={isShown ? 'text' : 'password'}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      autoComplete="off"
      onKeyUp={(event) => setCapsLock(event.getModifierState('CapsLock'))}
      className={fieldColumn()}
    >
      <FieldLabel label={label} isRequired={rest.isRequired} />
      <Group
        className={`${fieldBox} ${controlWidth(width)} flex items-stretch`}
        onBlur={(event) => {
          if (event.currentTarget.contains(event.relatedTarget)) return
          setShown(false)
          setCapsLock(false)
          onBlur?.()
        }}
      >
        <Input spellCheck={false} className={bareInput} />
        <Button
          aria-label={intl.formatMessage(words.long, { label })}
          onPress={() => setShown(!isShown)}
          className="flex cursor-default items-center gap-1 rounded-r-control border-l border-line px-2 text-small text-text-quiet hover:bg-surface-hover hover:text-text"
        >
          <words.icon aria-hidden="true" className="size-4" />
          {intl.formatMessage(words.short)}
        </Button>
      </Group>
      <output className="text-small font-emphasis text-warning empty:hidden">
        {hasCapsLock ? intl.formatMessage(messages.capsLock) : ''}
      </output>
      <FieldHelp description={description} error={error} />
    </AriaTextField>
  )
}
