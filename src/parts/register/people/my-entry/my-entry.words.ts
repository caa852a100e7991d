import { defineWords } from '../../../../platform/words/index.ts'

export const words = defineWords('member', {
  title: { en: 'My entry', pl: 'Moje dane' },
  lead: {
    en: 'Everything the hall keeps about you, and who looked at it.',
    pl: 'Wszystko, co o tobie przechowujemy, i kto do tego zaglądał.',
  },
  standing: { en: 'My part in it', pl: 'Mój udział' },
  kept: { en: 'What is kept about me', pl: 'Co o mnie zapisano' },
  correct: { en: 'Correct it', pl: 'Popraw' },
  correct_title: { en: 'Correct my entry', pl: 'Popraw moje dane' },
  correct_lead: {
    en: 'You correct it yourself; nobody has to allow it. Your branch sees what was changed.',
    pl: 'Poprawiasz to samodzielnie, bez niczyjej zgody. Twoje koło zobaczy, co się zmieniło.',
  },
  tags_lead: {
    en: 'Words your branch sorts its people by. If one is wrong, ask the secretary to take it off.',
    pl: 'Słowa, którymi koło oznacza osoby. Jeśli któreś jest błędne, poproś sekretarza o usunięcie.',
  },
  no_tags: { en: 'None.', pl: 'Brak.' },
  tag_at: { en: '{tag} ({body})', pl: '{tag} ({body})' },
  own: { en: 'Kept by {body}', pl: 'Zapisane przez: {body}' },
  looked_lead: {
    en: 'Officers see your entry only for the work of your branch. Each time one is opened, it stands here.',
    pl: 'Działacze zaglądają do wpisu tylko w sprawach koła. Każde otwarcie jest tu zapisane.',
  },
  language: { en: 'The language we write to you in', pl: 'Język, w którym do ciebie piszemy' },
  language_saved: {
    en: 'We write to you in English from now on.',
    pl: 'Odtąd piszemy do ciebie po polsku.',
  },
  calendar: { en: 'Your calendar', pl: 'Twój kalendarz' },
  pass: { en: 'Your pass for the door', pl: 'Twoja przepustka' },
  sign_in: { en: 'How I sign in', pl: 'Jak się loguję' },
  data: { en: 'Take it with you, or have it erased', pl: 'Zabierz je ze sobą albo usuń' },
  data_lead: {
    en: 'Every row kept about you, in one file; and the way out.',
    pl: 'Każdy zapisany o tobie wiersz w jednym pliku; tu też można odejść.',
  },
  data_all: { en: 'All my data', pl: 'Wszystkie moje dane' },
  no_entry: { en: 'Nothing is kept about you here', pl: 'Nic tu o tobie nie zapisano' },
  no_entry_why: {
    en: 'You are signed in, but stand on no list.',
    pl: 'Jesteś zalogowana lub zalogowany, ale nie ma cię na żadnej liście.',
  },
})
