import { GIVEN_NAMES } from './given-names.rules.ts'

/** Everyday short forms of given names, in these islands and in Polish: one line, one name. */
const FAMILIES = `
abigail abby abbey abi gail
albert bert al
alexander alex alec sandy alasdair alistair
alexandra alex sandra lexi
alfred fred alf alfie
amanda mandy
andrew andy drew
ann anne anna annie
anthony tony antony
archibald archie
arthur art
barbara barb babs
benjamin ben benny benji
bernard bernie
bridget biddy
cameron cam
catherine cathy kate katie katy kathy katherine kathryn cath kath catharine
charles charlie chas chuck
charlotte charlie lottie
christine chris christina tina chrissie
christopher chris kit
daniel dan danny
david dave davy
deborah debbie deb debra
derek del
donald don
dorothy dot dottie
douglas doug
edward ed eddie ted teddy ned
eleanor ellie nell elinor
elizabeth liz lizzie beth betty eliza elisabeth lisa libby
emily em emmy
ernest ernie
florence flo florrie
francis frank frankie
frances fran frankie
frederick fred freddie frederic
gareth gary gaz
geoffrey geoff jeff jeffrey
george georgie
gerald gerry jerry
gerard gerry
gillian gill jill
gregory greg
harold harry
harriet hattie
henry harry hal
herbert bert herb
hilary hil
hugh hughie
isabel izzy bella isabelle isabella
jacob jake
jacqueline jackie jacqui
james jim jimmy jamie jem
janet jan
jennifer jen jenny
jeremy jerry jez
jessica jess jessie
joanne jo joanna
john jack johnny jon
jonathan jon jonny jonathon
joseph joe joey
josephine jo josie
joshua josh
judith judy
julia julie
kenneth ken kenny
kimberley kim kimberly
laurence larry lawrence laurie
leonard len lenny leo
leslie les
lesley les
lillian lily lilian
louise lou
lucy luce
madeleine maddy madeline
malcolm malc
margaret maggie meg peggy marge margie
maria mary marie
martin marty
matthew matt mathew
maureen mo
maurice mo morris
megan meg
melanie mel
michael mike mick micky
michelle shell
mohammed mohammad muhammad mohamed mohd
nathaniel nathan nat nate
nathan nate
nicholas nick nicky nicolas
nicola nicky nikki
norman norm
oliver ollie olly
olivia liv livvy
pamela pam
patricia pat trish tricia patsy
patrick pat paddy
penelope penny
peter pete
philip phil phillip
philippa pippa
phyllis phyl
rachel rach rachael
raymond ray
rebecca becky becca rebekah
reginald reg
richard rick dick ricky richie rich
robert bob rob bobby robbie bert
roderick rod
rodney rod
roger rog
ronald ron ronnie
rosemary rose rosie
russell russ
samantha sam
samuel sam sammy
sandra sandy
sarah sally sara
sidney sid sydney
simon si
stanley stan
stephanie steph
stephen steve steven stevie
stuart stu stewart
susan sue susie suzanne
sylvia syl
terence terry terrence
theodore theo ted
theresa terry tess teresa
thomas tom tommy
timothy tim
tobias toby
valerie val
veronica ron
victor vic
victoria vicky vicki tori
vincent vince
virginia ginny
walter walt wally
wendy wen
wilfred wilf
william bill will billy willie liam
winifred win winnie
yvonne eve
zachary zac zack zach
agnieszka aga
aleksandra ola
andrzej jedrek
anna ania hania
barbara basia
elzbieta ela
ewa ewka
grzegorz grzesiek
jan janek
jerzy jurek
joanna asia
jozef jozek
katarzyna kasia
krzysztof krzys krzysiek
malgorzata gosia
magdalena magda
maria marysia
michal michalek
piotr piotrek
stanislaw staszek
tomasz tomek
wojciech wojtek
zbigniew zbyszek
`

const LINES: readonly string[][] = FAMILIES.trim()
  .split('\n')
  .map((line) => line.split(' '))

/** For each name, the lines it stands in; the first of a line is the full form. */
const linesOf = new Map<string, Set<number>>()
LINES.forEach((names, line) => {
  for (const name of names) linesOf.set(name, (linesOf.get(name) ?? new Set()).add(line))
})

/**
 * Whether two given names are a full name and its short form. Two *full* forms, such as "francis"
 * and "frances", are two people; two short forms of one name ("kate", "kath") are let through.
 */
export function sameGivenName(a: string, b: string): boolean {
  const lines = linesOf.get(a)
  const others = linesOf.get(b)
  if (lines === undefined || others === undefined) return false
  return [...lines].some((line) => others.has(line))
}

export function isKnownGivenName(name: string): boolean {
  return linesOf.has(name) || GIVEN_NAMES.has(name)
}

/** The full form behind a short one, the first where there are several; else the name itself. */
export function fullForm(name: string): string {
  const [line] = linesOf.get(name) ?? []
  return line === undefined ? name : (LINES[line]?.[0] ?? name)
}
