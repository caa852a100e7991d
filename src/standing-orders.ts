/**
 * Standing orders: who may do what. Data only; the door asks it, the page "Standing orders" prints
 * it, and it is written to be read aloud at a branch meeting.
 */

export const roles = [
  'secretary',
  'chair',
  'treasurer',
  'membership-officer',
  'organiser',
  'volunteer',
  'facilitator',
  'auditor',
  'delegate',
  'union-liaison',
  'regional-organiser',
  'national-officer',
] as const

export type Role = (typeof roles)[number]

export interface Order {
  readonly says: { readonly en: string; readonly pl: string }
  /** Holders of these offices, at this body or above it within the same unit, may. */
  readonly offices?: readonly Role[]
  /** Holders of these offices at this body or at any body above it may; figures only, never names. */
  readonly above?: readonly Role[]
  /** Every counting member of the body, of its unit or of a body below may. */
  readonly members?: true
  /** The act opens the list of people (row-level security shows names to nobody else). */
  readonly list?: true
  /** The act asks for a passkey or code, not only a mailed link. */
  readonly strong?: true
}

const keepers: readonly Role[] = ['secretary', 'chair', 'membership-officer']
const hosts: readonly Role[] = [...keepers, 'organiser', 'volunteer', 'facilitator']
const everyOffice: readonly Role[] = [...hosts, 'treasurer', 'auditor', 'delegate', 'union-liaison']
const officesAbove: readonly Role[] = ['regional-organiser', 'national-officer']

export const standingOrders = {
  'today.read': {
    says: {
      en: 'Every member may see their branch’s first page: how many are active, and what is on.',
      pl: 'Każdy członek może zobaczyć pierwszą stronę koła: ilu jest aktywnych i co się dzieje.',
    },
    members: true,
    offices: everyOffice,
  },
  'figures.read': {
    says: {
      en: 'Every member and officer may see the figures of the bodies above their branch: numbers, never names.',
      pl: 'Każdy członek i działacz może zobaczyć dane organów nad swoim kołem: liczby, nigdy nazwiska.',
    },
    members: true,
    offices: everyOffice,
    above: officesAbove,
  },
  'figures.check': {
    says: {
      en: 'Every officer may see how the figures were checked each night, and what was put right.',
      pl: 'Każdy działacz może zobaczyć, jak co noc sprawdzono dane i co poprawiono.',
    },
    offices: everyOffice,
  },
  'people.read': {
    says: {
      en: 'The secretary, the chair, the membership officer and organisers may look at the list of people.',
      pl: 'Sekretarz, przewodniczący, pełnomocnik ds. członkostwa i organizatorzy mogą przeglądać listę osób.',
    },
    offices: [...keepers, 'organiser'],
    list: true,
    strong: true,
  },
  'people.change': {
    says: {
      en: 'The secretary, the chair and the membership officer may correct an entry; every change is kept.',
      pl: 'Sekretarz, przewodniczący i pełnomocnik ds. członkostwa mogą poprawiać wpisy; każda zmiana jest zapisana.',
    },
    offices: keepers,
    list: true,
    strong: true,
  },
  'contacts.agree': {
    says: {
      en: 'When the e-mails or telephones of unusually many would change in a short time, another of the secretary, the chair, the membership officer and the auditors looks and agrees first.',
      pl: 'Gdy w krótkim czasie miałyby się zmienić adresy e-mail lub telefony wyjątkowo wielu osób, najpierw sprawdza to i zgadza się ktoś inny: sekretarz, przewodniczący, pełnomocnik ds. członkostwa lub rewident.',
    },
    offices: [...keepers, 'auditor'],
    list: true,
    strong: true,
  },
  'people.erase': {
    says: {
      en: 'When a member asks to be erased, one of them (secretary, chair, membership officer) writes it down and a second one does it.',
      pl: 'Gdy członek prosi o usunięcie danych, jedna z tych osób (sekretarz, przewodniczący, pełnomocnik ds. członkostwa) zapisuje prośbę, a druga ją wykonuje.',
    },
    offices: keepers,
    list: true,
    strong: true,
  },
  'record.read': {
    says: {
      en: 'Every officer may read what is kept about people, for what and how long.',
      pl: 'Każdy działacz może przeczytać, co przechowujemy o osobach, po co i jak długo.',
    },
    offices: everyOffice,
  },
  'people.tag': {
    says: {
      en: 'Those who may look at the list may sort it with tags, written to be read by the member.',
      pl: 'Kto może przeglądać listę, może oznaczać osoby słowami, które osoba ta może przeczytać.',
    },
    offices: [...keepers, 'organiser'],
    list: true,
    strong: true,
  },
  'access-log.read': {
    says: {
      en: 'The auditors may see who looked at whose entry, and how much each officer reads.',
      pl: 'Rewidenci mogą zobaczyć, kto zaglądał do czyjego wpisu i ile czyta każdy działacz.',
    },
    offices: ['auditor'],
    list: true,
    strong: true,
  },
  'list.import': {
    says: {
      en: 'The secretary, the chair and the membership officer may bring in the list from head office, and undo it.',
      pl: 'Sekretarz, przewodniczący i pełnomocnik ds. członkostwa mogą wczytać listę z centrali i ją cofnąć.',
    },
    offices: keepers,
    list: true,
    strong: true,
  },
  'rolls.read': {
    says: {
      en: 'Every member may see when the roll was frozen, for what, by which rule, and its print.',
      pl: 'Każdy członek może zobaczyć, kiedy zamrożono listę uprawnionych, w jakim celu, według jakiej zasady, i jej odcisk.',
    },
    members: true,
    offices: everyOffice,
  },
  'rolls.freeze': {
    says: {
      en: 'The secretary and the chair set the day on which the roll is frozen for a ballot or a selection.',
      pl: 'Sekretarz i przewodniczący wyznaczają dzień zamrożenia listy uprawnionych przed głosowaniem lub wyborem.',
    },
    offices: ['secretary', 'chair'],
    strong: true,
  },
  'rolls.changes': {
    says: {
      en: 'The secretary, the chair, the membership officer and the auditors may see what has changed since the roll was frozen.',
      pl: 'Sekretarz, przewodniczący, pełnomocnik ds. członkostwa i rewidenci mogą zobaczyć, co się zmieniło od zamrożenia listy.',
    },
    offices: [...keepers, 'auditor'],
    list: true,
    strong: true,
  },
  'offices.read': {
    says: {
      en: 'Every member may see who holds which office, and until when.',
      pl: 'Każdy członek może zobaczyć, kto pełni jaką funkcję i do kiedy.',
    },
    members: true,
    offices: [...everyOffice, ...officesAbove],
  },
  'offices.change': {
    says: {
      en: 'The secretary and the chair record who was elected to which office; ending an office ends its sign-ins.',
      pl: 'Sekretarz i przewodniczący zapisują, kogo wybrano; koniec funkcji kończy jej sesje.',
    },
    offices: ['secretary', 'chair'],
    list: true,
    strong: true,
  },
  'offices.first': {
    says: {
      en: 'Where a body has fewer than two people able to act, a regional or national officer may name them, without seeing its list.',
      pl: 'Gdy w organie mniej niż dwie osoby mogą działać, działacz regionalny lub krajowy może je wskazać, nie widząc listy.',
    },
    above: officesAbove,
    strong: true,
  },
  'bodies.keep': {
    says: {
      en: 'The secretary and the chair keep the name, the clock and the language of their body, and add, close and open again the branches below it.',
      pl: 'Sekretarz i przewodniczący dbają o nazwę, zegar i język swojego organu oraz dodają, zamykają i ponownie otwierają koła pod nim.',
    },
    offices: ['secretary', 'chair'],
    strong: true,
  },
  'bodies.keep-above': {
    says: {
      en: 'Regional and national officers keep the name, the clock and the language of the region and the organisation; below them they add, rename, close and open whole bodies, and touch nothing inside one.',
      pl: 'Działacze regionalni i krajowi dbają o nazwę, zegar i język regionu i organizacji; pod nimi dodają, przemianowują, zamykają i otwierają całe organy, a niczego wewnątrz nie ruszają.',
    },
    above: officesAbove,
    strong: true,
  },
  'occasions.read': {
    says: {
      en: 'Every member may see what is on.',
      pl: 'Każdy członek może zobaczyć, co się dzieje.',
    },
    members: true,
    offices: everyOffice,
  },
  'occasions.come': {
    says: {
      en: 'Every member may say “I’m coming”, take a place in a rota, and change their mind.',
      pl: 'Każdy członek może powiedzieć „Przyjdę”, wziąć dyżur i zmienić zdanie.',
    },
    members: true,
  },
  'occasions.look-back': {
    says: {
      en: 'Whoever ran something, and those who host, may say afterwards how it went.',
      pl: 'Kto coś prowadził, oraz gospodarze mogą potem powiedzieć, jak było.',
    },
    members: true,
    offices: hosts,
  },
  'occasions.change': {
    says: {
      en: 'Those who host (officers, organisers, volunteers, facilitators) may put something on and change it.',
      pl: 'Gospodarze (działacze, organizatorzy, wolontariusze, prowadzący) mogą organizować wydarzenia i je zmieniać.',
    },
    offices: hosts,
  },
  'face.change': {
    says: {
      en: 'The secretary, the chair, the membership officer and organisers may write the public page of their body.',
      pl: 'Sekretarz, przewodniczący, pełnomocnik ds. członkostwa i organizatorzy mogą redagować stronę publiczną swojego koła.',
    },
    offices: [...keepers, 'organiser'],
  },
  'face.change-above': {
    says: {
      en: 'Regional and national officers may write the public page of the region and of the organisation, not of a branch.',
      pl: 'Działacze regionalni i krajowi mogą redagować stronę publiczną regionu i organizacji, ale nie koła.',
    },
    above: officesAbove,
  },
  'rota.keep': {
    says: {
      en: 'The secretary, the chair, the membership officer and organisers keep the rota: who can do what, who is in, and who gave to or took from the common pool of shifts.',
      pl: 'Sekretarz, przewodniczący, pełnomocnik ds. członkostwa i organizatorzy prowadzą grafik: kto co umie, kto ma dyżur, kto oddał dyżur do wspólnej puli lub z niej wziął.',
    },
    offices: [...keepers, 'organiser'],
    list: true,
    strong: true,
  },
  'rota.settle': {
    says: {
      en: 'The secretary and the chair write down what a meeting voted for the rota, with its date and minute.',
      pl: 'Sekretarz i przewodniczący zapisują, co zebranie uchwaliło o grafiku, z datą i punktem protokołu.',
    },
    offices: ['secretary', 'chair'],
  },
  'door.keep': {
    says: {
      en: 'Those who host may see who is coming and check people in at the door.',
      pl: 'Gospodarze mogą widzieć, kto przyjdzie, i odnotowywać obecność przy drzwiach.',
    },
    offices: hosts,
    list: true,
  },
  'rooms.read': {
    says: {
      en: 'Every member may see the rooms and things, when they are in use, and what for.',
      pl: 'Każdy członek może zobaczyć sale i sprzęt, kiedy są zajęte i na co.',
    },
    members: true,
    offices: everyOffice,
  },
  'rooms.ask': {
    says: {
      en: 'Every member may ask for a room for their group; nothing is held until somebody says yes.',
      pl: 'Każdy członek może poprosić o salę dla swojej grupy; nic nie jest zajęte, dopóki ktoś się nie zgodzi.',
    },
    members: true,
    offices: everyOffice,
  },
  'rooms.hold': {
    says: {
      en: 'Those who host may hold a room or a thing, and move or free what they hold.',
      pl: 'Gospodarze mogą zajmować sale i sprzęt oraz przenosić i zwalniać to, co zajęli.',
    },
    offices: [...hosts, 'treasurer'],
  },
  'rooms.keep': {
    says: {
      en: 'The secretary, the chair and the treasurer keep the rooms, their hours and prices, may move or free any hold, and may open a room for one outside its hours, saying why.',
      pl: 'Sekretarz, przewodniczący i skarbnik opiekują się salami, godzinami i cenami; mogą przenieść i zwolnić każdą rezerwację oraz wyjątkowo otworzyć salę poza godzinami, podając powód.',
    },
    offices: ['secretary', 'chair', 'treasurer'],
  },
  'rooms.answer': {
    says: {
      en: 'The secretary, the chair and the treasurer answer groups that ask for a room, and see who asks.',
      pl: 'Sekretarz, przewodniczący i skarbnik odpowiadają grupom, które proszą o salę, i widzą, kto prosi.',
    },
    offices: ['secretary', 'chair', 'treasurer'],
    list: true,
  },
} as const satisfies Record<string, Order>

export type Act = keyof typeof standingOrders

export const orderFor = (act: Act): Order => standingOrders[act]
