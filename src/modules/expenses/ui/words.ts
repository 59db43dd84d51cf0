import { defineMessages, type MessageDescriptor } from 'react-intl'
import type { Stage } from '../claim-shapes'
import type { LineKind } from '../lines'
import type { VehicleKind } from '../rules-mileage'

const stages = defineMessages({
  draft: { id: 'expenses.stage.draft', defaultMessage: 'Draft' },
  returned: { id: 'expenses.stage.returned', defaultMessage: 'Sent back' },
  submitted: { id: 'expenses.stage.submitted', defaultMessage: 'Handed in' },
  checked: { id: 'expenses.stage.checked', defaultMessage: 'Checked' },
  approved: { id: 'expenses.stage.approved', defaultMessage: 'Approved' },
  discarded: { id: 'expenses.stage.discarded', defaultMessage: 'Thrown away' },
  'in-run': { id: 'expenses.stage.in-run', defaultMessage: 'In a payment run' },
  paid: { id: 'expenses.stage.paid', defaultMessage: 'Paid' },
})
/** Where a claim stands, in words. */
export const stageWords: Readonly<Record<Stage, MessageDescriptor>> = stages

const kinds = defineMessages({
  mileage: { id: 'expenses.kind.mileage', defaultMessage: 'Mileage' },
  fare: { id: 'expenses.kind.fare', defaultMessage: 'Bus, train or taxi fare' },
  parking: { id: 'expenses.kind.parking', defaultMessage: 'Parking or toll' },
  meal: { id: 'expenses.kind.meal', defaultMessage: 'Meal' },
  accommodation: { id: 'expenses.kind.accommodation', defaultMessage: 'Overnight stay' },
  care: { id: 'expenses.kind.care', defaultMessage: 'Care of a child or dependant' },
  phone: { id: 'expenses.kind.phone', defaultMessage: 'Telephone or post' },
  materials: { id: 'expenses.kind.materials', defaultMessage: 'Materials' },
  other: { id: 'expenses.kind.other', defaultMessage: 'Something else' },
  allowance: { id: 'expenses.kind.allowance', defaultMessage: 'Fixed allowance' },
})
/** What an expense was for, as the paper form has it. */
export const kindWords: Readonly<Record<LineKind, MessageDescriptor>> = kinds

const vehicles = defineMessages({
  car: { id: 'expenses.vehicle.car', defaultMessage: 'Car or van' },
  motorcycle: { id: 'expenses.vehicle.motorcycle', defaultMessage: 'Motorcycle' },
  bicycle: { id: 'expenses.vehicle.bicycle', defaultMessage: 'Bicycle' },
})
export const vehicleWords: Readonly<Record<VehicleKind, MessageDescriptor>> = vehicles

const ways = defineMessages({
  bank: { id: 'expenses.way.bank', defaultMessage: 'To their bank account' },
  cash: { id: 'expenses.way.cash', defaultMessage: 'In cash' },
  'third-party': { id: 'expenses.way.third-party', defaultMessage: 'To somebody else' },
})
/** How a claim is to be paid. */
export const wayWords: Readonly<Record<'bank' | 'cash' | 'third-party', MessageDescriptor>> = ways
