import { implement } from '../../../ground/vault/implement'
import { organisation } from '../contract'
import { t } from './reference'

export const organisationImplementation = implement(organisation, {
  areas: ({ db }) =>
    db.all(
      t
        .selectFrom('areas')
        .select(['area_id as areaId', 'region', 'name', 'valid_from as validFrom', 'valid_to as validTo'])
        .orderBy('region')
        .orderBy('name')
        .orderBy('valid_from'),
    ),
})
