import { defineWords } from '../../../platform/words/index.ts'

export const words = defineWords({
  title: { en: 'All my data', pl: 'Wszystkie moje dane' },
  lead: {
    en: 'Every row the hall keeps with your name to it, from every table. You may take it with you.',
    pl: 'Każdy wiersz zapisany pod twoim nazwiskiem, ze wszystkich tabel. Możesz go zabrać ze sobą.',
  },
  back: { en: 'My entry', pl: 'Moje dane' },
  download: { en: 'Download it all (JSON)', pl: 'Pobierz wszystko (JSON)' },
  purpose: { en: 'For: {text}', pl: 'Po co: {text}' },
  kept: { en: 'Kept: {text}', pl: 'Jak długo: {text}' },
  rows: {
    en: '{n, plural, one {# row} other {# rows}}',
    pl: '{n, plural, one {# wiersz} few {# wiersze} many {# wierszy} other {# wiersza}}',
  },
  more: {
    en: 'The newest {shown} are shown here; all {n} are in the file.',
    pl: 'Tu widać {shown} najnowszych; wszystkie ({n}) są w pliku.',
  },
  yes: { en: 'yes', pl: 'tak' },
  no: { en: 'no', pl: 'nie' },
  erase: { en: 'Erase my entry', pl: 'Usuń moje dane' },
  erase_lead: {
    en: 'You may leave and be forgotten. What goes and what stays is said before anything is done.',
    pl: 'Możesz odejść i zostać zapomnianym. Zanim cokolwiek się stanie, powiemy, co znika, a co zostaje.',
  },
  table_person: { en: 'My entry', pl: 'Mój wpis' },
  table_contact_point: { en: 'How I am reached', pl: 'Jak się ze mną skontaktować' },
  table_membership: { en: 'Where I am a member', pl: 'Gdzie należę' },
  table_membership_period: { en: 'What my membership was before', pl: 'Moje członkostwo dawniej' },
  table_deed: { en: 'What I did', pl: 'Co zrobiłam lub zrobiłem' },
  table_office: { en: 'My offices', pl: 'Moje funkcje' },
  table_standing: { en: 'When I last took part', pl: 'Kiedy ostatnio brałam lub brałem udział' },
  table_access_log: { en: 'Who opened my entry', pl: 'Kto otwierał mój wpis' },
  table_field_change: { en: 'What was changed in my entry', pl: 'Co zmieniono w moim wpisie' },
  table_commitment: { en: 'What I said yes to', pl: 'Na co się zgodziłam lub zgodziłem' },
  table_request: { en: 'Rooms I asked for', pl: 'Sale, o które prosiłam lub prosiłem' },
  table_hold: { en: 'Rooms I held', pl: 'Sale, które zajęłam lub zająłem' },
  table_custom_value: { en: 'What my body keeps besides', pl: 'Co jeszcze zapisuje mój organ' },
  table_person_tag: { en: 'Tags I carry', pl: 'Moje oznaczenia' },
  'table_sign-in': { en: 'Where I am signed in', pl: 'Gdzie jestem zalogowana lub zalogowany' },
  table_device: {
    en: 'Devices I have signed in on',
    pl: 'Urządzenia, z których się logowałam lub logowałem',
  },
  table_passkey: { en: 'My passkeys', pl: 'Moje klucze dostępu' },
})
