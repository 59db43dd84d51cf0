import { Printer } from 'lucide-react'
import { useRef, useState } from 'react'
import { useIntl } from 'react-intl'
import { z } from 'zod'
import { isoDate } from '../../../../ground/shared/dates'
import { call, useQuery } from '../../../../ground/ui/client/call'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { EmptyState } from '../../../../ground/ui/design/content/EmptyState'
import { ProblemLine } from '../../../../ground/ui/design/content/ProblemNotice'
import { today } from '../../../../ground/ui/today'
import { useWork } from '../../../../ground/ui/work'
import { CohortId } from '../../cohort-shapes'
import { training } from '../../contract'
import { KeptForm } from '../../../../ground/ui/kept-form'
import { AwardPeople } from './AwardPeople'
import { CohortLearners } from './CohortLearners'
import { messages } from './messages'
import type { TypedIssue } from './typed-forms'

interface IssuePageProps {
  /** What was entered in the register. */
  onIssued: (certificateIds: readonly string[]) => void
  onLeave: () => void
  go: (path: string) => void
}

const { citation } = training.issueCertificates.input.shape.people.element.shape

/** Certificates for who achieved or attended, or awards for whomever: names are proofed, then they are entered and printed. */
export function IssuePage({ onIssued, onLeave, go }: IssuePageProps) {
  const intl = useIntl()
  const { data: templates } = useQuery(training.templates, {})
  const { data: cohorts } = useQuery(training.cohorts, {})
  /** Who is ticked, as the list shows it. */
  const [ticked, setTicked] = useState<readonly string[]>([])
  const { run, problem, forget } = useWork()
  const issued = useRef<readonly string[] | null>(null)
  if (!templates || !cohorts) return null
  const offered = templates.filter(({ retiredOn }) => retiredOn === null || retiredOn > today())
  if (offered.length === 0) {
    return (
      <EmptyState
        title={intl.formatMessage(messages.noTemplates)}
        action={
          <Button
            look="primary"
            label={intl.formatMessage(messages.newTemplate)}
            onPress={() => go('/training/certificates/templates/new')}
          />
        }
      >
        {intl.formatMessage(messages.noTemplatesWhy)}
      </EmptyState>
    )
  }
  const kindOf = (templateId: string | null) => offered.find((one) => one.templateId === templateId)?.kind ?? null
  const shape = z
    .object({
      templateId: z.string(intl.formatMessage(messages.needTemplate)),
      issuedOn: isoDate,
      cohortId: z.string().nullable(),
      picked: z.record(z.string(), z.boolean()),
      people: z.array(z.object({ personId: z.string(), name: z.string(), citation: z.string() })),
    })
    .superRefine(({ templateId, people }, context) => {
      // Those of an award that was put aside for a course are out of sight, and ask nothing.
      if (kindOf(templateId) !== 'award') return
      for (const [at, one] of people.entries())
        for (const { message } of citation.safeParse(one.citation).error?.issues ?? [])
          context.addIssue({ code: 'custom', path: ['people', at, 'citation'], message })
    })
  const wantedOf = ({ templateId, issuedOn, people }: z.output<typeof shape>) => {
    const isAward = kindOf(templateId) === 'award'
    return {
      templateId,
      issuedOn,
      learnerIds: isAward ? [] : [...ticked],
      people: isAward ? people.map((one) => ({ personId: one.personId, citation: one.citation })) : [],
    }
  }
  return (
    <KeptForm<TypedIssue>
      look="page"
      draftKey="training/certificates/issue"
      label={intl.formatMessage(messages.issueLong)}
      saveLabel={intl.formatMessage(messages.enter)}
      schema={shape}
      values={{
        templateId: offered.find(({ kind }) => kind === 'achievement')?.templateId ?? null,
        issuedOn: today(),
        cohortId: null,
        picked: {},
        people: [],
      }}
      save={async (typed) => {
        const { certificateIds } = await call(training.issueCertificates, wantedOf(shape.parse(typed)))
        issued.current = certificateIds
      }}
      onEnd={() => (issued.current ? onIssued(issued.current) : onLeave())}
    >
      {({ Field, form, values }) => {
        const kind = kindOf(values.templateId)
        const cohort = cohorts.find(({ cohortId }) => cohortId === values.cohortId)
        const read = shape.safeParse(values)
        const wanted = read.success ? wantedOf(read.data) : null
        const canProof = wanted !== null && wanted.learnerIds.length + wanted.people.length > 0
        return (
          <>
            <Field name="templateId">
              {(field) => (
                <field.Select
                  label={intl.formatMessage(messages.template)}
                  options={offered.map((one) => ({
                    id: one.templateId,
                    label: one.name,
                    description: intl.formatMessage(messages[one.kind]),
                  }))}
                  isRequired
                  autoFocus
                />
              )}
            </Field>
            <Field name="issuedOn">
              {(field) => <field.DateField label={intl.formatMessage(messages.day)} maxOn={today()} isRequired />}
            </Field>
            {kind === 'award' && (
              <AwardPeople
                Field={Field}
                people={values.people}
                onAdd={(person) => form.pushFieldValue('people', { ...person, citation: '' })}
                onRemove={(place) => void form.removeFieldValue('people', place)}
              />
            )}
            {kind !== null && kind !== 'award' && (
              <>
                <Field name="cohortId">
                  {(field) => (
                    <field.ComboBox
                      label={intl.formatMessage(messages.cohort)}
                      description={intl.formatMessage(messages.chooseCohort)}
                      options={cohorts.map((one) => ({
                        id: one.cohortId,
                        label: one.name,
                        description: one.qualification,
                      }))}
                    />
                  )}
                </Field>
                {cohort && (
                  <CohortLearners
                    key={`${cohort.cohortId} ${kind}`}
                    cohortId={CohortId.parse(cohort.cohortId)}
                    kind={kind}
                    picked={values.picked}
                    onPick={(id, isTicked) => form.setFieldValue('picked', (old) => ({ ...old, [id]: isTicked }))}
                    onTicked={setTicked}
                    go={go}
                  />
                )}
              </>
            )}
            <ProblemLine problem={problem} onPutAway={forget} />
            <span>
              <Button
                icon={Printer}
                isDisabled={!canProof}
                label={intl.formatMessage(messages.proofBefore)}
                onPress={() => canProof && void run(training.printProof, wanted)}
              />
            </span>
          </>
        )
      }}
    </KeptForm>
  )
}
