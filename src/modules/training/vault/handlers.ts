import type { AnswerTo } from '../../../ground/shared/contract'
import { type Handlers, type Implementation, implement, nothing } from '../../../ground/vault/implement'
import { training } from '../contract'
import { addEvidence, addEvidenceFile, openEvidence } from './assessing/evidence'
import { gridOf } from './assessing/grid'
import { decisionHistory, learnerPage, owedOf } from './assessing/learner-page'
import { learnerPlacesOf } from './assessing/learner-places'
import { batchesOfSession, checkBatch } from './assessing/signed-batch'
import { correctDecision, stamp } from './assessing/stamping'
import { agreeAdjustment, decideAppeal, endAdjustment, raiseAppeal } from './awards/appeals'
import { changeCentreKey, exportCentreKeys } from './awards/centre-key'
import { certificatesOf, checkCertificate, issueCertificates, voidCertificate } from './awards/certificates'
import { claimAwards, claimsOf, present, receiveCertificates, release } from './awards/claims'
import { eventsOf, printPresentation, saveEvent } from './awards/events'
import { achievementsOf, exportAchievements, printAchievements } from './awards/records'
import { saveTemplate, templatesOf } from './awards/templates'
import { unreleasedOf } from './awards/unreleased'
import { archiveCohort, cohortLines, copyCohort, mustFindCohort, saveCohort } from './cohorts/cohorts'
import {
  addLearners,
  giveNumbers,
  learnerLines,
  leaveCohort,
  registerLearners,
  withdrawLearner,
} from './cohorts/learners'
import { measureChangeOf, measureReadingsOf, measuresOf, saveMeasure, takeMeasure } from './cohorts/measures'
import { removeSession, saveSession, sessionLines, takeRegister } from './cohorts/sessions'
import { trainingDuties } from './duties'
import { trainingErasing } from './erasing'
import { trainingGuards } from './guards'
import { trainingHangings } from './hangings'
import { trainingHappenings } from './happenings'
import {
  printCertificates,
  printEvidenceIndex,
  printFeedback,
  printProof,
  printRegister,
  printSpecimen,
  printTranscript,
} from './paper'
import { assessorsOf, saveAssessor } from './quality/assessors'
import {
  answerAction,
  directClaimOf,
  externalReviewsOf,
  logExternalReview,
  logStandardisation,
  settleReview,
  signOffAction,
  standardisationsOf,
} from './quality/log'
import { samplesOf } from './quality/reading-samples'
import { planSamples, proposalOf, recordSample } from './quality/sampling'
import { importSpecification } from './specifications/importing'
import { keepOwnText, makeLive, nextIssue, saveSpecification } from './specifications/keeping'
import { archiveQualification, saveQualification } from './specifications/keeping-qualifications'
import { loadExamples } from './specifications/loading-examples'
import { qualificationsOf, specificationOf } from './specifications/reading'
import {
  addRequirement,
  endRequirement,
  readinessOf,
  requirementsOf,
  trainedBeforeTheRole,
} from './specifications/requirements'

type EvidenceId = AnswerTo<typeof training.addEvidence>['evidenceId']

const handlers: Handlers<typeof training> = {
  qualifications: ({ db }) => qualificationsOf(db),
  specification: ({ db }, { issueId }) => specificationOf(db, issueId),
  saveQualification: (context, input) => ({ qualificationId: saveQualification(context, input) }),
  archiveQualification: (context, input) => nothing(archiveQualification(context, input)),
  saveSpecification: (context, input) => ({ issueId: saveSpecification(context, input) }),
  makeLive: (context, input) => nothing(makeLive(context, input)),
  nextIssue: (context, input) => ({ issueId: nextIssue(context, input) }),
  keepOwnText: (context, input) => nothing(keepOwnText(context, input)),
  importSpecification,
  loadExamples: (context) => ({ added: loadExamples(context) }),
  requirements: ({ db }) => requirementsOf(db),
  require: (context, input) => ({ requirementId: addRequirement(context, input) }),
  endRequirement: (context, input) => nothing(endRequirement(context, input)),
  readiness: (context, input) => readinessOf(context, input),

  cohorts: ({ db }) => cohortLines(db),
  cohort: ({ db }, { cohortId }) => {
    mustFindCohort(db, cohortId)
    const [cohort] = cohortLines(db, cohortId)
    if (!cohort) throw new Error('A cohort is found and has no line.')
    const learners = learnerLines(db, cohortId)
    return { cohort, learners, sessions: sessionLines(db, { cohortId }), owed: owedOf(db, cohortId).length }
  },
  saveCohort: (context, input) => ({ cohortId: saveCohort(context, input) }),
  archiveCohort: (context, input) => nothing(archiveCohort(context, input)),
  copyCohort: (context, input) => ({ cohortId: copyCohort(context, input) }),
  addLearners: (context, input) => ({ learnerIds: addLearners(context, input) }),
  leaveCohort: (context, input) => nothing(leaveCohort(context, input)),
  registerLearners: (context, input) => registerLearners(context, input),
  giveNumbers: (context, input) => nothing(giveNumbers(context, input)),
  withdrawLearner: (context, input) => nothing(withdrawLearner(context, input)),
  sessionsOn: ({ db }, { on }) => sessionLines(db, { on }),
  saveSession: (context, input) => ({ sessionId: saveSession(context, input) }),
  removeSession: (context, input) => nothing(removeSession(context, input)),
  takeRegister: (context, input) => nothing(takeRegister(context, input)),
  measures: ({ db }) => measuresOf(db),
  saveMeasure: (context, input) => ({ measureId: saveMeasure(context, input) }),
  takeMeasure: (context, input) => nothing(takeMeasure(context, input)),
  measureReadings: ({ db }, input) => measureReadingsOf(db, input),
  measureChange: ({ db }, input) => measureChangeOf(db, input),
  printRegister,

  grid: ({ db }, input) => gridOf(db, input),
  stamp: (context, input) => stamp(context, input),
  correctDecision: (context, input) => ({ decisionId: correctDecision(context, input) }),
  decisionHistory: ({ db }, input) => decisionHistory(db, input),
  checkBatch: (context, { batchId }) => checkBatch(context, batchId),
  sessionBatches: ({ db }, { sessionId }) => batchesOfSession(db, sessionId),
  owed: ({ db }, { cohortId }) => owedOf(db, cohortId),
  learner: (context, { learnerId }) => learnerPage(context, learnerId),
  learnerPlaces: ({ db }, { personId }) => learnerPlacesOf(db, personId),
  addEvidence: (context, input) => ({ evidenceId: addEvidence(context, input) }),
  addEvidenceFile: async (context, input) => {
    const evidenceId = await addEvidenceFile<EvidenceId>(context, input)
    return evidenceId && { evidenceId }
  },
  openEvidence: async (context, input) => nothing(await openEvidence(context, input)),
  printFeedback,
  printEvidenceIndex,

  assessors: ({ db }) => assessorsOf(db),
  saveAssessor: (context, input) => nothing(saveAssessor(context, input)),
  samplingProposal: ({ db }, { qualificationId }) => proposalOf(db, qualificationId),
  planSamples: (context, input) => ({ planned: planSamples(context, input) }),
  samples: (context, { qualificationId }) => samplesOf(context, qualificationId),
  recordSample: (context, input) => nothing(recordSample(context, input)),
  answerAction: (context, input) => nothing(answerAction(context, input)),
  signOffAction: (context, input) => nothing(signOffAction(context, input)),
  standardisations: ({ db }) => standardisationsOf(db),
  logStandardisation: (context, input) => ({ standardisationId: logStandardisation(context, input) }),
  externalReviews: ({ db }, { qualificationId }) => externalReviewsOf(db, qualificationId),
  logExternalReview: (context, input) => ({ reviewId: logExternalReview(context, input) }),
  settleReview: (context, input) => nothing(settleReview(context, input)),
  directClaimStatus: ({ db }, { qualificationId }) => directClaimOf(db, qualificationId),

  claims: ({ db }, { cohortId }) => claimsOf(db, { cohortId }),
  unreleased: (context, { cohortId }) => unreleasedOf(context, cohortId),
  release: (context, input) => ({ released: release(context, input) }),
  claimAwards: (context, input) => nothing(claimAwards(context, input)),
  receiveCertificates: (context, input) => nothing(receiveCertificates(context, input)),
  present: (context, input) => nothing(present(context, input)),
  events: ({ db }) => eventsOf(db),
  saveEvent: (context, input) => ({ eventId: saveEvent(context, input) }),
  printPresentation,
  raiseAppeal: (context, input) => ({ appealId: raiseAppeal(context, input) }),
  decideAppeal: (context, input) => nothing(decideAppeal(context, input)),
  agreeAdjustment: (context, input) => ({ adjustmentId: agreeAdjustment(context, input) }),
  endAdjustment: (context, input) => nothing(endAdjustment(context, input)),
  templates: ({ db }) => templatesOf(db),
  saveTemplate: (context, input) => ({ templateId: saveTemplate(context, input) }),
  certificates: ({ db }, input) => certificatesOf(db, input),
  issueCertificates: (context, input) => ({ certificateIds: issueCertificates(context, input) }),
  voidCertificate: (context, input) => nothing(voidCertificate(context, input)),
  printSpecimen,
  printProof,
  printCertificates,
  checkCertificate: ({ db }, { code }) => checkCertificate(db, code),
  exportCentreKeys,
  changeCentreKey: (context) => ({ keyId: changeCentreKey(context) }),
  achievements: ({ db }, input) => achievementsOf(db, input),
  printAchievements,
  exportAchievements,
  printTranscript,
}

export const trainingImplementation: Implementation = {
  ...implement(training, handlers, trainingGuards),
  duties: trainingDuties,
  happenings: [trainingHappenings],
  hangings: trainingHangings,
  erasing: trainingErasing,
  roleGates: [trainedBeforeTheRole],
}
