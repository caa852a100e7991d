interface HallDrawnProps {
  doors: 'shut' | 'open'
}

const NEIGHBOURS =
  'M14 132V92l20-15 20 15v40M60 132v-30h32v30M228 132v-34h30v34M264 132V88l21-16 21 16v44'
const HALL = 'M104 132V74l56-42 56 42v58Z'
const FLAG = 'M160 32V8h28l-7 7 7 7h-28'
const WINDOWS = 'M116 86h12v16h-12ZM192 86h12v16h-12ZM152 58h16v12h-16Z'
const DOORWAY = 'M138 132V94h44v38Z'
const SHUT = 'M139 132V95h20v37ZM161 132V95h20v37Z'
const SWUNG = 'M138 94l-13 6v38l13-6ZM182 94l13 6v38l-13-6Z'
const LIGHT = 'M138 132h44l22 14h-88Z'

/** A hall in its street, for the pages on which one is opened. It says nothing that the page does not. */
export function HallDrawn({ doors }: HallDrawnProps) {
  return (
    <svg class={`hall-drawn ${doors}`} viewBox="0 0 320 148" aria-hidden="true">
      <path class="neighbours" d={NEIGHBOURS} />
      <path class="gable" d={HALL} />
      <path class="gable" d={FLAG} />
      <path class="windows" d={WINDOWS} />
      <path class="doorway" d={DOORWAY} />
      {doors === 'open' && <path class="light" d={LIGHT} />}
      <path class="doors" d={doors === 'open' ? SWUNG : SHUT} />
      <path class="ground" d="M0 132H320" />
    </svg>
  )
}
