import { ArrowLeft, ArrowRight, Check, Columns3, Minus, Plus } from 'lucide-react'
import { Button as AriaButton, Checkbox, Dialog, DialogTrigger } from 'react-aria-components'
import { useIntl } from 'react-intl'
import { Button } from '../actions/Button'
import { IconButton } from '../actions/IconButton'
import { Floating } from '../overlays/Floating'
import {
  columnsAsMade,
  type GridColumn,
  type GridColumnState,
  widthStep,
  withHidden,
  withPlace,
  withWidth,
} from './grid-column'
import { messages } from './messages'

interface ColumnsMenuProps<Row> {
  ordered: readonly GridColumn<Row>[]
  shown: readonly GridColumn<Row>[]
  state: GridColumnState
  widthOf: (columnId: string) => number
  onState: (next: GridColumnState) => void
}

/** Shows, hides, moves and widens columns without a drag, by mouse or keyboard. */
export function ColumnsMenu<Row>({ ordered, shown, state, widthOf, onState }: ColumnsMenuProps<Row>) {
  const intl = useIntl()
  const order = ordered.map((column) => column.id)
  return (
    <DialogTrigger>
      <AriaButton className="grid-columns-button">
        <Columns3 aria-hidden="true" />
        {intl.formatMessage(messages.columns)}
      </AriaButton>
      <Floating placement="top end">
        <Dialog className="grid-columns" aria-label={intl.formatMessage(messages.columns)}>
          <p>{intl.formatMessage(messages.columnsHelp)}</p>
          <ul>
            {ordered.map((column, place) => {
              const isShown = shown.includes(column)
              const name = { column: column.header }
              return (
                <li key={column.id}>
                  <Checkbox
                    className="grid-columns-choice"
                    isSelected={isShown}
                    // The last column that shows stays, or there would be no list.
                    isDisabled={column.canHide === false || (isShown && shown.length === 1)}
                    onChange={(next) => onState(withHidden(state, column.id, !next))}
                  >
                    <span className="grid-tick" data-state={isShown ? 'on' : 'off'}>
                      {isShown && <Check aria-hidden="true" />}
                    </span>
                    {column.header}
                  </Checkbox>
                  <IconButton
                    size="small"
                    icon={Minus}
                    label={intl.formatMessage(messages.narrower, name)}
                    onPress={() => onState(withWidth(state, column.id, widthOf(column.id) - widthStep))}
                  />
                  <IconButton
                    size="small"
                    icon={Plus}
                    label={intl.formatMessage(messages.wider, name)}
                    onPress={() => onState(withWidth(state, column.id, widthOf(column.id) + widthStep))}
                  />
                  <IconButton
                    size="small"
                    icon={ArrowLeft}
                    label={intl.formatMessage(messages.earlier, name)}
                    isDisabled={place === 0}
                    onPress={() => onState(withPlace(state, order, column.id, place - 1))}
                  />
                  <IconButton
                    size="small"
                    icon={ArrowRight}
                    label={intl.formatMessage(messages.later, name)}
                    isDisabled={place === ordered.length - 1}
                    onPress={() => onState(withPlace(state, order, column.id, place + 1))}
                  />
                </li>
              )
            })}
          </ul>
          <Button look="quiet" label={intl.formatMessage(messages.reset)} onPress={() => onState(columnsAsMade)} />
        </Dialog>
      </Floating>
    </DialogTrigger>
  )
}
