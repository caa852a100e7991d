import { comparableName } from './comparable.rules.ts'

/** What a column of a member list can mean to Commonhall. */
export const FIELDS = [
  'number',
  'title',
  'given_name',
  'middle_names',
  'family_name',
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
  'email',
  'mobile',
  'landline',
  'phone',
  'state',
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
    numer czlonkowski, nr czlonkowski, numer legitymacji, nr legitymacji, nr, mitgliedsnummer,
    numero adherent, numero de adherent, numero de socio, numar membru, rhif aelodaeth`,
  title: `title, salutation, prefix, honorific, tytul, zwrot, anrede, civilite, tratamiento, teitl`,
  given_name: `first name, firstname, forename, forenames, given name, given names, givenname,
    christian name, first names, first, fname, imie, imiona, vorname, prenom, nombre, prenume, enw cyntaf`,
  middle_names: `middle name, middle names, middle, middle initial, other names, drugie imie, deuxieme prenom`,
  family_name: `surname, last name, lastname, family name, familyname, last, lname, sname, nazwisko, nachname,
    nom, nom de famille, apellido, apellidos, nume, nume de familie, cyfenw`,
  name: `name, sort name, member, members name, name of member, full name, fullname, member name, contact name, display name, surname first name,
    surname forename, imie i nazwisko, nazwisko i imie, nazwisko imie, nom complet, nombre completo, enw`,
  house: `street number, house number, house no, house name or number, house name number, house,
    number or name, numer domu, nr domu, hausnummer`,
  address_1: `address 1, address line 1, address1, addr1, addr 1, address line1, line 1, address, street address,
    street, mailing address, home address, postal address, postal address 1, adres, adres 1, ulica,
    strasse, adresse, direccion, adresa, cyfeiriad, mailing address1, primary address1`,
  address_2: `supplemental address 1, address 2, address line 2, address2, addr2, addr 2, address line2, line 2, locality, adres 2,
    postal address 2, adresse 2, mailing address2, primary address2`,
  address_3: `supplemental address 2, address 3, address line 3, address3, addr3, addr 3, address line3, line 3, adres 3`,
  address_4: `address 4, address line 4, address4, addr4, addr 4, address line4, line 4`,
  address_5: `address 5, address line 5, address5, addr5, addr 5, address line5, line 5`,
  town: `town, city, suburb, post town, posttown, town city, city town, town or city, place, miasto,
    miejscowosc, ort, stadt, ville, ciudad, localidad, oras, localitate, tref, mailing city, primary city`,
  county: `county, state, region, province, state province, wojewodztwo, powiat, bundesland, departement, judet, sir`,
  postcode: `postcode, post code, postal code, zip, zip code, zipcode, zip postcode, kod pocztowy, kod, plz,
    postleitzahl, code postal, codigo postal, cod postal, cod post, mailing zip, primary zip`,
  email: `email, e mail, email address, e mail address, mail, primary email, preferred email, home email,
    work email, email 1, email 2, email1, email2, contact email, personal email, adres email, adres e mail,
    poczta, courriel, correo, correo electronico, adresa de email, ebost`,
  mobile: `mobile, mobile phone, mobile number, mobile no, mobile tel, mobile telephone, cell, cell phone, cellphone,
    mob, sms, tel mobile, telephone mobile, phone mobile, mobile contact, telefon komorkowy, tel kom, komorka, nr telefonu komorkowego, handy, mobil, portable, movil,
    telefon mobil, ffon symudol, mobile phone number`,
  landline: `landline, home phone, home telephone, home tel, home number, phone home, tel home, daytime phone,
    day phone, evening phone, work phone, landline number, telefon stacjonarny, festnetz, fixe, telefon fix`,
  phone: `phone, telephone, tel, contact tel, contact telephone, phone number, telephone number, tel no, tel number, contact number, phone no,
    contact phone, telephone no, phone 1, phone 2, telefon, nr telefonu, numer telefonu, telephon, telefono,
    numar de telefon, ffon`,
  state: `status, membership status, status of membership, membership standing, subs status, sub status, member status, state of membership, standing, membership state, statut,
    status czlonkostwa, stan, estado, stare, statws, current status, active`,
  rate: `rate, subscription type, dues rate, fee, grade, membership type, member type, type, category, membership category, subscription, subscription rate,
    membership rate, tier, sub rate, subs rate, rate type, membership level, class, skladka, rodzaj skladki,
    stawka, rodzaj czlonkostwa, beitragsgruppe, tarif, cuota`,
  joined_on: `membership started at, membership started, member from, date admitted, admission date, entry date, date of entry,
    date of membership, join date, date joined, joined, joined on, joining date, date of joining, member since, membership start,
    start date, membership start date, joindate, enrolled, data przystapienia, data wstapienia, data dolaczenia,
    eintritt, eintrittsdatum, date adhesion, fecha de alta, data inscrierii, dyddiad ymuno`,
  paid_to: `expiration date, expires at, sub paid to, dues paid to, paid thru, paid to, paid to date, paid until, paid up to, expiry, expiry date, expires, expires on, renewal date,
    renewal, membership expiry, membership end date, end date, paidto, subs paid to, paid through, valid to,
    valid until, oplacone do, skladka oplacona do, wazne do, bezahlt bis, fecha de vencimiento, platit pana la`,
  method: `method, payment method, pay method, payment type, how paid, method of payment, pays by, payment,
    sposob platnosci, metoda platnosci, zahlungsart, mode de paiement, forma de pago, metoda de plata`,
  ward: `ward, ward name, council ward, electoral ward, polling ward, okreg, dzielnica, district ward, ward code name`,
  branch: `branch, branch name, local branch, section, local party branch, branch label, oddzial, kolo, filia,
    ortsverein, local group, group, sucursal, filiala, cangen`,
  gender: `gender, sex, plec, geschlecht, sexe, genero, sexo, gen, rhyw`,
  born_on: `date of birth, dob, birth date, birthdate, d o b, birthday, born, data urodzenia, geburtsdatum,
    date de naissance, fecha de nacimiento, data nasterii, dyddiad geni`,
  born_year: `year of birth, birth year, yob, born year, rok urodzenia, geburtsjahr, annee de naissance,
    anul nasterii`,
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
  `constituency, clp, westminster constituency, parliamentary constituency, council, local authority, country,
  soc sec id, national insurance number, ni number, do not email, do not phone, do not mail, email consent,
  phone consent, post consent, sms consent, can email, can phone, can post, notes, comments, region code, contact type, in benefit`
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
    const known = byHeader.get(way) ?? byHeader.get(bare(way))
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
  const unbracketed = parted.replace(/[([][^)\]]*[)\]]/g, ' ')
  return [...new Set([header, parted, unbracketed].map(comparableName))]
}

const bare = (way: string) =>
  way
    .replace(/^(members?|membership|contact|primary|current|main|home|preferred|mailing|postal|supporter) /, '')
    .replace(/ \d$/, '') // prettier-ignore

/** "Surname, First name" is a whole name; "Surname / Family name" is one thing said twice. */
function fieldOfParts(header: string): Field | undefined {
  const parts = header.split(/[,/;&]| and | or /i).map(comparableName)
  if (parts.length < 2) return undefined
  const fields = new Set(parts.map((part) => byHeader.get(part)))
  if (fields.size === 1) return [...fields][0]
  return fields.size === 2 && fields.has('given_name') && fields.has('family_name')
    ? 'name'
    : undefined
}

/** Whether a column of whole names puts the surname first, as its header says. */
export function saysSurnameFirst(header: string): boolean {
  return SURNAME_FIRST.test(comparableName(header))
}

const SURNAME_FIRST =
  /^(?:surname|last name|family name|nazwisko|nachname|nume|nom|apellidos?)\b.*\b(?:first|forenames?|given|imie|imiona|vorname|prenume|prenom|nombre)\b|\b(?:surname|last name) first\b|^sort name$/
