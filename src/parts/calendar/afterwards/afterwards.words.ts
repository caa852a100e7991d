import { defineWords } from '../../../platform/words/index.ts'

/** After an occasion: how it went, whom to invite again, whom to ask after. */
export const words = defineWords({
  how_title: { en: 'How did it go?', pl: 'Jak było?' },
  how_lead: {
    en: 'Three taps at most. What you write is read by those who host next.',
    pl: 'Najwyżej trzy kliknięcia. Przeczytają to kolejni gospodarze.',
  },
  came: { en: 'How many came, by eye', pl: 'Ile osób przyszło, na oko' },
  came_hint: {
    en: 'Nobody kept the door, so nobody knows.',
    pl: 'Nikt nie odnotował przy drzwiach.',
  },
  remember: { en: 'One thing to remember next time', pl: 'Jedna rzecz, o której warto pamiętać' },
  remember_hint: {
    en: '“The urn takes an hour.” No names, please.',
    pl: '„Czajnik grzeje się godzinę.” Bez nazwisk.',
  },
  felt: { en: 'How it felt', pl: 'Jak było' },
  felt_wrong: {
    en: 'Tap how it felt: good, so-so or hard',
    pl: 'Wybierz, jak było: dobrze, tak sobie albo ciężko',
  },
  came_wrong: {
    en: 'How many came is a number, or nothing',
    pl: 'Ile osób przyszło to liczba albo puste pole',
  },
  felt_good: { en: 'It was good', pl: 'Dobrze' },
  felt_mixed: { en: 'So-so', pl: 'Tak sobie' },
  felt_hard: { en: 'It was hard', pl: 'Ciężko' },
  said: { en: 'Thank you. That is noted.', pl: 'Dziękujemy. Zapisano.' },
  said_by_other: { en: 'Somebody else said so already.', pl: 'Ktoś inny już to zapisał.' },
  so_far: { en: 'So far', pl: 'Dotąd' },
  came_n: {
    en: '{n, plural, one {1 came, by eye} other {# came, by eye}}',
    pl: '{n, plural, one {na oko 1 osoba} few {na oko # osoby} many {na oko # osób} other {na oko # osoby}}',
  },
  whom_to_turn_to: { en: 'Whom to turn to', pl: 'Do kogo się odezwać' },
  whom_why: {
    en: 'Who came for the first time, and who said yes and could not.',
    pl: 'Kto był pierwszy raz, a kto się zapowiedział i nie przyszedł.',
  },
  newcomers: { en: 'Came for the first time', pl: 'Pierwszy raz' },
  newcomers_lead: {
    en: 'Three visits make a regular. Invite each by name to one next thing; they get a letter, or you tell them.',
    pl: 'Po trzech spotkaniach ludzie zostają. Zaproś każdego z imienia na coś konkretnego; dostanie list albo powiedz osobiście.',
  },
  nobody_new: { en: 'Nobody left to invite.', pl: 'Nie ma kogo zapraszać.' },
  invite_to: { en: 'Invite {name} to', pl: 'Zaproś ({name}) na' },
  invite: { en: 'Invite', pl: 'Zaproś' },
  invite_who: { en: 'Invite {name}', pl: 'Zaproś: {name}' },
  leave: { en: 'Leave alone', pl: 'Zostaw' },
  nothing_next: {
    en: 'Nothing with room is on in the next two months. Put something on first.',
    pl: 'W ciągu dwóch miesięcy nie ma nic z wolnymi miejscami. Najpierw coś zorganizuj.',
  },
  thing: { en: '{title}, {when}', pl: '{title}, {when}' },
  away: { en: 'Said yes and did not come', pl: 'Zapowiedzieli się i nie przyszli' },
  away_lead: {
    en: '{n, plural, one {1 person} other {# people}} said yes and did not come: a friendly word? Life happens; nothing is written down about it.',
    pl: '{n, plural, one {1 osoba się zapowiedziała} few {# osoby się zapowiedziały} many {# osób się zapowiedziało} other {# osoby się zapowiedziały}} i nie przyszło: może dobre słowo? Życie bywa różne; nic o tym nie zapisujemy.',
  },
  nobody_away: {
    en: 'Nobody stayed away, or all is settled.',
    pl: 'Nikogo nie zabrakło albo wszystko załatwione.',
  },
  spoke: { en: 'We spoke', pl: 'Rozmowa była' },
  invited: { en: '{name} is invited to “{title}”.', pl: 'Zaproszono: {name}, „{title}”.' },
  invited_tell: {
    en: '{name} is down for “{title}”. There is no e-mail address: please tell them.',
    pl: 'Zapisano: {name}, „{title}”. Nie ma adresu e-mail: proszę powiedzieć osobiście.',
  },
  settled: { en: 'Settled.', pl: 'Załatwione.' },
  guest: { en: 'guest', pl: 'gość' },
  todo_title: {
    en: 'Whom to turn to after all that was on',
    pl: 'Do kogo się odezwać po wszystkich spotkaniach',
  },
  todo_none: { en: 'Nobody is left to be turned to.', pl: 'Do nikogo nie trzeba się odezwać.' },
  todo_none_why: {
    en: 'After each occasion, who came for the first time and who could not come stand here for a month.',
    pl: 'Po każdym spotkaniu przez miesiąc widać tu, kto był pierwszy raz i kto nie mógł przyjść.',
  },
  todo_lead: {
    en: 'Open one to invite who came for the first time, and to ask after who could not come. The newest first; after a month they go by themselves.',
    pl: 'Otwórz, żeby zaprosić osoby, które przyszły pierwszy raz, i zapytać o tych, którzy nie mogli. Najpierw najnowsze; po miesiącu znikają same.',
  },
  todo_new: {
    en: '{n, plural, =0 {} one {invite 1 newcomer} other {invite # newcomers}}',
    pl: '{n, plural, =0 {} one {zaproś 1 nową osobę} few {zaproś # nowe osoby} many {zaproś # nowych osób} other {zaproś # nowej osoby}}',
  },
  todo_away: {
    en: '{n, plural, =0 {} one {1 said yes and did not come} other {# said yes and did not come}}',
    pl: '{n, plural, =0 {} one {1 osoba nie dotarła} few {# osoby nie dotarły} many {# osób nie dotarło} other {# osoby nie dotarło}}',
  },
  asked_title: { en: 'How did it go?', pl: 'Jak było?' },
  asked: { en: 'How was {title}?', pl: 'Jak było: {title}?' },
  asked_why: { en: 'Three taps, {when}', pl: 'Trzy kliknięcia, {when}' },
  learned: { en: 'Learned lately', pl: 'Czego się nauczyliśmy' },
  learned_at: { en: '{title}, {when}', pl: '{title}, {when}' },
  letter_subject: { en: 'How was {title}?', pl: 'Jak było: {title}?' },
  letter: {
    en: 'Hello {name},\n\n{title} is over. Thank you for running it.\n\nHow did it go? Three taps, while you still remember:\n\n{link}\n\n{body}',
    pl: 'Cześć {name},\n\n{title} już za nami. Dziękujemy za prowadzenie.\n\nJak było? Trzy kliknięcia, póki pamiętasz:\n\n{link}\n\n{body}',
  },
  invite_subject: { en: 'Come again: {title}, {when}', pl: 'Przyjdź znowu: {title}, {when}' },
  invite_letter: {
    en: 'Hello {name},\n\nit was good to have you at {was}.\n\n{host} hopes to see you at {title}: {when}, {place}. Say whether you come:\n\n{link}\n\n{body}',
    pl: 'Cześć {name},\n\ndobrze, że można było cię spotkać: {was}.\n\n{host} liczy na spotkanie z tobą: {title}, {when}, {place}. Powiedz, czy przyjdziesz:\n\n{link}\n\n{body}',
  },
})
