import { defineWords } from '../../../platform/words/index.ts'

/** Feeds, and the page where members make their own calendar's address. */
export const words = defineWords({
  called_off: { en: 'Called off:', pl: 'Odwołane:', ur: 'منسوخ:' },
  feed_text: {
    en: 'What {body} puts on that is open to everyone.',
    pl: 'Co {body} organizuje dla wszystkich.',
    ur: '{body} جو سب کے لیے رکھتا ہے۔',
  },
  my_calendar: {
    en: 'What I said yes to',
    pl: 'Na co się zgłosiłem/am',
    ur: 'جہاں میں نے ہاں کہا',
  },
  back: { en: 'My entry', pl: 'Moje dane', ur: 'میرا اندراج' },
  title: { en: 'My calendar', pl: 'Mój kalendarz', ur: 'میرا کیلنڈر' },
  lead: {
    en: 'Everything you said yes to, in the calendar of your phone or computer. It keeps itself up to date.',
    pl: 'Wszystko, gdzie masz miejsce, w kalendarzu telefonu lub komputera. Sam się odświeża.',
    ur: 'جہاں آپ نے ہاں کہا، سب آپ کے فون یا کمپیوٹر کے کیلنڈر میں۔ خود تازہ رہتا ہے۔',
  },
  address: { en: 'Your address', pl: 'Twój adres', ur: 'آپ کا پتہ' },
  address_why: {
    en: 'In your calendar program choose “subscribe” or “add by address”, and paste this. Show it to nobody: whoever has it sees where you will be.',
    pl: 'W programie kalendarza wybierz „subskrybuj” lub „dodaj z adresu” i wklej ten adres. Nikomu go nie pokazuj: kto go ma, widzi, gdzie będziesz.',
    ur: 'اپنے کیلنڈر میں ”سبسکرائب“ یا ”پتے سے شامل کریں“ چنیں اور یہ ڈالیں۔ کسی کو نہ دکھائیں: جس کے پاس ہو وہ جان لے گا کہ آپ کہاں ہوں گے۔',
  },
  open: { en: 'Open in my calendar', pl: 'Otwórz w kalendarzu', ur: 'میرے کیلنڈر میں کھولیں' },
  make: { en: 'Make my address', pl: 'Utwórz mój adres', ur: 'میرا پتہ بنائیں' },
  none: {
    en: 'You have no address yet. Only you will see it.',
    pl: 'Nie masz jeszcze adresu. Zobaczysz go tylko Ty.',
    ur: 'ابھی آپ کا کوئی پتہ نہیں۔ صرف آپ دیکھیں گے۔',
  },
  another: { en: 'Make another address', pl: 'Utwórz inny adres', ur: 'دوسرا پتہ بنائیں' },
  another_why: {
    en: 'If somebody else got hold of it. The old one stops working at once.',
    pl: 'Jeśli ktoś inny go poznał. Stary od razu przestaje działać.',
    ur: 'اگر کسی اور کو مل گیا ہو۔ پرانا فوراً بند ہو جائے گا۔',
  },
  end: { en: 'End it', pl: 'Zakończ', ur: 'ختم کریں' },
  made: { en: 'Your address is ready.', pl: 'Twój adres jest gotowy.', ur: 'آپ کا پتہ تیار ہے۔' },
  ended: {
    en: 'The address no longer leads anywhere.',
    pl: 'Ten adres już nigdzie nie prowadzi.',
    ur: 'یہ پتہ اب کہیں نہیں جاتا۔',
  },
})
