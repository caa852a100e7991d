import { defineWords } from '../../../../platform/words/index.ts'

/** Letters to people who said yes. Service notices: no campaign content. */
export const words = defineWords({
  off_subject: { en: 'Called off: {title}, {when}', pl: 'Odwołane: {title}, {when}' },
  off_text: {
    en: 'Hello {name},\n\n{title} on {when} is called off: {reason}\n\nWhat else is on: {link}\n\n{body}',
    pl: 'Cześć {name},\n\n{title}, {when}: odwołane. Powód: {reason}\n\nCo jeszcze się dzieje: {link}\n\n{body}',
  },
  on_subject: { en: 'On again: {title}, {when}', pl: 'Jednak się odbędzie: {title}, {when}' },
  on_text: {
    en: 'Hello {name},\n\n{title} on {when} is on after all. You had said yes; if you can’t come now, say so here: {link}\n\n{body}',
    pl: 'Cześć {name},\n\n{title}, {when}, jednak się odbędzie. Twoje zgłoszenie jest ważne; jeśli nie możesz przyjść, powiedz to tutaj: {link}\n\n{body}',
  },
  moved_subject: { en: 'Changed: {title}, now {when}', pl: 'Zmiana: {title}, teraz {when}' },
  moved_text: {
    en: 'Hello {name},\n\n{title} has changed. It is now on {when}{place, select, _ {} other {, at: {place}}}.\n\nYour place is kept. If you can’t come now, say so here: {link}\n\n{body}',
    pl: 'Cześć {name},\n\n{title}: zmiana. Teraz: {when}{place, select, _ {} other {, miejsce: {place}}}.\n\nTwoje zgłoszenie jest ważne. Jeśli teraz nie możesz przyjść, powiedz to tutaj: {link}\n\n{body}',
  },
  remind_subject: {
    en: 'Still coming? {title}, {when}',
    pl: 'Nadal przychodzisz? {title}, {when}',
  },
  remind_text: {
    en: 'Hello {name},\n\nyou said yes to {title}: {when}, {place}.\n\nStill coming, or can’t you? One tap on this page tells those who prepare it:\n\n{link}\n\nThere you can also say that you want no reminders.\n\n{body}',
    pl: 'Cześć {name},\n\ntwoje zgłoszenie: {title}, {when}, {place}.\n\nNadal przychodzisz czy nie możesz? Jedno kliknięcie na tej stronie powie to organizatorom:\n\n{link}\n\nMożesz tam też wyłączyć przypomnienia.\n\n{body}',
  },
  offer_subject: {
    en: 'A place for you: {title}, {when}',
    pl: 'Miejsce dla ciebie: {title}, {when}',
  },
  offer_text: {
    en: 'Hello {name},\n\n{n, plural, one {a place came free} other {# places came free}}, and you are next in line: {title}, {when}.\n\n{n, plural, one {It is} other {They are}} kept for you until {until}. Say whether you take {n, plural, one {it} other {them}}, or pass {n, plural, one {it} other {them}} on to the next in line:\n\n{link}\n\nIf you say nothing by then, the next in line is asked.\n\n{body}',
    pl: 'Cześć {name},\n\n{n, plural, one {zwolniło się miejsce} few {zwolniły się # miejsca} many {zwolniło się # miejsc} other {zwolniło się # miejsca}}, a twoja kolej właśnie nadeszła: {title}, {when}.\n\nCzeka na ciebie do: {until}. Powiedz, czy bierzesz, czy oddajesz następnej osobie:\n\n{link}\n\nBez odpowiedzi do tego czasu zapytamy następną osobę.\n\n{body}',
  },
  ring_subject: {
    en: 'Please ring {who}: a place at {title}',
    pl: 'Zadzwoń: {who}, miejsce na {title}',
  },
  ring_text: {
    en: 'Hello {name},\n\n{who} is next in line for {title}, {when}. No letter reaches them: please ring{number, select, _ { them; whoever may look at the list of people sees their number} other {: {number}}}. The place is kept for them until {until}; then the next in line is asked.\n\nThey take it on the page they were given when they joined the line, or in the hall when they are signed in. Who waits:\n\n{link}\n\n{body}',
    pl: 'Cześć {name},\n\n{who}: kolej na miejsce, {title}, {when}. Listy do tej osoby nie dochodzą, zadzwoń{number, select, _ {; numer widzą osoby, które mogą przeglądać listę członków} other {: {number}}}. Miejsce czeka do: {until}; potem zapytamy następną osobę.\n\nPotwierdzić można na stronie, którą ta osoba dostała, stając w kolejce, albo po zalogowaniu. Kto czeka:\n\n{link}\n\n{body}',
  },
  call_subject: {
    en: 'A place is free now: {title}, {when}',
    pl: 'Jest wolne miejsce: {title}, {when}',
  },
  call_text: {
    en: 'Hello {name},\n\na place came free at short notice: {title}, {when}. It is for whoever taps first:\n\n{link}\n\n{body}',
    pl: 'Cześć {name},\n\nw ostatniej chwili zwolniło się miejsce: {title}, {when}. Dostanie je ten, kto pierwszy kliknie:\n\n{link}\n\n{body}',
  },
})
