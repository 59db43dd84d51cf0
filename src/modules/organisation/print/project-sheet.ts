import { onPaper } from '../../../ground/shared/dates'
import type { Occasion, PaperDocument } from '../../../ground/vault/documents/paper'
import type { Area } from '../contract'
import type { OfficeChoice, Partner, Project } from '../record-shapes'
import template from './project-sheet.typ?raw'

export interface ProjectFacts {
  readonly project: Project
  readonly partners: readonly Partner[]
  readonly areas: readonly Area[]
  readonly choices: readonly OfficeChoice[]
}

/** A contract or project on paper: who pays, from when to when, where, with whom, and what was learnt (S1, S3, S40). */
export function projectSheet({ project, partners, areas, choices }: ProjectFacts, occasion: Occasion): PaperDocument {
  const label = (listId: OfficeChoice['listId'], id: string | null) =>
    choices.find((choice) => choice.listId === listId && choice.choiceId === id)?.label ?? ''
  const partner = (id: string | null) => partners.find(({ recordId }) => recordId === id)
  const kind = label('project-kind', project.kindId)
  return {
    template,
    title: 'Project sheet',
    runningHead: project.name,
    marking: '',
    landscape: false,
    occasion,
    facts: {
      name: project.name,
      standfirst: [kind || 'Project', project.isPilot && 'a pilot, to be learnt from'].filter(Boolean).join(' · '),
      pairs: [
        ['Funder', partner(project.funderId)?.name ?? '', 'None recorded'],
        ['Commissioner', partner(project.commissionerId)?.name ?? '', 'None recorded'],
        ['From', project.startedOn ? onPaper(project.startedOn) : '', 'Not set'],
        ['To', project.endedOn ? onPaper(project.endedOn) : '', 'No end set'],
        ['Budget code', project.budgetCode, 'None'],
      ],
      aims: project.aims,
      areas: project.areaIds.flatMap((id) => {
        const area = areas.find(({ areaId }) => areaId === id)
        if (!area) return []
        const until = area.validTo === null ? '' : ` (until ${onPaper(area.validTo)})`
        return [area.name === area.region ? `${area.name}${until}` : `${area.name}, ${area.region}${until}`]
      }),
      partners: project.partnerIds.flatMap((id) => {
        const found = partner(id)
        if (!found) return []
        const roles = found.roleIds.map((roleId) => label('partner-role', roleId)).filter(Boolean)
        return [[found.name, roles.join(', '), ledBy(found.livedExperienceLed)]]
      }),
      lessons: project.lessons.map(({ learntOn, text, writtenBy }) => ({
        when: onPaper(learntOn),
        by: writtenBy,
        text,
      })),
      notes: project.notes,
    },
  }
}

function ledBy(livedExperienceLed: boolean | null): string {
  if (livedExperienceLed === null) return 'Not asked'
  return livedExperienceLed ? 'Yes' : 'No'
}
