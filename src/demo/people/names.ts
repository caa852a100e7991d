/** Plain, varied, invented: no list of real people stands behind these. */
const list = (text: string) => text.trim().split(/\s*,\s*/)

export const womensNames =
  list(`Amina, Ann, Aisha, Beata, Bridget, Carol, Catherine, Chloe, Dawn, Deborah, Doreen, Eilidh, Elaine,
  Elena, Emma, Farida, Fiona, Florence, Frances, Gemma, Grace, Gwen, Hannah, Hazel, Helen, Ifeoma, Irene, Jackie, Jane, Jasmine, Jean,
  Joan, Joanna, Joyce, Julie, Karen, Katarzyna, Kelly, Leanne, Lesley, Linda, Lorraine, Lucy, Magdalena, Maria, Margaret, Marta, Mary,
  Maureen, Meera, Mehwish, Michelle, Moira, Nadia, Nasreen, Ngozi, Nicola, Olivia, Parveen, Patricia, Pauline, Priya, Rachel, Rebecca,
  Rita, Ruth, Sadia, Samantha, Sandra, Sarah, Sharon, Shanice, Sheila, Sian, Sophie, Stacey, Sunita, Susan, Tracey, Tanya, Ursula,
  Valerie, Wendy, Yasmin, Yvonne, Zainab, Zofia`)

export const mensNames =
  list(`Abdul, Adam, Adrian, Alan, Alasdair, Andrew, Anthony, Arjun, Ben, Bilal, Brian, Callum, Carlos, Charles,
  Christopher, Colin, Craig, Daniel, Darren, David, Delroy, Dennis, Derek, Dmitri, Dylan, Edward, Emeka, Euan, Farhan, Francis, Gareth,
  Gary, George, Glen, Gordon, Graham, Hamza, Harold, Hugh, Ian, Imran, Jack, James, Jamal, Jerzy, John, Joseph, Keith, Kenneth, Kevin,
  Kofi, Kwame, Lee, Leroy, Liam, Luke, Malcolm, Mark, Martin, Matthew, Mehmet, Michael, Mohammed, Neil, Nigel, Noel, Oliver, Omar, Owen,
  Patrick, Paul, Pawel, Peter, Philip, Piotr, Rajesh, Ravi, Raymond, Richard, Robert, Roger, Ronald, Roy, Samuel, Sanjay, Sean, Simon,
  Stephen, Stuart, Tariq, Terence, Thomas, Tomasz, Trevor, Tunde, Victor, Vikram, Wayne, William, Winston, Yusuf`)

export const familyNames =
  list(`Abbott, Adeyemi, Ahmed, Akhtar, Allen, Anderson, Armitage, Ashworth, Atkinson, Bailey, Baker, Banerjee,
  Barker, Barnes, Begum, Bell, Bennett, Bhatti, Blake, Booth, Boyle, Bradley, Brannigan, Briggs, Brook, Burke, Butcher, Byrne, Campbell,
  Carr, Carter, Chambers, Chaudhry, Clark, Clegg, Coates, Coleman, Connolly, Cooper, Coulson, Crosby, Cunningham, Dale, Daly, Das, Davies,
  Dawson, Dixon, Docherty, Doyle, Drake, Duffy, Dunn, Eastwood, Ellis, Evans, Farrell, Fenwick, Fielding, Fisher, Fletcher, Foster, Fox,
  Fraser, Gallagher, Garside, Gibson, Gill, Grabowski, Graham, Green, Griffiths, Hall, Hamilton, Hardy, Hargreaves, Harris, Hartley,
  Hassan, Haworth, Henderson, Hewitt, Hill, Hinchliffe, Hodgson, Holmes, Hughes, Hussain, Ibrahim, Iqbal, Jackson, Jankowski, Jenkins,
  Johnson, Jones, Joyce, Kane, Kaur, Kelly, Kendrick, Khan, Kowalska, Lambert, Lawson, Lee, Lewis, Lister, Lloyd, Lowe, Mahmood, Malik,
  Marsh, Mason, Mbeki, McBride, McCann, McDonald, McKenna, Mensah, Mills, Mitchell, Moore, Morgan, Morris, Murphy, Murray, Naylor, Nelson,
  Newton, Ndlovu, Nowak, Nolan, Obi, O'Connor, O'Donnell, Okafor, Osborne, Owusu, Palmer, Parkin, Patel, Pearce, Pickering, Powell,
  Price, Quinn, Qureshi, Rafiq, Rahman, Ramsden, Reid, Reynolds, Rhodes, Riley, Roberts, Robinson, Rogers, Rowe, Ryan, Santos, Scott,
  Senior, Shah, Sharma, Shaw, Shepherd, Simpson, Singh, Slater, Smith, Stewart, Stone, Stubbs, Sutcliffe, Sykes, Szymanska, Taylor,
  Thackray, Thompson, Thornton, Turner, Usman, Varley, Wainwright, Walker, Wallace, Walsh, Ward, Watson, Webb, White, Whitehead,
  Wilkinson, Williams, Wilson, Wood, Wright, Yates, Young`)

export const streets =
  list(`Albion Street, Alma Terrace, Bakehouse Lane, Beck Side, Boundary Road, Bread Street, Canal View,
  Chapel Row, Clarence Avenue, Cooper Close, Cross Keys Lane, Dock Road, Drovers Way, East Parade, Ferry Lane, Foundry Street,
  Garden Row, Gasworks Lane, Granary Wharf, Harbour Street, Hawthorn Grove, Institute Road, Jubilee Terrace, Kiln Lane, Laburnum Road,
  Library Street, Market Place, Mill Lane, Nelson Street, Old Tannery, Orchard Road, Packhorse Lane, Pearson Grove, Quarry Bank,
  Ropewalk, Sawmill Street, School Lane, Shipwright Road, Station Road, Sun Street, Tenter Croft, Union Street, Vicar Lane,
  Wagon Lane, Waterloo Terrace, Weavers Row, Well Street, Wharf Road`)

export const unions = list('UNISON, Unite, GMB, Usdaw, CWU, RMT, NEU, ASLEF, FBU, PCS')
