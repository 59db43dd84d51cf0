import { useIntl } from 'react-intl'
import { call } from '../../../../ground/ui/client/call'
import { access, type SessionFacts } from '../../contract'
import { messages } from '../messages'
import { NewRecoveryKey } from '../NewRecoveryKey'
import type { StepProps } from './answers'

export function RecoveryStep({ answers, back, onDone }: StepProps & { onDone: (session: SessionFacts) => void }) {
  const intl = useIntl()
  const { folder, organisation, office, name, password, alsoManager } = answers
  return (
    <NewRecoveryKey
      organisation={organisation}
      office={office}
      why={intl.formatMessage(messages.recoveryWhy)}
      saveLabel={intl.formatMessage(messages.finish)}
      onBack={() => back({})}
      save={async (typedRecoveryKey) =>
        onDone(
          await call(access.setUp, { folder, organisation, office, name, password, alsoManager, typedRecoveryKey }),
        )
      }
    />
  )
}
