import { Select } from '../../../../ui/forms/fields.tsx'
import { useFrame } from '../../../../ui/frame/frame.ts'
import { abilities, coverings } from '../../kinds.rules.ts'
import { words as kindWords } from '../../kinds.words.ts'
import { words } from '../rota.words.ts'

/** What a slot asks for, and when somebody must be there: two fields of the form of an occasion. */
export function SlotAsks({ n }: { n: number }) {
  const { language } = useFrame()
  const say = words.in(language)
  const name = kindWords.in(language)
  const able = abilities.map((ability) => ({ value: ability, label: name(`can_${ability}`) }))
  return (
    <>
      <Select
        name={`slot_${n}_asks`}
        label={say('slot_asks')}
        choices={[{ value: '', label: name('asks_anybody') }, ...able]}
      />
      <Select
        name={`slot_${n}_covers`}
        label={say('slot_covers')}
        value="whole"
        choices={coverings.map((covers) => ({ value: covers, label: name(`covers_${covers}`) }))}
      />
    </>
  )
}
