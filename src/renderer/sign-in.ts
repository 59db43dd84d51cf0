import type { Begun } from '../modules/access/ui/begun'

/* The behaviour of the first sign-in page, whose words and looks stand in index.html. */

function part<T extends HTMLElement = HTMLElement>(id: string): T {
  return document.getElementById(id) as T
}

/** Shows one of the texts of a button, by its `data-when`. */
function say(button: HTMLElement, when: string): void {
  for (const text of button.querySelectorAll<HTMLElement>('[data-when]')) text.hidden = text.dataset['when'] !== when
}

export interface FirstPage {
  /** Resolves as soon as no list of names hangs open: it would fall shut under the hand of whoever is choosing. */
  readonly whenFree: () => Promise<void>
  /** All that was done on the page so far. */
  readonly begun: () => Begun
}

/** The names that the page came with; none if this is not the time to sign in. */
export function namesOnPage(): readonly string[] {
  return [...part<HTMLSelectElement>('name').options].map(({ value }) => value).filter((value) => value !== '')
}

/** Shows the page; whoever is the only one to choose is chosen already. */
export function showSignIn(names: readonly string[], hasCrashed: boolean): FirstPage {
  const name = part<HTMLSelectElement>('name')
  const password = part<HTMLInputElement>('password')
  let wants: Begun['wants'] = null
  name.value = names.length === 1 ? (names[0] ?? '') : ''
  part('crashed').hidden = !hasCrashed
  part('sign-in').addEventListener('submit', (event) => {
    event.preventDefault()
    wants = 'sign-in'
    part('submit').setAttribute('aria-disabled', 'true')
    say(part('submit'), 'busy')
  })
  part('recover').addEventListener('click', () => {
    wants = 'recover'
  })
  part('bring-back').addEventListener('click', () => {
    wants = 'bring-back'
  })
  part('show-password').addEventListener('click', () => {
    password.type = password.type === 'password' ? 'text' : 'password'
    say(part('show-password'), password.type === 'password' ? 'covered' : 'shown')
  })
  // The ring stands round the whole box, as in every other field.
  const box = part('password-box')
  password.addEventListener('focus', () => box.setAttribute('data-focus-visible', ''))
  password.addEventListener('blur', () => box.removeAttribute('data-focus-visible'))
  const whenFree = watchList(name)
  part('door').hidden = false
  const first = names.length === 1 ? password : name
  first.focus()
  return {
    whenFree,
    begun: () => ({
      name: name.value,
      password: password.value,
      // Where neither has the focus, what is to be done next gets it.
      focus: document.activeElement === name || (name.value === '' && password.value === '') ? 'name' : 'password',
      wants,
    }),
  }
}

/** No browser of today tells whether a list hangs open: it does from the press that opens it to the next thing after it. */
function watchList(list: HTMLSelectElement): () => Promise<void> {
  let isOpen = false
  let closed: () => void = () => undefined
  list.addEventListener('pointerdown', () => {
    isOpen = true
  })
  list.addEventListener('keydown', ({ key, altKey }) => {
    if (key === ' ' || key === 'F4' || (altKey && key.startsWith('Arrow'))) isOpen = true
  })
  for (const end of ['change', 'blur', 'keyup'] as const) {
    list.addEventListener(end, (event) => {
      // The key that opened the list is let go while it hangs open.
      if (event instanceof KeyboardEvent && !['Enter', 'Escape', 'Tab'].includes(event.key)) return
      isOpen = false
      closed()
    })
  }
  return () =>
    new Promise((resolve) => {
      closed = resolve
      if (!isOpen) resolve()
    })
}

/** Says that the program cannot go on, in place of the form that would lead nowhere. */
export function showDamaged(): void {
  part('damaged').hidden = false
  part('can-sign-in').hidden = true
  part('door').hidden = false
}

/** Takes the page away, and with it the password that was typed. */
export function endSignIn(): void {
  part<HTMLInputElement>('password').value = ''
  part('door').remove()
}
