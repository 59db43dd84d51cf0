import { useState } from 'react'
import { Checkbox } from '../fields/choice/Checkbox'
import { ComboBox } from '../fields/choice/ComboBox'
import { RadioGroup } from '../fields/choice/RadioGroup'
import { Select } from '../fields/choice/Select'
import { Switch } from '../fields/choice/Switch'
import { TagField } from '../fields/choice/TagField'
import { YesNoField } from '../fields/choice/YesNoField'
import { DateField } from '../fields/date/DateField'
import { FileDrop } from '../fields/FileDrop'
import { NumberField } from '../fields/text/NumberField'
import { PasswordField } from '../fields/text/PasswordField'
import { SearchField } from '../fields/text/SearchField'
import { TextArea } from '../fields/text/TextArea'
import { TextField } from '../fields/text/TextField'
import { genders, languages, offices } from './samples'
import { Specimen, Specimens } from './Specimen'

export function FieldsGallery() {
  return (
    <Specimens>
      <TextFields />
      <Dates />
      <Choices />
      <Files />
    </Specimens>
  )
}

function TextFields() {
  const [name, setName] = useState('Oluwaseun Adébáyọ̀-Featherstonehaugh')
  const [notes, setNotes] = useState('Prefers mornings.\nWill bring a carer.')
  const [password, setPassword] = useState('plainly fictional')
  const [query, setQuery] = useState('')
  const [miles, setMiles] = useState<number | null>(12)
  const [pence, setPence] = useState<number | null>(4500)
  return (
    <>
      <TextField label="Last name" isRequired value={name} onChange={setName} />
      <TextField
        label="Phone"
        description="With the area code."
        type="tel"
        width="medium"
        value=""
        onChange={setName}
      />
      <TextField
        label="Postcode"
        error="This is no UK postcode. Check the letters."
        width="short"
        value="M9Z"
        onChange={setName}
      />
      <TextField label="Member number" isCode isReadOnly width="medium" value="PM-000417" onChange={setName} />
      <TextField label="Email" isDisabled placeholder="name@example.org" value="" onChange={setName} />
      <TextArea label="Access needs" value={notes} onChange={setNotes} />
      <TextArea
        label="Address"
        lines={2}
        error="Use at most 400 characters."
        value="1 Nowhere Street"
        onChange={setNotes}
      />
      <PasswordField label="Password" value={password} onChange={setPassword} />
      <SearchField
        label="Find people"
        placeholder="Name, number, phone"
        shortcut="Ctrl+F"
        value={query}
        onChange={setQuery}
      />
      <NumberField label="Miles" hasSteps min={0} max={500} value={miles} onChange={setMiles} />
      <NumberField label="Amount" kind="pence" value={pence} onChange={setPence} />
      <NumberField label="Places" error="Give a number from 1 to 30." value={99} onChange={setMiles} isRequired />
    </>
  )
}

function Dates() {
  const [on, setOn] = useState<string | null>('2027-02-14')
  const [born, setBorn] = useState<string | null>(null)
  const [wrong, setWrong] = useState<string | null>('31/2/2026')
  return (
    <>
      <DateField label="Starts on" description="T for today, arrows for the next day." value={on} onChange={setOn} />
      <DateField
        label="Date of birth"
        isRequired
        minOn="1920-01-01"
        maxOn="2011-01-01"
        value={born}
        onChange={setBorn}
      />
      <DateField label="Cleared on" value={wrong} onChange={setWrong} />
      <DateField label="Joined on" isReadOnly value="2026-11-21" onChange={setOn} />
      <DateField label="Left on" isDisabled value={null} onChange={setOn} />
    </>
  )
}

function Choices() {
  const [some, setSome] = useState(true)
  const [womenOnly, setWomenOnly] = useState<boolean | null>(null)
  const [way, setWay] = useState<string | null>('post')
  const [gender, setGender] = useState<string | null>(null)
  const [office, setOffice] = useState<string | null>('office-7')
  const [spoken, setSpoken] = useState<string[]>(['welsh', 'british-sign-language'])
  return (
    <>
      <Specimen title="Checkbox: chosen, not, some, disabled, wrong">
        <div className="flex flex-col gap-1">
          <Checkbox label="May be called at work" isSelected={some} onChange={setSome} />
          <Checkbox label="May be sent letters" isSelected={!some} onChange={(chosen) => setSome(!chosen)} />
          <Checkbox label="All 30 on this page" isSelected={false} isIndeterminate onChange={setSome} />
          <Checkbox label="Agreed on paper" isSelected isDisabled onChange={setSome} />
          <Checkbox
            label="I have told the person"
            isSelected={false}
            error="Tell the person first."
            onChange={setSome}
          />
        </div>
      </Specimen>
      <YesNoField
        label="Asked to meet women only"
        description="Ask; do not guess."
        value={womenOnly}
        onChange={setWomenOnly}
      />
      <RadioGroup
        label="How to write"
        value={way}
        onChange={setWay}
        options={[
          { id: 'post', label: 'By post', description: 'To the address above' },
          { id: 'email', label: 'By email' },
          { id: 'none', label: 'Not at all' },
        ]}
      />
      <RadioGroup
        label="Decision"
        layout="row"
        error="Choose one of the two."
        value={null}
        onChange={setWay}
        options={[
          { id: 'accept', label: 'Accept' },
          { id: 'refuse', label: 'Refuse' },
        ]}
      />
      <Select label="Describes themself as" canBeEmpty options={genders} value={gender} onChange={setGender} />
      <Select label="Role" error="Choose a role." options={genders} value={null} onChange={setGender} />
      <Select label="Region" isDisabled options={genders} value="man" onChange={setGender} />
      <ComboBox
        label="Office"
        description="Type any part of its name."
        options={offices}
        value={office}
        onChange={setOffice}
      />
      <TagField
        label="Languages"
        options={languages}
        value={spoken}
        onChange={setSpoken}
        placeholder="Add a language"
      />
      <Specimen title="Switch: on, off, disabled">
        <div className="flex flex-col gap-1">
          <Switch label="Hide names until asked" isSelected={some} onChange={setSome} />
          <Switch label="Follow Windows" isSelected={!some} onChange={(on) => setSome(!on)} />
          <Switch label="Managed by the office" isSelected isDisabled onChange={setSome} />
        </div>
      </Specimen>
    </>
  )
}

function Files() {
  const [taken, setTaken] = useState<string>('')
  return (
    <FileDrop
      label="Roster"
      endings={['.csv', '.xlsx']}
      error={taken ? `“${taken}” is empty. Choose another file.` : null}
      onFiles={(files) => setTaken(files[0]?.name ?? '')}
    />
  )
}
