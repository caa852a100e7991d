import { comparableName } from '../entry/comparable.rules.ts'

/** What a column of a member list can mean to Commonhall. */
export const FIELDS = [
  'number',
  'title',
  'given_name',
  'middle_names',
  'family_particle',
  'family_name',
  'second_family_name',
  'family_suffix',
  'known_as',
  'former_name',
  'name',
  'house',
  'address_1',
  'address_2',
  'address_3',
  'address_4',
  'address_5',
  'town',
  'county',
  'postcode',
  'country',
  'email',
  'mobile',
  'landline',
  'phone',
  'state',
  'left_on',
  'died',
  'rate',
  'joined_on',
  'paid_to',
  'method',
  'ward',
  'branch',
  'gender',
  'born_on',
  'born_year',
  'union_name',
] as const

export type Field = (typeof FIELDS)[number]

/** Fields that several columns may give, such as a home and a work e-mail. */
export const MANY: ReadonlySet<Field> = new Set<Field>(['email', 'mobile', 'landline', 'phone'])

/** Headers as lists write them, in comparable form: English variants, then other languages. */
const HEADERS: Record<Field, string> = {
  number: `membership number, membership no, member number, member no, mem no, memb no, member id,
    membership id, membership ref, member reference, membership reference, memno, urn, nation id,
    contact id, constituent id, nationbuilder id, mem num, member num, membership num, party number, card number,
    membership card number, reference, reference number, mitglieds nr, rec id, id, number, no, ref, unique id, vanid, civicrm id, external id,
    nr ewid, nr ewidencyjny, numer ewidencyjny, nr leg, nr legit, n adherent, no adherent, n socio, n afiliado, n membre, numero de membre, numero membre, rhif aelod, rhif cerdyn,
    member ref, membership code, member code, mship no, mship number, m no, roll number, roll no, subscriber number, supporter number, supporter id, account number, account no, payee reference, numer czlonkowski, nr czlonkowski, numer legitymacji, nr legitymacji, nr, mitgliedsnummer,
    numero adherent, numero de adherent, numero de socio, numar membru, rhif aelodaeth,
    membership nr, union number, union no, union membership number, no dadherent, no adherent, n dadherent, numero dadherent, no de afiliado, numero de afiliado, no afiliado, no de socio,
    no socio, numero tessera, tessera, lidnummer, lidnr, numero de socio, mitglied nr, mitgliednr`,
  title: `title, salutation, prefix, honorific, tytul, zwrot, anrede, civilite, tratamiento, teitl,
    individual prefix, name prefix, courtesy title, aanhef, titolo`,
  given_name: `first name, firstname, forename, forenames, given name, given names, givenname,
    christian name, first names, first, fname, imie, imiona, vorname, prenom, nombre, prenume, enw cyntaf,
    nome, voornaam, enwau cyntaf, rufname und weitere vornamen`,
  middle_names: `middle name, middle names, middle, middle initial, middle initials, middle name s, other names, other forenames, other given names,
    additional names, additional name, second name, second forename, second first name, drugie imie, dalsze imiona, deuxieme prenom, autres prenoms, second prenom,
    zweiter vorname, weitere vornamen, segundo nombre, enw canol, enwau canol, enwau eraill, tweede naam, tweede voornaam, secondo nome`,
  family_particle: `tussenvoegsel, tussenvoegsels, namensvorsatz, name particle, surname prefix, last name prefix`,
  family_name: `surname, last name, lastname, family name, familyname, last, lname, sname, nazwisko, nachname,
    nom, nom de famille, apellido, apellidos, nume, nume de familie, cyfenw,
    cognome, achternaam, familienname, primer apellido, apellido 1, apellido1, family names, surnames, sobrenome, apelido, nom dusage, nom usuel, nom marital, ehename, married name, current surname, current last name`,
  second_family_name: `segundo apellido, apellido 2, apellido2, second surname, second last name`,
  family_suffix: `suffix, name suffix, individual suffix, generation, generational suffix, last name suffix, surname suffix, honorific suffix, names suffix`,
  known_as: `known as, preferred name, preferred first name, preferred forename, preferred given name, preferred firstname, nickname, nick name, nick,
    goes by, called, likes to be called, prefers to be called, prefer to be called, what shall we call you, what to call them, calling name, chosen name, name used, name in use,
    usual name, everyday name, familiar name, informal name, short name, first name used, alias, familiar form, prefname, pref name, pref first name, also known as, aka, known name,
    znany jako, znana jako, imie uzywane, uzywane imie, zdrobnienie, pseudonim, jak sie zwracac, preferowane imie,
    rufname, spitzname, genannt, gerufen, bevorzugter name, bevorzugter vorname, kurzname,
    prenom dusage, prenom usuel, prenom prefere, surnom, appele, appelee, dit, connu sous le nom de,
    nombre de uso, nombre preferido, apodo, conocido como, conocida como, nombre social, nombre habitual, alias o apodo,
    enw a ddefnyddir, enw dewisol, llysenw, adnabyddir fel, enw cyfarwydd, enw arferol,
    roepnaam, soprannome, nome preferito, porecla, alcunha, nome social`,
  former_name: `maiden name, maiden surname, maiden, nee, ne, nee name, former name, former names, former surname, former last name, former family name, previous name, previous names,
    previous surname, previous last name, previous family name, previous surname s, birth name, name at birth, surname at birth, family name at birth, birth surname, born as, formerly, formerly known as,
    fka, old surname, old name, other surname, other surnames, name before marriage, surname before marriage, premarital name, alternative surname, alternate surname, prev surname, prev name,
    nazwisko rodowe, nazwisko panienskie, panienskie, poprzednie nazwisko, dawne nazwisko, z domu, nazwisko z domu, nazwisko poprzednie, nazwisko przed slubem,
    geburtsname, madchenname, maedchenname, fruherer name, frueherer name, geb, geborene, geborener, fruherer nachname, ehemaliger name, nachname bei geburt,
    nom de jeune fille, nom de naissance, nom patronymique, ancien nom, nom precedent, nom de famille de naissance, nom a la naissance,
    apellido de soltera, apellidos de soltera, apellido de soltero, nombre de soltera, nombre anterior, apellido anterior, apellidos anteriores, apellido de nacimiento,
    enw morwynol, cyfenw morwynol, enw blaenorol, cyfenw blaenorol, enw cyn priodi, cyn enw, enw geni,
    meisjesnaam, geboortenaam, cognome da nubile, cognome di nascita, nume anterior, nume de fata, nume dinainte de casatorie, nome de solteira`,
  name: `name, sort name, member, members name, name of member, full name, fullname, member name, contact name, display name, surname first name,
    surname forename, imie i nazwisko, nazwisko i imie, nazwisko imie, nom complet, nombre completo, enw,
    contact, person, nom et prenom, nom prenom, vorname nachname, nachname vorname, nombre y apellidos, apellidos y nombre, naam, volledige naam,
    supporter name, individual, names, fn, employee, employee name, worker, worker name, tenant, tenant name, resident, resident name, donor, donor name, account name, client name, customer name,
    subscriber, subscriber name, participant, participant name, member full name, contact full name, first and last name, first last name, title and name, imiona i nazwisko, nazwisko i imiona, czlonek czlonkini, osoba,
    nombre y apellido, nombre completo del afiliado, apellidos nombre, nom i cognoms, cognome e nome, nome e cognome, nume si prenume, nume prenume, enw llawn, name vorname, vor und nachname, vorname und nachname`,
  house: `street number, house number, house no, house name or number, house name number, house,
    number or name, numer domu, nr domu, hausnummer,
    huisnummer, numero civico, nummer, house flat number, building number, premise, house name`,
  address_1: `address 1, address line 1, address1, addr1, addr 1, address line1, line 1, address, street address,
    street, mailing address, home address, postal address, postal address 1, adres, adres 1, ulica,
    strasse, adresse, direccion, adresa, cyfeiriad, mailing address1, primary address1,
    indirizzo, straat, domicilio, calle, rue, endereco, street name, home street, ulica i numer, ulica nr domu, strasse nr, strasse und hausnummer,
    adres zamieszkania, adres korespondencyjny, adres zam, miejsce zamieszkania, anschrift, adresse postale, domicile, indirizzo di residenza, address 1 street, user address, street address 1, full address, complete address, residential address`,
  address_2: `supplemental address 1, address 2, address line 2, address2, addr2, addr 2, address line2, line 2, locality, adres 2,
    postal address 2, adresse 2, mailing address2, primary address2, home street 2, home address 2, home address line 2, cyfeiriad 2, primary address 2, mailing address 2`,
  address_3: `supplemental address 2, address 3, address line 3, address3, addr3, addr 3, address line3, line 3, adres 3, adresse 3, home street 3, home address 3, cyfeiriad 3, postal address 3, mailing address3, primary address3`,
  address_4: `address 4, address line 4, address4, addr4, addr 4, address line4, line 4`,
  address_5: `address 5, address line 5, address5, addr5, addr 5, address line5, line 5`,
  town: `town, city, suburb, post town, posttown, town city, city town, town or city, place, miasto,
    miejscowosc, ort, stadt, ville, ciudad, localidad, oras, localitate, tref, mailing city, primary city,
    poblacion, municipio, woonplaats, plaats, comune, citta, wohnort, cidade, locality town, home city, address 1 city, user city, village`,
  county: `county, state, region, province, state province, wojewodztwo, powiat, bundesland, departement, judet, sir,
    provincia, provincie, provincia residenza, address 1 region, home state, comte`,
  postcode: `postcode, post code, postal code, zip, zip code, zipcode, zip postcode, kod pocztowy, kod, plz,
    postleitzahl, code postal, codigo postal, cod postal, cod post, mailing zip, primary zip,
    cap, cp, c p, postnummer, kod poczt, address 1 postal code, home postal code, home zip, postcode zip, post zip code, zip postal code`,
  country: `country, country code, country name, nation, land, kraj, panstwo, pays, pais, gwlad, tara, paese, address 1 country, user country, home country,
    mailing country, primary country, country region, address country`,
  email: `email, e mail, email address, e mail address, mail, primary email, preferred email, home email,
    work email, email 1, email 2, email1, email2, contact email, personal email, adres email, adres e mail,
    poczta, courriel, correo, correo electronico, adresa de email, ebost,
    e mail adresse, email adresse, e mailadres, emailadres, e mail adress, mail adresse, adresse e mail, adresse mail, adresse electronique,
    correo e, direccion de correo, e mail 1 value, e mail 2 value, e mail 3 value, cyfeiriad ebost, mail address, personal e mail, e bost, cyfeiriad e bost, e mail 2 address, e mail 3 address, email 2 address, secondary email, alternative email, alternate email, other email, second email, email 3, e mail 2, e mail 1, adres mail, correo electronico personal, dreptmail,  indirizzo email, posta elettronica`,
  mobile: `mobile, mobile phone, mobile number, mobile no, mobile tel, mobile telephone, cell, cell phone, cellphone,
    mob, sms, tel mobile, telephone mobile, phone mobile, mobile contact, telefon komorkowy, tel kom, komorka, nr telefonu komorkowego, handy, mobil, portable, movil,
    telefon mobil, ffon symudol, mobile phone number,
    mobiltelefon, mobilnummer, mobiltel, handynummer, telefon mobil, tel mobil, tel portable, telephone portable, no portable, gsm, mobiel, mobiele telefoon,
    cellulare, telefono movil, telemovel, celular, whatsapp, mobile phone no, cell number, text number, ffon llaw`,
  landline: `landline, home phone, home telephone, home tel, home number, phone home, tel home, daytime phone,
    day phone, evening phone, work phone, landline number, telefon stacjonarny, festnetz, fixe, telefon fix,
    telefon privat, telefon festnetz, tel privat, tel fixe, telephone fixe, telefono fijo, fijo, ffon cartref, work phone number, work telephone,
    work tel, office phone, business phone, telefon domowy, tel domowy, phone work, house phone`,
  phone: `phone, telephone, tel, contact tel, contact telephone, phone number, telephone number, tel no, tel number, contact number, phone no,
    contact phone, telephone no, phone 1, phone 2, telefon, nr telefonu, numer telefonu, telephon, telefono,
    numar de telefon, ffon,
    telefoon, telefoonnummer, telefonnummer, tel nr, phone 1 value, phone 2 value, alternative phone, other phone, nr tel, nr kom, numer tel, tel nr kom, telefon kontaktowy, nr kontaktowy, kontakt tel, no tel, num tel, numero de telefono, numero de telephone, n de telephone, n tel, second phone, secondary phone, alternate phone, phone 3, primary phone, primary telephone, preferred telephone, rhif ffon, phones, telefone, user phone`,
  state: `status, stat, mem status, mbr status, member stat, membership status, status of membership, membership standing, subs status, sub status, member status, state of membership, standing, membership state, statut,
    status czlonka, status osoby, aktywny, statut membre, situacion, membership status name, current membership status, status membership, status description, status desc,
    status czlonkostwa, stan, estado, stare, statws, current status, active,
    situation, estado de afiliacion, statut adhesion, mitgliedsstatus, mitgliedstatus, statws aelodaeth, stato, lidstatus, membership current, is active,
    active member, member status code, stan czlonkostwa`,
  left_on: `date left, left on, leaving date, date of leaving, leave date, resignation date, date resigned, resigned on, date of resignation,
    membership ended on, cessation date, fecha de baja, austritt, austrittsdatum, data wystapienia, fecha baja, data skreslenia, data rezygnacji, end of membership, date ended, membership end, date of leaving union, date de sortie, datum austritt, date de depart, date de demission, dyddiad gadael`,
  died: `deceased, is deceased, died, date of death, deceased date, date deceased, death date, zmarl, data zgonu, data smierci, verstorben, sterbedatum,
    todesdatum, decede, date de deces, fallecido, fecha de fallecimiento, wedi marw`,
  rate: `rate, subscription type, dues rate, fee, grade, membership type, member type, type, category, membership category, subscription, subscription rate,
    membership rate, tier, sub rate, subs rate, rate type, membership level, class, skladka, rodzaj skladki,
    stawka, rodzaj czlonkostwa, beitragsgruppe, tarif, cuota,
    beitrag, mitgliedsbeitrag, cotisation, contribution, membership, membership name, membership names, cuota mensual, subs, sub, quota, contributie, dues,
    subscription amount, monthly subscription, monthly amount, amount paid, tal aelodaeth`,
  joined_on: `membership started at, membership started, member from, date admitted, admission date, entry date, date of entry,
    date of membership, join date, date joined, joined, joined on, joining date, date of joining, member since, membership start,
    start date, membership start date, joindate, enrolled, data wst, data przyst, data czlonkostwa, fecha alta, fecha de ingreso, membre depuis, date dentree, date entree, socio desde, date of joining union, union join date, date commenced, commencement date, data przystapienia, data wstapienia, data dolaczenia,
    eintritt, eintrittsdatum, date adhesion, fecha de alta, data inscrierii, dyddiad ymuno,
    date dadhesion, fecha de afiliacion, data iscrizione, lid sinds, ingangsdatum, mitglied seit, beitritt, beitrittsdatum, aelod ers,
    original join date, first joined, joined date, date of enrolment, enrolment date, member since date, aufnahmedatum, data de adesao`,
  paid_to: `expiration date, expires at, sub paid to, dues paid to, paid thru, paid to, paid to date, paid until, paid up to, expiry, expiry date, expires, expires on, renewal date,
    renewal, membership expiry, membership end date, end date, paidto, subs paid to, paid through, valid to,
    valid until, oplacone do, skladka oplacona do, wazne do, bezahlt bis, fecha de vencimiento, platit pana la,
    subs paid until, paid up until, membership expires, membership valid until, subscription expires, subscription end date, lapse date, next renewal, next renewal date,
    renewal due, fin dadhesion, gultig bis, scadenza, valable jusquau, dod i ben`,
  method: `method, payment method, pay method, payment type, how paid, method of payment, pays by, payment,
    sposob platnosci, metoda platnosci, zahlungsart, mode de paiement, forma de pago, metoda de plata,
    payment channel, paid by, subs method, zahlweise, betaalwijze, metodo di pagamento, dull talu, means of payment, how pays`,
  ward: `ward, ward name, council ward, electoral ward, polling ward, okreg, dzielnica, district ward, ward code name`,
  branch: `branch, branch name, local branch, section, section name, circle, local party branch, branch label, oddzial, kolo, sekcja, krag, filia,
    ortsverein, local group, group, sucursal, filiala, cangen`,
  gender: `gender, sex, plec, geschlecht, sexe, genero, sexo, gen, rhyw,
    geslacht, sesso, gender identity`,
  born_on: `date of birth, data ur, dt birth, bday, f nacimiento, f nac, birth dt, dateofbirth, ur, geb datum, geburtstag, fecha de nac, d naissance, dob, birth date, birthdate, d o b, birthday, born, data urodzenia, geburtsdatum,
    date de naissance, fecha de nacimiento, data nasterii, dyddiad geni,
    born at, birth day, data di nascita, geboortedatum, fecha nacimiento, nacimiento, date naissance, ne le, data nascimento`,
  born_year: `year of birth, birth year, yob, born year, rok urodzenia, geburtsjahr, annee de naissance,
    anul nasterii,
    birthyear, ano de nacimiento, blwyddyn geni`,
  union_name: `union, trade union, union name, tu, affiliated union, union membership, zwiazek, zwiazek zawodowy,
    gewerkschaft, syndicat, sindicato, sindicat, undeb`,
}

const byHeader = new Map<string, Field>(
  FIELDS.flatMap((field) =>
    HEADERS[field]
      .split(',')
      .map((header): [string, Field] => [header.trim().replace(/\s+/g, ' '), field]),
  ),
)

/** Columns that lists often have and that Commonhall has no place for, so as not to guess at them. */
const STRANGERS = new Set(
  `constituency, clp, westminster constituency, parliamentary constituency, council, local authority,
  soc sec id, national insurance number, ni number, do not email, do not phone, do not mail, email consent,
  phone consent, post consent, sms consent, can email, can phone, can post, notes, comments, region code, contact type, in benefit,
  initials, inits, initial, forename initial, forename initials, lp, l p, display name, legal name, file as, sort name 2, data protection, gdpr,
  phone type, email type, e mail type, employer, workplace, job title, occupation, source, tags, uuid, created at, updated at, privacy`
    .split(',')
    .map((header) => header.trim().replace(/\s+/g, ' ')),
)

/**
 * The field a header names, if it names one: as it stands, else without what stands in brackets
 * ("DOB (dd/mm/yyyy)", "Forename(s)"), else by its parts ("Surname / Family name").
 */
export function fieldOfHeader(header: string): Field | undefined {
  const ways = waysToSay(header)
  if (ways.some((way) => STRANGERS.has(way) && !byHeader.has(way))) return undefined
  for (const way of ways) {
    const known = byHeader.get(way) ?? byHeader.get(bare(way)) ?? telephoneOf(way)
    if (known !== undefined) return known
  }
  return fieldOfParts(header)
}

/** Whether a header is one that lists are known to have, with or without a field for it. */
export function isKnownHeader(header: string): boolean {
  return waysToSay(header).some((way) => STRANGERS.has(way)) || fieldOfHeader(header) !== undefined
}

/** "DateOfBirth" is three words; "Tel. (home)" says more with its brackets than without. */
function waysToSay(header: string): string[] {
  const parted = header.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
  const unbracketed = parted.replace(/[([][^()[\]]*[)\]]/g, ' ')
  const ways = [header, parted, unbracketed].map(comparableName)
  return [...new Set([...ways, ...ways.map(asked)])]
}

/** “What is your e-mail address?” in answers to a form is the e-mail address. */
const asked = (way: string) =>
  way
    .replace(
      /^(?:please )?(?:(?:what|which)(?: is| are| s)?|enter|give(?: us)?|tell us|state|add|provide) (?:your |the |is your )?/,
      '',
    )
    .replace(
      / (?:are you (?:in|a member of|part of|from)|do you (?:belong to|live in)|you (?:are in|belong to))$/,
      '',
    )
    .replace(/^your /, '')

/** Headers under which the letters of first names stand, where a list has nothing more of them. */
export function saysInitials(header: string): boolean {
  return /^(?:(?:forename|first name)s? )?init(?:ial)?s?$/.test(comparableName(header))
}

/** "First name 2", "Partner’s surname": another person in the same row. */
export function saysSecondPerson(header: string): boolean {
  const [, behind, before] = SECOND_PERSON.exec(comparableName(header)) ?? []
  return NAMES.has(byHeader.get(behind ?? before ?? ''))
}

const SECOND_PERSON =
  /^(?:partners?|spouses?|(?:second|2nd|other|joint|additional) (?:members?|persons?|adults?|applicants?|tenants?)|joint|secondary|(?:member|person|adult|applicant|tenant|contact) (?:2|two)|(?:wife|husband)s?) (.+)$|^(.+) (?:2|partner|two|of partner|of spouse|joint)$/
const NAMES: ReadonlySet<Field | undefined> = new Set<Field>(['given_name', 'family_name', 'name'])

const bare = (way: string) =>
  way
    .replace(
      /^((?:member|person|adult|applicant|tenant|contact) (?:1|one)|(?:first|1st|lead|main) (?:member|person|adult|applicant|tenant)|members?|membership|contact|primary|current|legal|official|registered|main|home|preferred|mailing|postal|supporter|can2|user) /,
      '',
    )
    .replace(/ \d$/, '')

/** "Home phone no." is a home phone; but a ward number is no ward. */
function telephoneOf(way: string): Field | undefined {
  const field = byHeader.get(way.replace(/ (?:no|nr|num|number|numbers)$/, ''))
  return field !== undefined && TELEPHONES.has(field) ? field : undefined
}

const TELEPHONES: ReadonlySet<Field> = new Set<Field>(['mobile', 'landline', 'phone'])

/** "Surname, First name" is a whole name; "Surname / Family name" is one thing said twice. */
function fieldOfParts(header: string): Field | undefined {
  const parts = header.split(/[,/;&]| and | or /i).map(comparableName)
  if (parts.length < 2) return undefined
  const fields = new Set(parts.map((part) => byHeader.get(part)))
  if (fields.size === 1) return [...fields][0]
  if (parts.length === 2 && parts[0] === 'name' && fields.has('given_name')) return 'name'
  return fields.size === 2 && fields.has('given_name') && fields.has('family_name')
    ? 'name'
    : undefined
}

/** Columns for what stands above a branch: one of the same name does not make it the branch's column. */
export function saysAbove(header: string): boolean {
  return /\b(?:constituency|clp|council|authority|region|area|town|city|county)\b/.test(
    comparableName(header),
  )
}

/** Columns of what happened to each person, as lists of changes have: their standing, where the list says no other. */
export function saysWhatHappened(header: string): boolean {
  return /^(?:action|change|change type|type of change|movement|event|update type|record action|joiner leaver|starter leaver|joiners leavers|starters leavers|transaction type|zmiana|rodzaj zmiany)$/.test(
    comparableName(header),
  )
}

/** Columns that tell people from what else an address book holds. */
export function saysWhatKind(header: string): boolean {
  return /^(?:contact type|record type|type of contact|contact kind|entity type|constituent type)$/.test(
    comparableName(header),
  )
}

/** A column for where somebody works, or for the organisation that a row is of. */
export function saysOrganisation(header: string): boolean {
  return /^(?:organi[sz]ation|organi[sz]ation name|company|company name|employer name)$/.test(
    comparableName(header),
  )
}

/** Whether a column of whole names puts the surname first, as its header says. */
export function saysSurnameFirst(header: string): boolean {
  return SURNAME_FIRST.test(comparableName(header))
}

const SURNAME_FIRST =
  /^(?:surname|last name|family name|nazwisko|nachname|name|nume|nom|cognome|apellidos?)\b.*\b(?:first|forenames?|given|imie|imiona|vorname|prenume|prenom|nombre)\b|\b(?:surname|last name) first\b|^sort name$/
