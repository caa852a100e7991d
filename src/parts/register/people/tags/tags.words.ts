import { defineWords } from '../../../../platform/words/index.ts'

export const words = defineWords({
  tags: { en: 'Tags', pl: 'Oznaczenia' },
  tags_lead: {
    en: 'Words this body sorts its people by. Each member reads the tags they carry, so write them as you would say them to their face.',
    pl: 'Słowa, którymi tu oznaczacie osoby. Każdy widzi swoje oznaczenia, więc pisz je tak, jak można by powiedzieć w twarz.',
  },
  carried: {
    en: '{n, plural, =0 {nobody carries it} one {# person} other {# people}}',
    pl: '{n, plural, =0 {nikt go nie ma} one {# osoba} few {# osoby} many {# osób} other {# osoby}}',
  },
  none: { en: 'No tags yet', pl: 'Nie ma jeszcze oznaczeń' },
  none_why: {
    en: 'Add the first one on somebody’s page.',
    pl: 'Pierwsze dodasz na stronie którejś osoby.',
  },
  new_name: { en: 'Name', pl: 'Nazwa' },
  rename: { en: 'Rename', pl: 'Zmień nazwę' },
  rename_label: { en: 'Rename {name}', pl: 'Zmień nazwę: {name}' },
  merge: { en: 'Merge into', pl: 'Połącz z' },
  merge_button: { en: 'Merge', pl: 'Połącz' },
  merge_label: { en: 'Merge {name} into another', pl: 'Połącz z innym: {name}' },
  remove: { en: 'Take off everybody', pl: 'Usuń u wszystkich' },
  remove_label: { en: 'Take off everybody: {name}', pl: 'Usuń u wszystkich: {name}' },
  removed: { en: '“{name}” is taken off everybody.', pl: '„{name}” usunięto u wszystkich.' },
  renamed: { en: 'Renamed.', pl: 'Nazwę zmieniono.' },
  merged: { en: '“{name}” is merged.', pl: '„{name}” połączono.' },
  name_taken: {
    en: 'There is one of that name already. Merge them instead.',
    pl: 'Taka nazwa już jest. Lepiej je połączyć.',
  },
  name_missing: { en: 'Give it a name', pl: 'Podaj nazwę' },
  sure: { en: 'Yes, take it off everybody', pl: 'Tak, usuń u wszystkich' },
  fields: { en: 'Own columns', pl: 'Własne kolumny' },
  fields_lead: {
    en: 'What this body keeps of its people beside the usual. Each member reads what stands there for them.',
    pl: 'Co zapisujecie tu o osobach oprócz zwykłych danych. Każdy widzi, co jest zapisane o nim lub o niej.',
  },
  filled: {
    en: '{n, plural, =0 {empty} one {filled for # person} other {filled for # people}}',
    pl: '{n, plural, =0 {pusta} one {wypełniona u # osoby} few {wypełniona u # osób} many {wypełniona u # osób} other {wypełniona u # osoby}}',
  },
  no_fields: { en: 'No columns of your own yet', pl: 'Nie ma jeszcze własnych kolumn' },
  no_fields_why: {
    en: 'A list brought in from a file may bring some; or add one here.',
    pl: 'Mogą przyjść z listą wczytaną z pliku; możesz też dodać je tutaj.',
  },
  field_new: { en: 'Add a column', pl: 'Dodaj kolumnę' },
  field_add: { en: 'Add', pl: 'Dodaj' },
  field_remove: { en: 'Remove with all that stands in it', pl: 'Usuń z całą zawartością' },
  field_remove_label: {
    en: 'Remove {name} with all that stands in it',
    pl: 'Usuń z całą zawartością: {name}',
  },
  field_sure: { en: 'Yes, remove it', pl: 'Tak, usuń' },
  field_removed: { en: '“{name}” is removed.', pl: '„{name}” usunięto.' },
  back: { en: 'People', pl: 'Osoby' },
})
