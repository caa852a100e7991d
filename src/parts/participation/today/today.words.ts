import { defineWords } from '../../../platform/words/index.ts'

export const words = defineWords({
  title: { en: 'Today', pl: 'Dziś', ur: 'آج' },
  lead_unknown: {
    en: 'Nothing was recorded in the last {days} days, so nobody can say who is active. Check people in at the door, and the figure begins.',
    pl: 'W ostatnich {days} dniach nic nie zapisano, więc nie wiadomo, kto jest aktywny. Odnotuj obecność przy drzwiach, a liczba się pojawi.',
    ur: 'پچھلے {days} دنوں میں کچھ درج نہیں ہوا، اس لیے کوئی نہیں کہہ سکتا کہ کون سرگرم ہے۔ دروازے پر حاضری لگائیں تو گنتی شروع ہو جائے گی۔',
  },
  beside_unknown: {
    en: 'of {members} members · nothing recorded in the last {days} days',
    pl: 'z {members} członków · nic nie zapisano w ostatnich {days} dniach',
    ur: '{members} ارکان میں سے · پچھلے {days} دنوں میں کچھ درج نہیں',
  },
  unknown_figure: { en: 'Not known', pl: 'Nie wiadomo', ur: 'معلوم نہیں' },
  empty_title: {
    en: '{n, plural, =0 {The hall is open, and nobody is in it yet} one {The hall is open, and one person is in it} other {The hall is open, and # people are in it}}',
    pl: '{n, plural, =0 {Dom jest otwarty, ale nikogo w nim jeszcze nie ma} one {Dom jest otwarty, a w nim na razie # osoba} few {Dom jest otwarty, a w nim na razie # osoby} many {Dom jest otwarty, a w nim na razie # osób} other {Dom jest otwarty, a w nim na razie # osoby}}',
    ur: '{n, plural, =0 {ہال کھلا ہے، مگر ابھی اس میں کوئی نہیں} one {ہال کھلا ہے، اور اس میں ایک فرد ہے} other {ہال کھلا ہے، اور اس میں # افراد ہیں}}',
  },
  empty_why: {
    en: 'Bring in your list of members, from head office or as you keep it yourselves: its columns are recognised, you see what it would change, and it can be undone.',
    pl: 'Wczytaj listę członków, z centrali albo prowadzoną przez was: kolumny zostaną rozpoznane, zobaczysz, co się zmieni, i można to cofnąć.',
  },
  empty_wait: {
    en: 'The secretary brings in the list of members; then the figures begin.',
    pl: 'Sekretarz wczytuje listę członków; potem pojawią się dane.',
    ur: 'سیکرٹری ارکان کی فہرست لائے گا؛ پھر گنتی شروع ہو گی۔',
  },
  by_hand: { en: 'Add people one by one', pl: 'Dodaj ludzi pojedynczo' },
  bring_list: { en: 'Bring in your list', pl: 'Wczytaj listę' },
  put_on: { en: 'Put something on', pl: 'Zorganizuj coś', ur: 'کچھ رکھیں' },
  ladder: {
    en: 'Members on each rung',
    pl: 'Członkowie na każdym szczeblu',
    ur: 'ہر درجے پر ارکان',
  },
  flows: {
    en: 'Comings and goings in {month}',
    pl: 'Przyjścia i odejścia: {month}',
    ur: '{month} میں کون آیا، کون گیا',
  },
  newly_active: {
    en: '{n, plural, =0 {Nobody took part for the first time.} one {# person took part for the first time.} other {# people took part for the first time.}}',
    pl: '{n, plural, =0 {Nikt nie wziął udziału po raz pierwszy.} one {# osoba wzięła udział po raz pierwszy.} few {# osoby wzięły udział po raz pierwszy.} many {# osób wzięło udział po raz pierwszy.} other {# osoby wzięło udział po raz pierwszy.}}',
    ur: '{n, plural, =0 {پہلی بار کسی نے حصہ نہیں لیا۔} one {# فرد نے پہلی بار حصہ لیا۔} other {# افراد نے پہلی بار حصہ لیا۔}}',
  },
  kept: {
    en: '{n, plural, =0 {Nobody was active before and stayed.} one {# person was active and stayed.} other {# people were active and stayed.}}',
    pl: '{n, plural, =0 {Nikt z aktywnych nie został.} one {# osoba była aktywna i została.} few {# osoby były aktywne i zostały.} many {# osób było aktywnych i zostało.} other {# osoby było aktywne i zostało.}}',
    ur: '{n, plural, =0 {پہلے کے سرگرم ارکان میں سے کوئی نہیں رہا۔} one {# فرد سرگرم تھا اور رہا۔} other {# افراد سرگرم تھے اور رہے۔}}',
  },
  lapsed: {
    en: '{n, plural, =0 {Nobody fell away.} one {# person fell away.} other {# people fell away.}}',
    pl: '{n, plural, =0 {Nikt nie odszedł.} one {# osoba przestała przychodzić.} few {# osoby przestały przychodzić.} many {# osób przestało przychodzić.} other {# osoby przestało przychodzić.}}',
    ur: '{n, plural, =0 {کوئی دور نہیں ہوا۔} one {# فرد دور ہو گیا۔} other {# افراد دور ہو گئے۔}}',
  },
  returned: {
    en: '{n, plural, =0 {Nobody came back after a time away.} one {# person came back after a time away.} other {# people came back after a time away.}}',
    pl: '{n, plural, =0 {Nikt nie wrócił po przerwie.} one {# osoba wróciła po przerwie.} few {# osoby wróciły po przerwie.} many {# osób wróciło po przerwie.} other {# osoby wróciło po przerwie.}}',
    ur: '{n, plural, =0 {کچھ عرصے بعد کوئی واپس نہیں آیا۔} one {# فرد کچھ عرصے بعد واپس آیا۔} other {# افراد کچھ عرصے بعد واپس آئے۔}}',
  },
  lapsed_since: {
    en: '{n, plural, one {# more since then: their 90 days ran out.} other {# more since then: their 90 days ran out.}}',
    pl: '{n, plural, one {Od tego czasu jeszcze # osoba: minęło jej 90 dni.} few {Od tego czasu jeszcze # osoby: minęło im 90 dni.} many {Od tego czasu jeszcze # osób: minęło im 90 dni.} other {Od tego czasu jeszcze # osoby: minęło im 90 dni.}}',
    ur: '{n, plural, one {تب سے # اور: ان کے 90 دن پورے ہو گئے۔} other {تب سے # اور: ان کے 90 دن پورے ہو گئے۔}}',
  },
  flows_unknown: {
    en: 'Nothing was recorded up to the end of {month}, so nobody’s comings and goings are known.',
    pl: 'Do końca miesiąca ({month}) niczego nie zapisano, więc nie wiadomo, kto przyszedł, a kto odszedł.',
    ur: '{month} کے آخر تک کچھ درج نہیں ہوا، اس لیے معلوم نہیں کون آیا اور کون گیا۔',
  },
  flows_later: {
    en: 'Who came, stayed, fell away and came back is counted when a month closes. The first is counted on {date}.',
    pl: 'Kto przyszedł, został, odszedł i wrócił, liczymy na koniec miesiąca. Pierwszy raz: {date}.',
    ur: 'کون آیا، کون رہا، کون دور ہوا اور کون واپس آیا، یہ مہینہ ختم ہونے پر گنا جاتا ہے۔ پہلی گنتی: {date}۔',
  },
  who: { en: 'see who', pl: 'zobacz kto', ur: 'دیکھیں کون' },
  now: { en: 'What {body} is now', pl: 'Czym jest dziś {body}', ur: '{body} آج کیا ہے' },
  now_why: {
    en: 'Recorded in the {days} days to the end of {month}.',
    pl: 'Zapisane w ciągu {days} dni do końca: {month}.',
    ur: '{month} کے آخر تک کے {days} دنوں میں درج ہوا۔',
  },
  now_none: {
    en: 'Nothing was recorded yet.',
    pl: 'Nic jeszcze nie zapisano.',
    ur: 'ابھی کچھ درج نہیں ہوا۔',
  },
  months: { en: 'Month by month', pl: 'Miesiąc po miesiącu', ur: 'ماہ بہ ماہ' },
  months_lead: {
    en: 'Each month is closed once and never changed. What is recorded late counts from the next month on.',
    pl: 'Każdy miesiąc zamykamy raz i już nie zmieniamy. Późniejsze zapisy liczą się od następnego miesiąca.',
    ur: 'ہر مہینہ ایک بار بند ہوتا ہے اور پھر نہیں بدلتا۔ جو دیر سے درج ہو وہ اگلے مہینے سے گنا جاتا ہے۔',
  },
  months_all: {
    en: 'All {n} months',
    pl: '{n, plural, one {# miesiąc} few {Wszystkie # miesiące} many {Wszystkie # miesięcy} other {Wszystkie # miesiąca}}',
    ur: 'تمام {n} مہینے',
  },
  months_none: {
    en: 'No month is closed yet. The first is closed on {date}.',
    pl: 'Żaden miesiąc nie jest jeszcze zamknięty. Pierwszy zamkniemy: {date}.',
    ur: 'ابھی کوئی مہینہ بند نہیں ہوا۔ پہلا {date} کو بند ہو گا۔',
  },
  newcomers: {
    en: 'Newcomers who are still there',
    pl: 'Nowi, którzy zostali',
    ur: 'نئے آنے والے جو اب بھی ہیں',
  },
  newcomers_why: {
    en: 'Of those who joined so long before the end of {month}: how many are members, and how many took part in the last 90 days.',
    pl: 'Z tych, którzy wstąpili tyle czasu przed końcem: {month} – ilu jest członkami i ilu brało udział w ostatnich 90 dniach.',
    ur: '{month} کے آخر سے اتنا پہلے شامل ہونے والوں میں سے کتنے رکن ہیں، اور کتنوں نے پچھلے 90 دنوں میں حصہ لیا۔',
  },
  joined_ago: {
    en: '{n, plural, one {# month before} other {# months before}}',
    pl: '{n, plural, one {# miesiąc wcześniej} few {# miesiące wcześniej} many {# miesięcy wcześniej} other {# miesiąca wcześniej}}',
    ur: '{n, plural, one {# مہینہ پہلے} other {# مہینے پہلے}}',
  },
  joined_when: { en: 'When', pl: 'Kiedy', ur: 'کب' },
  still_members: { en: 'Still members', pl: 'Nadal członkowie', ur: 'اب بھی رکن' },
  still_active: { en: 'Active', pl: 'Aktywni', ur: 'سرگرم' },
  back: { en: 'Today', pl: 'Dziś', ur: 'آج' },
  checks_link: {
    en: 'How the figures are checked',
    pl: 'Jak sprawdzamy dane',
    ur: 'گنتی کیسے جانچی جاتی ہے',
  },
})
