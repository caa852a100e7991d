import { defineWords } from '../../../../platform/words/index.ts'

/** Letters of the rota: service notices about shifts people took, and the weekly letter, which one tap ends. */
export const words = defineWords({
  asked_subject: {
    en: '{from} asks: can you do {slot}, {when}?',
    pl: '{from} pyta: możesz wziąć {slot}, {when}?',
  },
  asked_text: {
    en: 'Hello {name},\n\n{from} cannot do a shift and asks whether you can: {slot}, {title}, {when}.\n\nSay yes or no here: {link}\n\nUntil you say yes it stays theirs.\n\n{body}',
    pl: 'Cześć {name},\n\n{from} nie może przyjść na dyżur i pyta, czy możesz go przejąć: {slot}, {title}, {when}.\n\nOdpowiedz tutaj: {link}\n\nDopóki nie powiesz „tak”, dyżur pozostaje przy tej osobie.\n\n{body}',
  },
  swap_subject: {
    en: '{from} would swap shifts with you',
    pl: '{from} chce się z tobą zamienić dyżurem',
  },
  swap_text: {
    en: 'Hello {name},\n\n{from} would do your shift if you do theirs: {slot}, {title}, {when}.\n\nSay yes or no here: {link}\n\nIf you say nothing, nothing changes.\n\n{body}',
    pl: 'Cześć {name},\n\n{from} weźmie twój dyżur, jeśli ty weźmiesz ten: {slot}, {title}, {when}.\n\nZobacz i odpowiedz tutaj: {link}\n\nJeśli nic nie zrobisz, nic się nie zmieni.\n\n{body}',
  },
  swapped_subject: {
    en: 'Swapped: you now have {slot}, {when}',
    pl: 'Zamieniono: masz teraz {slot}, {when}',
  },
  swapped_text: {
    en: 'Hello {name},\n\nThey said yes. You now have {slot}, {title}, {when}; they do yours.\n\nYour shifts: {link}\n\n{body}',
    pl: 'Cześć {name},\n\nTa osoba się zgodziła. Masz teraz dyżur: {slot}, {title}, {when}, a ona weźmie twój.\n\nTwoje dyżury: {link}\n\n{body}',
  },
  taken_subject: {
    en: 'Your shift is taken: {slot}, {when}',
    pl: 'Ktoś przejął twój dyżur: {slot}, {when}',
  },
  taken_text: {
    en: 'Hello {name},\n\nSomebody took over {slot}, {title}, {when}. You are free.\n\nYour shifts: {link}\n\n{body}',
    pl: 'Cześć {name},\n\nKtoś przejął dyżur: {slot}, {title}, {when}. Masz wolne.\n\nTwoje dyżury: {link}\n\n{body}',
  },
  declined_subject: { en: 'They can’t do {slot}, {when}', pl: 'Ta osoba nie może: {slot}, {when}' },
  declined_text: {
    en: 'Hello {name},\n\nThe person you asked cannot do {slot}, {title}, {when}. It is still yours. You can offer it to anybody able, or ask for a stand-in: {link}\n\n{body}',
    pl: 'Cześć {name},\n\nOsoba, którą pytasz, nie może wziąć dyżuru: {slot}, {title}, {when}. Nadal jest twój. Możesz go zaproponować wszystkim albo poprosić o zastępstwo: {link}\n\n{body}',
  },
  not_swapped_subject: {
    en: 'No swap for {slot}, {when}',
    pl: 'Bez zamiany: {slot}, {when}',
  },
  not_swapped_text: {
    en: 'Hello {name},\n\nWhoever has the other shift keeps it. {slot}, {title}, {when}, is yours, as before. You can ask for another swap, offer it to anybody able, or look for a stand-in: {link}\n\n{body}',
    pl: 'Cześć {name},\n\nOsoby z tamtego dyżuru zostają przy swoim. {slot}, {title}, {when}, jest twój, jak wcześniej. Możesz poprosić o inną zamianę, zaproponować dyżur wszystkim albo poszukać zastępstwa: {link}\n\n{body}',
  },
  put_subject: { en: 'You are down for {slot}, {when}', pl: 'Masz dyżur: {slot}, {when}' },
  put_text: {
    en: 'Hello {name},\n\nWhoever keeps the rota put you down for {slot}, {title}, {when}.\n\nIf you can’t, say so with one tap, and it is not yours: {link}\n\n{body}',
    pl: 'Cześć {name},\n\nOsoba prowadząca grafik wpisała cię na dyżur: {slot}, {title}, {when}.\n\nJeśli nie możesz, powiedz to jednym dotknięciem, a dyżur nie będzie twój: {link}\n\n{body}',
  },
  coming_subject: { en: 'You are down: {title}, {when}', pl: 'Jesteś na liście: {title}, {when}' },
  coming_text: {
    en: 'Hello {name},\n\nYou said that you are coming, and now stand on the list: {title}, {when}.\n\nIf that is not so, say so with one tap: {link}\n\n{body}',
    pl: 'Cześć {name},\n\nMamy od ciebie wiadomość, że przyjdziesz, i jesteś na liście: {title}, {when}.\n\nJeśli to pomyłka, powiedz to jednym dotknięciem: {link}\n\n{body}',
  },
  off_subject: {
    en: 'You are no longer down: {title}, {when}',
    pl: 'Nie jesteś już na liście: {title}, {when}',
  },
  off_text: {
    en: 'Hello {name},\n\nWhoever keeps the rota took you off the list: {title}, {when}. Nothing is expected of you there.\n\nIf that is a mistake, say that you are coming: {link}\n\n{body}',
    pl: 'Cześć {name},\n\nOsoba prowadząca grafik wykreśliła cię z listy: {title}, {when}. Nikt na ciebie nie liczy.\n\nJeśli to pomyłka, powiedz, że przyjdziesz: {link}\n\n{body}',
  },
  rests_subject: { en: 'Your shifts rest for now', pl: 'Twoje dyżury są wstrzymane' },
  rests_text: {
    en: 'Hello {name},\n\nYou missed a few shifts lately. That happens. From today nothing is added to what you owe, and nobody asks you for more.\n\nWhen you can again, take any shift: that alone ends the rest. {link}\n\n{body}',
    pl: 'Cześć {name},\n\nOstatnio nie udało ci się przyjść na kilka dyżurów. Zdarza się. Od dziś nic się nie dolicza i nikt nie prosi o więcej.\n\nKiedy znów będziesz mógł, weź dowolny dyżur: to wystarczy. {link}\n\n{body}',
  },
  week_subject: {
    en: '{n, plural, one {A hand is missing this week} other {Hands are missing this week}}',
    pl: '{n, plural, one {W tym tygodniu brakuje rąk} few {W tym tygodniu brakuje rąk} many {W tym tygodniu brakuje rąk} other {W tym tygodniu brakuje rąk}}',
  },
  week_gap: {
    en: '{n, plural, one {1 missing} other {# missing}}: {slot}, {title}, {when}\nTake it: {link}',
    pl: '{n, plural, one {brakuje 1 osoby} few {brakuje # osób} many {brakuje # osób} other {brakuje # osoby}}: {slot}, {title}, {when}\nWeź dyżur: {link}',
  },
  week_text: {
    en: 'Hello {name},\n\nYou could do this, and you are free then:\n\n{gaps}\n\nThe whole rota: {link}\n\nWe write at most once a week, and only when something fits you. No more such letters: {stop}\n\n{body}',
    pl: 'Cześć {name},\n\nMożesz to zrobić i masz wtedy wolne:\n\n{gaps}\n\nCały grafik: {link}\n\nPiszemy najwyżej raz w tygodniu i tylko wtedy, gdy coś do ciebie pasuje. Nie chcę takich listów: {stop}\n\n{body}',
  },
})
