import { tables } from '../../../../ground/vault/sql'
import type { Naming } from '../../naming'
import type { PeopleTables } from '../tables'

/** The tables of people's own words as Kysely sees them. Their rules are in migration 8. */
export interface OwnWordsTables {
  consent_uses: { use: 'quote' | 'about-me' | 'list'; purpose: string; may_name: 0 | 1 }
  naming_wishes: {
    person_id: string
    naming: Naming
    pseudonym: string
    pseudonym_key: string | null
    updated_at: string
    updated_by: string
  }
  about_me_prompts: {
    prompt_id: string
    heading: string
    hint: string
    position: number
    asked_from: string
    asked_until: string | null
  }
  about_me_versions: {
    version_id: string
    person_id: string
    written_on: string
    created_at: string
    created_by: string
  }
  about_me_answers: { version_id: string; position: number; prompt_id: string; heading: string; text: string }
  quotes: {
    quote_id: string
    person_id: string
    text: string
    said_on: string
    context: string
    naming: Naming | null
    /** JSON: a list of words. */
    themes: string
    withdrawn_on: string | null
    created_at: string
    created_by: string
    updated_at: string
    updated_by: string
  }
  quote_uses: { quote_id: string; purpose: string; withdrawn_on: string | null }
  aspirations: {
    aspiration_id: string
    person_id: string
    text: string
    stated_on: string
    status: 'open' | 'reached' | 'changed'
    settled_on: string | null
    created_at: string
    created_by: string
    updated_at: string
    updated_by: string
  }
}

export const w = tables<OwnWordsTables & Pick<PeopleTables, 'consents' | 'consent_purposes'>>()
