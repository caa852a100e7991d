/** Common given names that have no everyday short form, so that one is not taken for a slip of another. */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(
  `aaron adam adrian ahmed aidan aileen aisha aishah alan alana alastair alice alicia alina alison allan
  amelia amina amir amy ana andrea andrei aneta angela angus anita annabel annette antonia antonio anya april arjun
  ash asha ashley asif audrey austin ava barry beatrice beryl bethan bethany bilal blake bogdan bradley brandon brenda
  brendan brian bryan bryn caitlin callum carl carla carlos carol carole caroline carolyn carys cedric ceri
  chantelle chloe ciara claire clara clare clive colin colm conor connor corinne craig cristian curtis cynthia daisy
  damian damien daniela danielle daria darren dawn dean declan deepak denis denise dennis desmond diana diane dilys
  dina dmitri dominic dominik doreen doris dorota dylan eamon edith edwin edyta eileen eilidh elaine elena eliot
  elliot elliott ella ellis eloise elsa elsie emil emilia emma emmanuel emrys eric erica erika erin ethan eugene eva
  evan eve evelyn ewan fatima fatimah faye felicity felix fergus finlay fiona fraser freya gabriel gabriela
  gabrielle gail gavin gemma geraint gina glen glenda glenn gloria glyn gordon grace graeme graham grant gwen gwyneth
  habib halina hamza hanna hannah harriet hasan hassan hayley hazel heather heidi helen helena holly howard huw ian
  ibrahim ieuan imogen imran ines ingrid iona ioana ion irena irene iris isla isaac ismail ivan ivy iwan jade jaden
  jakub jamal jane janice janine jared jaroslaw jasmine jason jean jeanette jerome jill joan joel joelle johan
  johanna jorge josef jose joyce juan june justin justyna kacper kai kamal kamil karen karim karl karol karolina
  kathleen kay keith kelly kelvin kerry kevin khadija khalid kieran kiran kirsten kirsty krystyna kyle lara laura
  lauren laurel layla leah leanne lee leila lena leonie leroy lewis liam lillie linda lindsay linsey lisa lloyd logan
  lois lola lorna lorraine lucas lucia lucian ludmila luis luke lukasz lydia lynda lynn lynne mabel maciej magnus
  mahmoud maisie malik mara marc marcel marcia marcin marco marcus marek maria mariam marian marianne mariana
  marilyn marina mario marion mariusz marjorie mark marlene marsha martha martina maryam mason mateusz maxine maya
  mervyn mia michaela michelle mihai mildred milena miles miriam mohsin moira moises molly mona monica monika morag
  moses muriel musa myra nadia nadine naomi nasir natalia natalie natasha neil nesta nia niall niamh nigel nikola
  nina noah noel nora noreen nuala olga olivier omar orla oscar osman owain owen paige pablo paul paula paulina
  pauline pawel pearl pedro petra phoebe polly priya przemyslaw qasim quentin quinn rafael rafal rahul raj rajesh
  ralph ramesh rashid rhian rhiannon rhys riley rita roberta roberto robin rohan roisin roland roman rosa rosalind
  rosemarie ross rowan roy ruby rupert ruth ryan sabina sabrina sadia saeed safiya saira salim sally salma samir samira
  sandeep sanjay sarita saskia scott sean sebastian selina selma seren serena shane shannon sharon shaun sheila
  shelley sheryl shirley shona sian siobhan sofia sonia sophia sophie stacey stefan stella suresh svetlana
  sylwia syed tadeusz tamara tanya tara tariq tatiana tegan teresa thea thelma tracey tracy trevor tristan tudor tyler tyrone
  una uma ursula usman vera vernon vikram vivian vivien vivienne wayne wiktor wiktoria wieslaw yan yasmin yasmine
  yousef yusuf zainab zara zeinab zoe zofia zuzanna`
    .trim()
    .split(/\s+/),
)
