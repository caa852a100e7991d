import { defineWords } from '../../platform/words/index.ts'

/** The story of a count, as the teller reads it out. Votes and lists come ready-made as text. */
export const words = defineWords({
  count_of: { en: 'Count: {title}', pl: 'Liczenie głosów: {title}' },
  by_rule: {
    en: 'Rule: {rule}, version {version} ({source})',
    pl: 'Zasada: {rule}, wersja {version} ({source})',
  },
  of_input: {
    en: 'Counted from a file with SHA-256 {hash}',
    pl: 'Policzono z pliku o SHA-256 {hash}',
  },
  stage: { en: 'Stage {n}', pl: 'Etap {n}' },
  begin: {
    en: '{papers, plural, one {There is # valid paper} other {There are # valid papers}} for {seats, plural, one {# seat} other {# seats}}.',
    pl: '{papers, plural, one {Jest # ważna karta} few {Są # ważne karty} many {Jest # ważnych kart} other {Jest # ważnych kart}}; {seats, plural, one {# mandat} few {# mandaty} many {# mandatów} other {# mandatu}} do obsadzenia.',
  },
  quota: { en: 'The quota is {votes}.', pl: 'Próg wyboru to {votes}.' },
  spoilt_blank: {
    en: '{n, plural, one {# paper was blank.} other {# papers were blank.}}',
    pl: '{n, plural, one {# karta była pusta.} few {# karty były puste.} many {# kart było pustych.} other {# karty było pustej.}}',
  },
  spoilt_withdrawn: {
    en: '{n, plural, one {# paper named only people who had withdrawn.} other {# papers named only people who had withdrawn.}}',
    pl: '{n, plural, one {# karta wskazywała tylko osoby, które się wycofały.} few {# karty wskazywały tylko osoby, które się wycofały.} many {# kart wskazywało tylko osoby, które się wycofały.} other {# karty wskazywało tylko osoby, które się wycofały.}}',
  },
  spoilt_firsts: {
    en: '{n, plural, one {# paper had two first preferences.} other {# papers had two first preferences.}}',
    pl: '{n, plural, one {# karta miała dwie pierwsze preferencje.} few {# karty miały dwie pierwsze preferencje.} many {# kart miało dwie pierwsze preferencje.} other {# karty miało dwie pierwsze preferencje.}}',
  },
  cut_short: {
    en: '{n, plural, one {# paper counts only as far as its preferences are clear.} other {# papers count only as far as their preferences are clear.}}',
    pl: '{n, plural, one {# karta liczy się tylko do miejsca, w którym jest jasna.} few {# karty liczą się tylko do miejsca, w którym są jasne.} many {# kart liczy się tylko do miejsca, w którym są jasne.} other {# karty liczy się tylko do miejsca, w którym są jasne.}}',
  },
  surplus: {
    en: '{name} had {votes} more than the quota.',
    pl: '{name}: o {votes} więcej niż próg wyboru.',
  },
  papers_of: {
    en: 'The papers of {names}, worth {votes}, moved on.',
    pl: 'Karty osób: {names}, warte {votes}, przechodzą dalej.',
  },
  went_to: { en: 'They went to {list}.', pl: 'Otrzymali: {list}.' },
  went_nowhere: { en: 'Nobody could receive them.', pl: 'Nikt nie mógł ich otrzymać.' },
  non_transferable: {
    en: '{votes} could go to nobody.',
    pl: '{votes} nie mogło przejść na nikogo.',
  },
  gained: { en: '{name} {votes}', pl: '{name} {votes}' },
  shared_again: {
    en: 'Every paper was shared out again, {times, plural, one {once} other {# times}}, so that each of the elected keeps just the quota.',
    pl: 'Wszystkie karty rozdzielono ponownie, {times, plural, one {raz} few {# razy} many {# razy} other {# razy}}, tak aby każda wybrana osoba zachowała tylko próg wyboru.',
  },
  gained_by_it: { en: 'By this gained {list}.', pl: 'Zyskali na tym: {list}.' },
  nobody_reached: {
    en: 'Nobody had the quota of {votes}.',
    pl: 'Nikt nie osiągnął progu {votes}.',
  },
  nobody_else_reached: {
    en: 'Nobody else had the quota of {votes}.',
    pl: 'Nikt więcej nie osiągnął progu {votes}.',
  },
  elected_quota: {
    en: '{name} has {votes} and is elected.',
    pl: '{name} ma {votes} i wchodzi.',
  },
  elected_last: {
    en: 'As many are left as there are seats, so {name} is elected with {votes}.',
    pl: 'Pozostało tyle osób, ile mandatów, więc {name} wchodzi z wynikiem {votes}.',
  },
  elected_most: {
    en: '{name} has most votes, {votes}, and is elected.',
    pl: '{name} ma najwięcej głosów, {votes}, i wchodzi.',
  },
  excluded_fewest: {
    en: '{name} has fewest, {votes}, and goes out.',
    pl: '{name} ma najmniej, {votes}, i odpada.',
  },
  excluded_next: {
    en: 'Of the others {name} has fewest, {votes}, and goes out.',
    pl: 'Z pozostałych {name} ma najmniej, {votes}, i odpada.',
  },
  excluded_sure: {
    en: '{name} ({votes}) can no longer catch up, and goes out.',
    pl: '{name} ({votes}) nie może już dogonić reszty i odpada.',
  },
  excluded_no_vacancy: {
    en: '{name} ({votes}) cannot be elected, and goes out.',
    pl: '{name} ({votes}) nie może zostać wybrana/y i odpada.',
  },
  guarded: {
    en: '{name} has fewest, {votes}, but was guarded, because of what was settled for “{group}” ({bounds}).',
    pl: '{name} ma najmniej, {votes}, ale jest pod ochroną z powodu ustalenia „{group}” ({bounds}).',
  },
  guarded_together: {
    en: '{name} has fewest, {votes}, but was guarded, because what was settled for several groups could not all be met otherwise.',
    pl: '{name} ma najmniej, {votes}, ale jest pod ochroną, bo inaczej nie dałoby się spełnić wszystkich ustaleń.',
  },
  doomed: {
    en: '{name} has {votes} but cannot be elected, because of what was settled for “{group}” ({bounds}).',
    pl: '{name} ma {votes}, ale nie może wejść z powodu ustalenia „{group}” ({bounds}).',
  },
  doomed_together: {
    en: '{name} has {votes} but cannot be elected, because what was settled for several groups could not all be met then.',
    pl: '{name} ma {votes}, ale nie może wejść, bo wtedy nie dałoby się spełnić wszystkich ustaleń.',
  },
  bounds: { en: '{least} to {most}', pl: 'od {least} do {most}' },
  tie: { en: '{names} are level.', pl: '{names}: tyle samo głosów.' },
  tie_earlier: {
    en: 'The votes at stage {n} decide: {name}.',
    pl: 'Rozstrzygają głosy z etapu {n}: {name}.',
  },
  tie_chair: { en: 'The chair decides: {name}.', pl: 'Rozstrzyga przewodniczący: {name}.' },
  tie_lot: {
    en: 'The lot recorded beforehand decides: {name}.',
    pl: 'Rozstrzyga zapisane wcześniej losowanie: {name}.',
  },
  tie_paper: {
    en: 'No lot was recorded beforehand, so the order of the ballot paper decides: {name}.',
    pl: 'Nie zapisano wcześniej losowania, więc rozstrzyga kolejność na karcie: {name}.',
  },
  result: { en: 'Elected: {names}.', pl: 'Wybrani: {names}.' },
  candidate: { en: 'Candidate', pl: 'Kandydat' },
  not_transferable: { en: 'Not transferable', pl: 'Nieprzenoszalne' },
  fractions: { en: 'Fractions left aside', pl: 'Pominięte ułamki' },
  quota_row: { en: 'Quota', pl: 'Próg wyboru' },
  outcome: { en: 'Outcome', pl: 'Wynik' },
  was_elected: { en: 'Elected at stage {n}', pl: 'Wybrana/y w etapie {n}' },
  was_excluded: { en: 'Out after stage {n}', pl: 'Odpadł/a po etapie {n}' },
  was_not_elected: { en: 'Not elected', pl: 'Nie wybrana/y' },
  was_withdrawn: { en: 'Withdrew', pl: 'Wycofał/a się' },
  picture: {
    en: 'How votes moved from stage to stage',
    pl: 'Jak głosy przechodziły z etapu na etap',
  },
  story: { en: 'What happened', pl: 'Co się działo' },
  project: { en: 'Project', pl: 'Projekt' },
  project_name: { en: 'Name', pl: 'Nazwa' },
  cost: { en: 'Cost', pl: 'Koszt' },
  votes: { en: 'Votes', pl: 'Głosy' },
  funded: { en: 'Funded as number', pl: 'Kolejność przyznania' },
  budget_of: {
    en: '{budget} was shared among {voters, plural, one {# voter} other {# voters}}.',
    pl: '{budget} podzielono między {voters, plural, one {# osobę głosującą} few {# osoby głosujące} many {# osób głosujących} other {# osoby głosującej}}.',
  },
  share_each: {
    en: 'Each voter had {share} to spend.',
    pl: 'Każda osoba miała do wydania {share}.',
  },
  paid_alike: {
    en: '{project} ({cost}) is funded: {n, plural, one {# of you paid {each}} other {# of you paid {each} each}}.',
    pl: '{project} ({cost}) dostaje środki: {n, plural, one {# osoba zapłaciła {each}} few {# osoby zapłaciły po {each}} many {# osób zapłaciło po {each}} other {# osoby zapłaciło po {each}}}.',
  },
  paid_some: {
    en: '{project} ({cost}) is funded: {n, plural, one {# of you paid {each}} other {# of you paid {each} each}}, and {m, plural, one {# paid the little they had left, {from}} other {# paid the little they had left, {from} to {to}}}.',
    pl: '{project} ({cost}) dostaje środki: {n, plural, one {# osoba zapłaciła {each}} few {# osoby zapłaciły po {each}} many {# osób zapłaciło po {each}} other {# osoby zapłaciło po {each}}}, a {m, plural, one {# oddała resztę, {from}} few {# oddały resztę, od {from} do {to}} many {# oddało resztę, od {from} do {to}} other {# oddało resztę, od {from} do {to}}}.',
  },
  paid_by_points: {
    en: '{project} ({cost}) is funded: {n, plural, one {# of you paid} other {# of you paid}}, from {from} to {to}, in step with the points they gave.',
    pl: '{project} ({cost}) dostaje środki: {n, plural, one {# osoba zapłaciła} few {# osoby zapłaciły} many {# osób zapłaciło} other {# osoby zapłaciło}} od {from} do {to}, stosownie do danych punktów.',
  },
  bought_greedily: {
    en: '{project} ({cost}) is funded: it had {score} and there was room for it.',
    pl: '{project} ({cost}) dostaje środki: wynik {score}, a pieniędzy wystarczyło.',
  },
  tie_projects: {
    en: '{names} were level; the order declared beforehand decides for {project}.',
    pl: '{names}: remis; kolejność ustalona wcześniej rozstrzyga na rzecz {project}.',
  },
  add1_done: {
    en: 'The shares were raised step by step to {share} each, as long as what was bought still fitted the budget.',
    pl: 'Udziały podnoszono krok po kroku do {share}, dopóki zakupy mieściły się w budżecie.',
  },
  spent: {
    en: '{spent} of {budget} is spent, and {left} is left.',
    pl: 'Wydano {spent} z {budget}; zostaje {left}.',
  },
})

export type SayStory = ReturnType<typeof words.in>
