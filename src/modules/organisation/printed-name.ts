/** A contact's name as it is printed (S12): "Wilhelmina Sample OBE", "Sir Ambrose Fenwick KC". Empty parts leave no gap. */
export function printedName(contact: {
  readonly title: string
  readonly firstNames: string
  readonly lastName: string
  readonly postNominals: string
}): string {
  return [contact.title, contact.firstNames, contact.lastName, contact.postNominals.replace(/\s*,\s*/g, ' ')]
    .map((part) => part.trim())
    .filter(Boolean)
    .join(' ')
}

/** As a list of names is ordered: "Sample, Wilhelmina". Title and letters stay out of the order. */
export function listedName(contact: { readonly firstNames: string; readonly lastName: string }): string {
  return contact.firstNames ? `${contact.lastName}, ${contact.firstNames}` : contact.lastName
}
