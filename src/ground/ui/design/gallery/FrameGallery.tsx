import {
  Banknote,
  Building2,
  ChartLine,
  GraduationCap,
  HeartHandshake,
  House,
  KeyRound,
  Landmark,
  Lock,
  ShieldCheck,
  Users,
} from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { IconButton } from '../actions/IconButton'
import { SearchField } from '../fields/text/SearchField'
import { Breadcrumbs } from '../frame/Breadcrumbs'
import { Rail, type RailEntry } from '../frame/Rail'
import { StatusLine, StatusPiece } from '../frame/StatusLine'
import { TopBar } from '../frame/TopBar'

const entries: readonly RailEntry[] = [
  { id: 'home', label: 'Home', icon: House, href: '#/' },
  { id: 'people', label: 'People', icon: Users, href: '#/people' },
  { id: 'mentoring', label: 'Mentoring', icon: HeartHandshake, href: '#/mentoring' },
  { id: 'expenses', label: 'Expenses', icon: Banknote, href: '#/expenses', count: 34, countLabel: 'claims to approve' },
  { id: 'training', label: 'Training', icon: GraduationCap, href: '#/training' },
  { id: 'councils', label: 'Councils', icon: Landmark, href: '#/councils', count: 2, countLabel: 'actions due' },
  { id: 'impact', label: 'Impact', icon: ChartLine, href: '#/impact' },
  { id: 'organisation', label: 'Organisation', icon: Building2, href: '#/organisation' },
  { id: 'access', label: 'Access', icon: KeyRound, href: '#/access' },
]

/** The frame of the program round the gallery itself. */
export function FrameGallery({ children }: { children: ReactNode }) {
  const [isFolded, setFolded] = useState(false)
  const [query, setQuery] = useState('')
  return (
    <div className="flex h-screen flex-col">
      <TopBar
        start={
          <Breadcrumbs
            crumbs={[
              { id: 'people', label: 'People', href: '#/people' },
              { id: 'mentors', label: 'Peer mentors', href: '#/people?role=mentor' },
              { id: 'one', label: 'Oluwaseun Adébáyọ̀-Featherstonehaugh' },
            ]}
          />
        }
        middle={
          <SearchField
            label="Search and commands"
            placeholder="Go to, do, find a person"
            shortcut="Ctrl+K"
            value={query}
            onChange={setQuery}
          />
        }
        end={
          <>
            <span className="truncate">
              Robin Sample <span className="text-text-quiet">coordinator</span>
            </span>
            <IconButton icon={Lock} label="Lock" shortcut="Ctrl+L" />
          </>
        }
      />
      <div className="flex min-h-0 grow">
        <Rail entries={entries} currentId="people" isFolded={isFolded} onFold={setFolded} />
        <main className="relative min-w-0 grow overflow-auto" tabIndex={-1}>
          {children}
        </main>
      </div>
      <StatusLine end={<StatusPiece isSaid text="Saved 14:02" />}>
        <StatusPiece text="Vault: Northern Shire" />
        <StatusPiece icon={ShieldCheck} text="Backup read back today 09:14" />
        <StatusPiece tone="warning" text="Clock is 3 minutes ahead" />
      </StatusLine>
    </div>
  )
}
