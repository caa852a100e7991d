import { useFrame } from '../../../ui/frame/frame.ts'
import { Row } from '../../../ui/lists.tsx'
import { words } from './afterwards.words.ts'

/** On the page of an occasion that is over, among what hosts do. */
export function AfterwardsRows({ at, keepsDoor }: { at: string; keepsDoor: boolean }) {
  const say = words.in(useFrame().language)
  return (
    <>
      <Row name={say('how_title')} href={`${at}/afterwards`} why={say('how_lead')} />
      {keepsDoor && (
        <Row name={say('whom_to_turn_to')} href={`${at}/afterwards/people`} why={say('whom_why')} />
      )}
    </>
  )
}
