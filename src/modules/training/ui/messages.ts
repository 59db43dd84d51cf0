import { defineMessages } from 'react-intl'

/** The frame of training: its parts and its commands. Each part has its own messages. */
export const messages = defineMessages({
  training: { id: 'training.title', defaultMessage: 'Training' },
  parts: { id: 'training.parts', defaultMessage: 'Parts of training' },
  goTraining: { id: 'training.go', defaultMessage: 'Go to Training' },
})
