/** Given names from everywhere, and family names that nobody we know of has: every person here is invented. */
export const firstNames =
  `Ada Adaeze Aiko Alma Amara Amina Anders Anjali Anselm Arturo Asha Basil Bettina Bao Camila Caro Cecil Chidi Clara
Dalia Damir Delphine Devon Dmitri Ebba Edwin Eleni Emeka Esme Fatou Felix Fern Fintan Gita Greta Guillermo Hadiya Hana Hector Hoa Ife Ilse
Imre Ingrid Isidro Jamal Janelle Joaquim Jorge June Kaito Kalindi Katya Kofi Laila Lamont Leandro Linh Luz Maeve Magda Malik Marisol Mateo
Mei Mira Nadia Nando Niamh Nkechi Odile Olu Oscar Paloma Pavel Petra Quentin Quynh Rashid Renata Rhoda Rosa Rune Sabine Salma Samir Shanice
Silvio Siobhan Solveig Tamika Tariq Teo Thuy Tomas Uma Ursula Valentin Vera Wanda Wilhelmina Xavier Xiomara Yara Yusuf Zainab Zeke Zofia`
    .split(/\s+/)
    .sort();

export const lastNames =
  `Abendrow Adeyombe Alverazo Amberlyn Arkavanto Ashcombley Banduwala Barrowmere Bellantoro Bexenholt Bramblecote
Brightwend Caldesano Carrowmont Castelbrio Chandrapore Cinderhall Corvelline Crosswythe Dankwahene Delamarsh Demirovsky Dorrestine Dovecroft
Drummelow Dunavesh Eastermarch Ekwuembe Elderquist Esperanzi Fairwythe Farrowbeck Fenwythe Ferrolanda Fjordgaard Foxmoorland Galvanesi
Garrowby Gildermoor Glenharrow Gravenor Greywick Hallowmere Harkonsen Hawthornby Hazelbrow Heatherington-Roe Hollybrook Ibanduru Ironquill
Iturralva Jadeworth Jasperwyn Juniperro Kalabindi Kestrelmann Kingsfordsen Kowalenka Lanternby Larkhollow Lindenquist Lomasanto Longmarsh
Lumenara Maplethorn Marigoldi Marshwinter Mbekiyane Meadowlark Millstoney Moonvale Mossgrave Nakashiro Nettlefold-Ade Nightingrove Nwabuorah
Oakhurstley Okandero Oldenway Orchardson-Li Ostrovale Palmetierra Peartreeson Pellowdine Pinecastro Ploverton Quarrystone Quillonez
Rainsborrow Ravenshawe Reedmarsh Rivermontez Rookwarden Rowanfell Saffronelli Sandoverre Saltmarsh-Vo Shorelander Silvermeade Sorrelgard
Stonecastle Summerquay Tamarindo Tanglewode Thistledown Tidewaller Tranquoc Umberlake Valleciento Vandermoss Violetto Wakandele Waterfolde
Weatherbye-Cho Westerlund-Oyo Wheatbrook Whitmarrow Wildgansey Willowmere Winterbourne-Sy Wrenfield Yamashigure Yarrowby Zephyrine Zolandek`
    .split(/\s+/)
    .sort();

export const languages = [
  "Spanish",
  "Portuguese",
  "Haitian Creole",
  "Vietnamese",
  "Cantonese",
  "Cape Verdean Creole",
];
