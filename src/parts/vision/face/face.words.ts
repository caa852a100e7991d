import { defineWords } from '../../../platform/words/index.ts'

/** The public face: read by anybody, so whole in every language the hall speaks to members. */
export const words = defineWords('member', {
  lead: {
    en: 'What {body} does that is open to everyone. Come along; you need not belong to anything.',
    pl: 'Co {body} robi dla wszystkich. Przyjdź; nie trzeba do niczego należeć.',
    ur: '{body} کے وہ کام جو سب کے لیے کھلے ہیں۔ تشریف لائیں؛ رکن ہونا ضروری نہیں۔',
  },
  whats_on: { en: 'What’s on', pl: 'Co się dzieje', ur: 'کیا ہو رہا ہے' },
  none: {
    en: 'Nothing open to everyone is planned yet.',
    pl: 'Na razie nie zaplanowano niczego otwartego dla wszystkich.',
    ur: 'ابھی سب کے لیے کوئی چیز طے نہیں ہے۔',
  },
  none_next: {
    en: 'Subscribe to the calendar below, and what is put on comes to you.',
    pl: 'Zasubskrybuj kalendarz poniżej, a nowe wydarzenia same do Ciebie trafią.',
    ur: 'نیچے کیلنڈر سے جڑ جائیں، جو رکھا جائے گا آپ تک پہنچ جائے گا۔',
  },
  more: { en: 'Show later ones', pl: 'Pokaż późniejsze', ur: 'بعد کے دکھائیں' },
  about: { en: 'Who we are', pl: 'Kim jesteśmy', ur: 'ہم کون ہیں' },
  find_us: { en: 'Where', pl: 'Gdzie', ur: 'کہاں' },
  reach_us: { en: 'Reach us', pl: 'Kontakt', ur: 'رابطہ' },
  lately: { en: 'Lately', pl: 'Ostatnio', ur: 'حال ہی میں' },
  lately_n: {
    en: '{n, plural, one {1 thing} other {# things}} open to everyone took place in the last 12 weeks.',
    pl: '{n, plural, one {1 otwarte wydarzenie odbyło się} few {# otwarte wydarzenia odbyły się} many {# otwartych wydarzeń odbyło się} other {# otwartego wydarzenia odbyło się}} w ostatnich 12 tygodniach.',
    ur: 'پچھلے 12 ہفتوں میں سب کے لیے {n, plural, one {ایک چیز ہوئی} other {# چیزیں ہوئیں}}۔',
  },
  branches: { en: 'Branches', pl: 'Koła', ur: 'شاخیں' },
  more_branches: { en: 'More branches', pl: 'Więcej kół', ur: 'مزید شاخیں' },
  follow: { en: 'Follow along', pl: 'Bądź na bieżąco', ur: 'باخبر رہیں' },
  calendar: {
    en: 'In your own calendar',
    pl: 'W Twoim kalendarzu',
    ur: 'اپنے کیلنڈر میں',
  },
  calendar_why: {
    en: 'Give your calendar this address; it keeps itself up to date.',
    pl: 'Podaj ten adres swojemu kalendarzowi; sam się odświeża.',
    ur: 'یہ پتہ اپنے کیلنڈر کو دیں؛ وہ خود تازہ رہتا ہے۔',
  },
  rss: { en: 'In a news reader', pl: 'W czytniku wiadomości', ur: 'خبر ریڈر میں' },
  leaflet: { en: 'This week on paper', pl: 'Ten tydzień na papierze', ur: 'یہ ہفتہ کاغذ پر' },
  leaflet_why: {
    en: 'A leaflet to print and hand on.',
    pl: 'Ulotka do wydrukowania i podania dalej.',
    ur: 'چھاپنے اور بانٹنے کے لیے پرچہ۔',
  },
  when: { en: 'When', pl: 'Kiedy', ur: 'کب' },
  where: { en: 'Where', pl: 'Gdzie', ur: 'کہاں' },
  kind: { en: 'What', pl: 'Co', ur: 'کیا' },
  put_on_by: { en: 'Put on by', pl: 'Organizuje', ur: 'منتظم' },
  places: { en: 'Room for', pl: 'Miejsca', ur: 'گنجائش' },
  places_left: {
    en: '{room, plural, one {1 person} other {# people}}, {left, plural, =0 {full now} one {1 place left} other {# places left}}',
    pl: '{room, plural, one {1 osoba} few {# osoby} many {# osób} other {# osoby}}, {left, plural, =0 {teraz komplet} one {zostało 1 miejsce} few {zostały # miejsca} many {zostało # miejsc} other {zostało # miejsca}}',
    ur: '{room, plural, one {ایک فرد} other {# افراد}}، {left, plural, =0 {ابھی جگہ نہیں} one {ایک جگہ باقی} other {# جگہیں باقی}}',
  },
  at: { en: '{time}, {place}', pl: '{time}, {place}', ur: '{time}، {place}' },
  from_to: {
    en: '{day}, {from} to {to}',
    pl: '{day}, od {from} do {to}',
    ur: '{day}، {from} سے {to}',
  },
  today: { en: 'Today', pl: 'Dzisiaj', ur: 'آج' },
  called_off: { en: 'called off', pl: 'odwołane', ur: 'منسوخ' },
  called_off_title: { en: 'This was called off', pl: 'To zostało odwołane', ur: 'یہ منسوخ ہو گیا' },
  over: { en: 'over', pl: 'już było', ur: 'ہو چکا' },
  over_title: { en: 'This has been.', pl: 'To już było.', ur: 'یہ ہو چکا۔' },
  over_next: {
    en: 'See what {body} has on next',
    pl: 'Zobacz, co {body} planuje dalej',
    ur: 'دیکھیں {body} میں آگے کیا ہے',
  },
  on_now: { en: 'on now', pl: 'trwa', ur: 'جاری ہے' },
  full: { en: 'full', pl: 'komplet', ur: 'جگہ نہیں' },
  keep: { en: 'Keep the date', pl: 'Zapisz datę', ur: 'تاریخ محفوظ کریں' },
  add_to_calendar: {
    en: 'Add to my calendar',
    pl: 'Dodaj do kalendarza',
    ur: 'میرے کیلنڈر میں ڈالیں',
  },
  poster: { en: 'Poster, A4', pl: 'Plakat A4', ur: 'پوسٹر، A4' },
  poster_small: { en: 'Handbill, A5', pl: 'Ulotka A5', ur: 'پرچہ، A5' },
  all_of_body: { en: 'Everything at {body}', pl: 'Wszystko w: {body}', ur: '{body} میں سب کچھ' },
  find_title: { en: 'Find a branch', pl: 'Znajdź koło', ur: 'شاخ تلاش کریں' },
  find_lead: {
    en: 'Look for your town, ward or workplace.',
    pl: 'Szukaj miasta, dzielnicy lub zakładu pracy.',
    ur: 'اپنا شہر، وارڈ یا کام کی جگہ تلاش کریں۔',
  },
  find_field: { en: 'Name of a place', pl: 'Nazwa miejsca', ur: 'جگہ کا نام' },
  find: { en: 'Find', pl: 'Szukaj', ur: 'تلاش' },
  find_none: {
    en: 'No branch has that in its name. Try part of the word, or the next larger town.',
    pl: 'Żadne koło nie ma tego w nazwie. Spróbuj części słowa albo większego miasta.',
    ur: 'اس نام کی کوئی شاخ نہیں ملی۔ لفظ کا حصہ یا قریبی بڑا شہر آزمائیں۔',
  },
  find_many: {
    en: 'There are more. Add another word.',
    pl: 'Jest ich więcej. Dodaj kolejne słowo.',
    ur: 'اور بھی ہیں۔ ایک لفظ اور لکھیں۔',
  },
})

/** The page where officers write it. */
export const keepingWords = defineWords('officer', {
  title: { en: 'Public face', pl: 'Strona publiczna' },
  lead: {
    en: 'What whoever passes by reads of {body}. No names of members here.',
    pl: 'Co o {body} czyta każdy przechodzień. Żadnych nazwisk członków.',
  },
  see_it: { en: 'See the public page', pl: 'Zobacz stronę publiczną' },
  about: { en: 'Who you are', pl: 'Kim jesteście' },
  about_hint: {
    en: 'A few sentences for somebody who has never heard of you: what you do, and for whom.',
    pl: 'Kilka zdań dla kogoś, kto o Was nie słyszał: co robicie i dla kogo.',
  },
  find_us: { en: 'Where you are found', pl: 'Gdzie Was znaleźć' },
  find_us_hint: {
    en: 'Address, bus stop, which door, whether there are steps.',
    pl: 'Adres, przystanek, które drzwi, czy są schody.',
  },
  contact: { en: 'How to reach you', pl: 'Jak się z Wami skontaktować' },
  contact_hint: {
    en: 'An address or number of the branch, not of a person.',
    pl: 'Adres lub numer koła, nie osoby.',
  },
  'too-long': { en: 'This is too long.', pl: 'To jest za długie.' },
  save: { en: 'Save', pl: 'Zapisz' },
  saved: { en: 'The public page says this now.', pl: 'Strona publiczna mówi teraz to.' },
  spread: { en: 'Spread the word', pl: 'Podaj dalej' },
  this_week: { en: 'This week’s leaflet', pl: 'Ulotka na ten tydzień' },
  this_week_why: {
    en: 'Everything open to everyone in seven days from today, as a PDF to print.',
    pl: 'Wszystko otwarte dla wszystkich w ciągu siedmiu dni od dziś, jako PDF do druku.',
  },
  posters: { en: 'Posters', pl: 'Plakaty' },
  posters_why: {
    en: 'On the public page of each occasion: A4 for the wall, A5 for the hand, with a code to scan.',
    pl: 'Na publicznej stronie każdego wydarzenia: A4 na ścianę, A5 do ręki, z kodem do zeskanowania.',
  },
  feeds: { en: 'Calendar and news feeds', pl: 'Kalendarz i kanał wiadomości' },
  embed: { en: 'On another website', pl: 'Na innej stronie' },
  embed_why: {
    en: 'Copy this into a page of any website. It shows what is on, always as it is now, and runs no script.',
    pl: 'Wklej to na dowolną stronę. Pokazuje aktualny kalendarz i nie uruchamia skryptów.',
  },
})
