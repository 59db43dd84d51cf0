import { useState } from 'react'

export const uses = useState
