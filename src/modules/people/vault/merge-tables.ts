/** Merges, saved views and bulk changes as Kysely sees them. Their rules are in migration 0009. */
export interface MergeAndViewTables {
  person_merges: {
    merge_id: string
    kept_id: string
    other_id: string
    stands_id: string
    first_names: string
    last_name: string
    member_number: string
    member_sort: string
    date_of_birth: string | null
    search_names: string
    search_other: string
    /** JSON: `KeptOfMerge`. */
    kept: string
    risk_joined: 0 | 1
    merged_at: string
    merged_by: string
  }
  saved_views: {
    view_id: string
    /** Null: the office's. */
    owner_id: string | null
    name: string
    name_key: string
    /** JSON: the view and its columns. */
    body: string
    updated_at: string
    updated_by: string
  }
  /** `change` is JSON: a `BulkChange`. */
  bulk_changes: { bulk_id: string; change: string; done_at: string; done_by: string }
  /** `version` is the record's after the change; `before` is JSON. */
  bulk_rows: { bulk_id: string; person_id: string; version: number; before: string }
}
