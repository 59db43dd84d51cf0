import { Plus } from 'lucide-react'
import type { Ref } from 'react'
import { Button } from './Button'

interface AddButtonProps {
  ref?: Ref<HTMLButtonElement>
  label: string
  onPress: () => void
}

/** Opens the form for one more of what a panel lists. It stands in the panel's head. */
export function AddButton(props: AddButtonProps) {
  return <Button look="quiet" size="small" icon={Plus} {...props} />
}
