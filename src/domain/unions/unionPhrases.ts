/**
 * The words by which a union is known, beyond its abbreviation, name and aliases in the table.
 * One union a line: `union: phrase; phrase …`. A phrase that begins with "?" speaks for the union only beside a number
 * or a word such as "local" or "union"; with "??" it is no more than a guess, which always waits for a person.
 * Phrases of several words need all of them, in order; "of", "and", "the" and plurals do not count.
 */
export const PHRASES = `
AEA: actor equity; actor artiste
AAUP: university professor
ABGW: aluminum brick glass; ??ubcw
ACT: civilian technician
AFA-CWA: flight attendant
AFGE: government employee afge; federation government employee
AFL-CIO: ?central labor council; ?labor federation; ?federation labor congress industrial organization; ?trade council; ??dalu
AFM: ?musician; associated musician; ?musical association; musicians union; federation musician; association musician; musician association; cfm/afm
AFSCME: state county municipal; state county muni; city county municipal; civil service employee association; oapse; ?public school employee; nuhhce; afscme dc; ?dc 37; ?dc 1707; ?dc 33; ?dc 47; ?district council 37; ?district council 1707; ?district council 33; ?district council 47; ?council 93; hgea; mape; wfse; unac uhcp; ??unac; ?social service employee; ?united domestic worker; ?county employee; ?municipal employee; cultural worker united; ?library worker; ?csea; hospital healthcare employee; united nurse association california
AFT: federation teacher; teachers union; utla; uesf; uup; nysut; united teacher; united state teacher; hpae; federation nurse; professional staff congress; psc cuny; uft; ?federation school; health professional allied employee; ?federation nurse health professional; ??osea; oregon school employee; education minnesota; montana federation public employee; ?teacher afl; ?faculty federation; ?teacher federation; ?graduate employee organization; ?adjunct faculty; ??ift; university profession; ??ohio nurse; ??oregon nurse; ??washington state nurse; ??montana nurse; ??alaska nurse
AGMA: ?agma
AGVA: ?agva
ALPA: airline pilot; air line pilot
ANA: american nurse association; ??nurse association; ??pana
APA: allied pilot
APWU: postal worker; american postal; ??area local
ATDA: train dispatcher
ATU: ?carmen; amalgamated transit; ?transit union; street electric railway
BAT: amalgamated trade
BAC: bricklayer; allied craftworker; ?marble; ?stone mason; ?terrazzo; ?mosaic; ?pointer cleaner caulker
IBB: boilermaker; iron ship builder; ?blacksmith; cement lime gypsum; ??clgw; ??sfaaw; ??mpbp; metal polisher; stove furnace
NABTU: building construction trade; building trade; ?construction trade department
BCTGM: bakery confectionery; confectionery tobacco; grain miller; tobacco grain; bakery tobacco; bctw; afgm; ?bakery worker; bakery confectionary; bctgmi
BLET: locomotive engineer
BMWED: maintenance way
BRS: signalman; signalmen
Iron Workers: iron worker; ironworker; structural ornamental; ?shopmen; ornamental reinforcing; iabsoiw; bsoriw; iabsoriw
UBC: carpenter; joiner america; ubcja; ubcj; cja; ?millmen; ?cabinet maker; ?pile driver; ?piledriver; ?floor coverer; ncsrcc; ikorcc; pnwrcc; nasrcc; easrcc; swrcc; nerrc; nercc; ?floorlayer; ?lather
CWA: communication worker; tng; newsguild; news guild; newspaper guild; media guild; nabet; broadcast employee technician; iue; ?industrial division; electronic electrical; salaried machine; electrical salaried; ?typographical; ?mailers union; printing publishing media worker; ppmws; upte; ?telecommunication union; ?media union; iuecwa; electronic worker; united campus worker; alphabet worker; ctwu; ??itu; ??ufwa; ?telephone worker; ?newspaper; ?print media; ?customer service professional; ?printing sector; ?passenger service
FOP: fraternal order police; police fraternal order
PPPWU: graphic communication; gcciu; gciu; gcc; printing packaging production; ?pressmen
GMP: glass molder; molder pottery; glass pottery plastic; ?molder
IGUA: guard union
HERE: hotel employee restaurant employee; hotel restaurant employee
HFIAW: frost insulator; heat frost; ?insulator; asbestos worker; awiu; hfia; iahfiaw
IAFF: fire fighter; firefighter; ?firemen
IAM: machinist; aerospace worker; iamaw; iam aw; iamw; ?aeronautical; imaw; ??iwa; ??iumsw; ??iumswa; ??pml; woodworker america; marine shipbuilding worker
IATSE: theatrical stage; stage employee; motion picture; moving picture; art director guild; cinematographer; ?makeup artist; make up artist; hair stylist; projectionist; wardrobe union; theatrical wardrobe; stage picture operator; atpam; ?animation guild; ?costume designer guild; ?editors guild; ?script supervisor; ?scenic artist; ?stage mechanic; ??adg; studio mechanic; ?ticket seller; ?theatrical; ?exhibition employee; ?wardrobe; ?set painter; ?studio grip
IBEW: electrical worker; electric worker; brotherhood electrical; electrician; ibew; ?broadcast engineer; ?line clearance
IBT: teamster; chauffeur; ?truck driver; ?garage employee; ?brewery worker; ?taxi; tcwh; ?warehouse mail order; ?warehousemen; ?cannery worker; ?bus driver; ?automotive petroleum; ?driver; ?sanitation worker; ?soft drink worker; ?warehouse employee; ?dairy employee; ?freight
IBU: inlandboatmen; inlandboatman; inland boatmen; inland boatman
ICWUC: icwu; icwuc; chemical worker union council; ?chemical worker
ILA: longshoremen association; ?longshoremen; ?longshoreman; master mate pilot; mmp; international longshoremens
ILWU: longshore warehouse; longshoremen warehousemen; ?longshore; ?warehouse union
IUEC: elevator constructor
IUJAT: journeymen allied trade
IUOE: operating engineer; stationary engineer; hoisting portable; oe 3; oe3; ?power engineer; engineer operating; ?hoisting engineer; ?portable engineer; jneso; ?maintenance engineer
IUPA: police association international; international union police
IWW: industrial worker world; wobbly
LEOS-PBA: law enforcement officer security; leosu; leos
LIUNA: laborer; ?labor international union; labor international union north america; laborers district council; liuna; mason tender; scdcl; ncdcl; ?public service employee; ?hod carrier; ?concrete worker; ?tunnel worker; ?sandhog; ?paver; ?road builder; ?craft laborer; ?pse; ?waste material; ?blaster
MEBA: marine engineer
MTD: metal trade council; metal trade department; ?metal trade
NAATS: air traffic specialist
NAGE: association government employee; ibpo; iaep; emt paramedic; ?brotherhood police officer; nage
NALC: letter carrier
NAPFE: postal federation employee; postal federal employee
NATCA: air traffic controller
NEA: nea; psea; ?mta; njea; nysea; knea; ??iea; ilea; ohea; ??education association; ??teacher association; ??education support; mass teacher; massachusetts teacher; state education association; ??oea
NFFE: federation federal employee; nffe
NLRBU: nlrb union; national labor relation board union
NNU: nurse united; nurse organizing committee; nnoc; nysna; california nurse; massachusetts nurse; mass nurse; minnesota nurse; maine state nurse; new york state nurse; ?mna; dcna
NOITU: industrial trade union
NPMHU: mail handler
NPW: novelty production; allied novelty; iuanpw; ?production worker union
NSO: staff organization; national staff
NTEU: treasury employee
OPCMIA: cement mason; plasterer
OPEIU: office professional; office employee; ??hawaii nurse
PACE: paper allied industrial; paper allied chemical; upiu; ocaw; oil chemical atomic; paperworker international; united paperworker; ??aiw
PASNAP: staff nurse allied professional
IUPAT: painter; ?paperhanger; ibpat; pat; ?taper
UA: plumber; pipefitter; steamfitter; sprinklerfitter; pipe fitter; plumbing pipe; plumbing pipefitting; pipe trade; pipe fitting; ppf; uappf; steam fitter; journeymen apprentice; ?gas fitter; sprinkler fitters union; road sprinkler; ??uajapp; ??uajappf
IFPTE: professional technical engineer; engineer prof tech; ??prof tech; speea; ?engineer scientist; aerospace engineering employee; ?professional engineer
NRLCA: rural letter carrier; rural carrier; letter carrier rural
Roofers: roofer; waterproofer; rwaw; uurwaw
RWDSU: retail wholesale; wholesale department store; ?dept store union; rwdsu; rsdwu
SAG-AFTRA: screen actor; television radio artist; sag aftra
SEIU: service employee; seiu; 1199seiu; healthcare worker east; united healthcare worker; uhw; ?united service worker west; usww; intern resident; cir; ?fast food worker; ufsw; ?firemen oiler; ?state employee association; ??ibfo; ??ncfo; ??ugt; union general trabajadore; ?home care; ?janitor; ?building service; ?doctor council; ?domestic worker; ?faculty forward; southern service worker; healthcare worker west; ?hospital healthcare; ?healthcare social service union; ?healthcare union; healthcare employee union; ?window cleaner
SIU: seafarer; siuna; agliwd; national maritime union; ??nmu; ??sup; sailor union pacific; ?amo; american maritime officer; ?marine fireman; ?marine firemen
SMART: sheet metal; sheetmetal; air rail transportation; smwia; smw; smart td
SPFPA: police fire professional; security police fire; ?plant guard worker; upgwa; security police professional
TCU: transportation communication; ?carmen; ??tciu; ??brac
TWU: transport worker
UAPD: physician dentist
UAW: auto worker; automobile worker; automobile aerospace; autoworker; aerospace agricultural; agricultural implement; legal service worker; legal service staff; nolsw; alaa; ?graduate employee; united auto; ?automobile; ?graduate student; ?graduate worker; ?postdoc; ?student worker; ?academic student employee; ?legal aid
UE: electrical worker ue; united electrical; electrical radio; radio machine worker; ue
UFCW: food commercial; food commerical; ?commercial worker; food allied service; united food; ?food worker; ?retail clerk; ?meat cutter; commercial food; ?butcher; united commercial worker; ??utwa; ??ugw; united textile worker; ?packinghouse; ?distillery worker; ?insurance worker; ?barber; ?leather worker
UFW: farm worker; farmworker
UGSOA: government security; gsoa
UMWA: mine worker united; mine worker; mineworker
Independent: ?staff association; ?employee association; ?public safety association; ?officer association; ?police association; ?staff union; ?employee union; ?worker union; ?guild; ?faculty union; ?employees organization; ?security officer union; ?professional association; ?independent; ?labor union; ?police benevolent; ?benevolent association; ?campus police; ?employees federation; ?union obrero; nuhw; union healthcare worker; ?union worker; ?union empleado; ?union profesionale; ?union independiente; ?federation worker; ?driver association; ?paramedic association; ?custodian association; ?association police; ?medic association; ?faculty association; ?worker association; ?sindicato
UNAP: nurse allied professional
UNITE: needletrade; actwu; clothing textile worker; ?garment worker; ilgwu
UNITE HERE: unite here; unitehere; hotel motel trade; nyhmtc; nyhtc; hotel trade council; needletrade industrial textile employee hotel employee restaurant employee; culinary; ?bartender union; hotel gaming trade; unhe; hotel restaurant institutional; ?hotel worker; ?hospitality worker; ?restaurant employee; ?dining worker
USW: steelworker; steel worker; steel paper; united steel; paper forestry rubber; usw; uswa; ?usa; rubber manufacturing energy; energy allied industrial; allied industrial service worker; ??uiu; upholsterer; ?paperworker; ?oil worker; ?rubber worker; ?glass worker; ?aluminum worker
USWU: united service worker; united service america
UTU: united transportation union
UWA: united worker america
BUWNE: ?utility worker council; utility worker new england
UWUA: utility worker
WGAE: writer guild east; writer guild america east; wgae; wga east; ?writer guild; ?wga
WGAW: writer guild west; writer guild america west; wgaw; wga west; ?writer guild; ?wga
AWPPW: western pulp; pulp paper worker; awppw; ?paperworkers union
WU: worker united; ?joint board; regional joint board; cmrjb; nynjrjb; rrjb; ?srjb; laundry distribution food service; ?jb; starbucks worker; sbwu; ?laundry worker; ?textile worker`;

/** Numbers so well known that they stand for their union alone. */
export const FAMOUS_NUMBERS: { [number: string]: string } = {
  "32bj": "SEIU",
  "32b": "SEIU",
  "1199": "SEIU",
  "1199e": "SEIU",
  "1199ne": "SEIU",
  "1199nw": "SEIU",
  "1199p": "SEIU",
  "1199c": "AFSCME",
  "1199dc": "AFSCME",
  "1199nm": "AFSCME",
  "1199j": "AFSCME",
};

/** CWA numbers its sectors' locals in blocks of their own (printing, the NewsGuild, NABET, IUE). */
export const CWA_BLOCKS = /^(14[1-9]\d\d|3[0-9]\d{3}|5[0-9]\d{3}|8[0-9]\d{3})$/;
