import type { Write } from '../src/ground/vault/sql'

const headings = [
  'First names',
  'Last name',
  'Preferred name',
  'Member number',
  'Date of birth',
  'Postcode',
  'Telephone',
  'Email',
  'Area',
  'Practitioner',
  'Women only',
]

/** The people of a database as an office would keep them in a list of eleven columns: the lines of a CSV file. */
export function rosterOf(db: Write): string[] {
  const rows = db.arrays(
    `select p.first_names, p.last_name, p.preferred_name, p.member_number,
       coalesce(strftime('%d/%m/%Y', p.date_of_birth), ''), p.postcode, p.phone, p.email, coalesce(a.name, ''),
       p.practitioner, case p.women_only when 1 then 'Yes' when 0 then 'No' else '' end
     from people p left join areas a on a.area_id = p.area_id order by p.person_row`,
    [],
  ) as string[][]
  return [headings, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`)
}

function cell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
