/** A small picture on white, as it would be on paper, whatever the theme. */
export function Picture({ address, alt }: { address: string; alt: string }) {
  return (
    <img src={address} alt={alt} className="h-16 w-fit max-w-full rounded-control border border-line bg-paper p-1" />
  )
}
