import { defineContract } from '../../ground/shared/contract'
import { assessmentOperations } from './assessment-operations'
import { awardOperations } from './award-operations'
import { cohortOperations } from './cohort-operations'
import { qualityOperations } from './quality-operations'
import { specificationOperations } from './specification-operations'

export const training = defineContract('training', {
  ...specificationOperations,
  ...cohortOperations,
  ...assessmentOperations,
  ...qualityOperations,
  ...awardOperations,
})
