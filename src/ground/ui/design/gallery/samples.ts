import type { Option } from '../fields/choice/Options'

/* Plainly fictional. */

const regions = ['Northern Shire', 'Middle Shire', 'Western Shire', 'Southern Shire', 'Cymru Ffug']

/** 300 offices in five regions, as many as the real list has. */
export const offices: readonly Option[] = Array.from({ length: 300 }, (_, index) => ({
  id: `office-${index}`,
  label: `${['Môr', 'Kirk', 'Ash', 'Brook', 'Hal', 'Wyn'][index % 6]}${['ton', 'ford', 'by', 'ley', 'wick'][index % 5]} ${Math.floor(index / 30) + 1}`,
  description: index % 3 === 0 ? 'Open Tuesdays and Thursdays' : undefined,
  section: regions[Math.floor(index / 60)],
}))

export const genders: readonly Option[] = [
  { id: 'woman', label: 'Woman' },
  { id: 'man', label: 'Man' },
  { id: 'other', label: 'In another way' },
  { id: 'unsaid', label: 'Would rather not say' },
]

export const languages: readonly Option[] = [
  'Arabic',
  'British Sign Language',
  'English',
  'Polish',
  'Punjabi',
  'Urdu',
  'Welsh',
  'Yoruba',
].map((label) => ({ id: label.toLowerCase().replaceAll(' ', '-'), label }))
