/** A union as the Unions tab lists it. */
export interface Affiliation {
  /** The abbreviation people use: "UBC", not OLMS's "CJA". */
  union: string;
  name: string;
  aliases: string[];
  /** AFF_ABBR in the filings of the US Department of Labor (OLMS). */
  olms: string;
  /** The union or federation this one is part of; "" when independent. */
  parent: string;
  sector: string;
}

// One union a line: union | name | also known as | OLMS code, where it differs | parent | sector.
const TABLE = `
AEA|Actors' Equity Association|Actors' Equity;Equity;4As;Associated Actors and Artistes of America|AAA|AFL-CIO|entertainment
AAUP|American Association of University Professors|AAUP-AFT||AFT|higher education
ABGW|Aluminum, Brick and Glass Workers (merged into USW 1996)|Aluminum Workers||USW|glass (historical)
ACT|Association of Civilian Technicians||||federal government
AFA-CWA|Association of Flight Attendants|AFA;Flight Attendants|AFA|CWA|airline
AFGE|American Federation of Government Employees|Government Employees||AFL-CIO|federal government
AFL-CIO|American Federation of Labor and Congress of Industrial Organizations|State federation;Central labor council|AFLCIO||federation
AFM|American Federation of Musicians|Musicians;Musicians Association||AFL-CIO|entertainment
AFSCME|American Federation of State, County and Municipal Employees|State County and Municipal Employees;CSEA;OAPSE;NUHHCE;DC 37||AFL-CIO|state and local government
AFT|American Federation of Teachers|Federation of Teachers;Boston Teachers Union;HPAE;NYSUT;United Federation of Teachers||AFL-CIO|education, health care
ALPA|Air Line Pilots Association|Pilots||AFL-CIO|airline
ANA|American Nurses Association (state nurses associations)|State nurses association|||health care
APA|Allied Pilots Association||||airline
APWU|American Postal Workers Union|Postal Workers||AFL-CIO|postal
ATDA|American Train Dispatchers Association|Train Dispatchers||AFL-CIO|rail
ATU|Amalgamated Transit Union|Amalgamated Transit;Carmen's Union;Boston Carmen||AFL-CIO|transit
BAT|Brotherhood of Amalgamated Trades||B.A.T.||general
BAC|International Union of Bricklayers and Allied Craftworkers|Bricklayers;Tile Setters||AFL-CIO|building trades
IBB|International Brotherhood of Boilermakers, Iron Ship Builders, Blacksmiths, Forgers and Helpers|Boilermakers;BBF|BBF|AFL-CIO|building trades, shipbuilding
NABTU|North America's Building Trades Unions|Building Trades Council;Building and Construction Trades|BCTD|AFL-CIO|federation
BCTGM|Bakery, Confectionery, Tobacco Workers and Grain Millers International Union|Bakery Workers;Grain Millers|BCTGMI|AFL-CIO|food manufacturing
BLET|Brotherhood of Locomotive Engineers and Trainmen|BLE;Locomotive Engineers|BLE|IBT|rail
BMWED|Brotherhood of Maintenance of Way Employes Division|BMWE;Maintenance of Way|BMWE|IBT|rail
BRS|Brotherhood of Railroad Signalmen|Signalmen||AFL-CIO|rail
Iron Workers|International Association of Bridge, Structural, Ornamental and Reinforcing Iron Workers|Ironworkers;BSOIW;IABSORIW;Shopmen|BSOIW|AFL-CIO|building trades
UBC|United Brotherhood of Carpenters and Joiners of America|Carpenters;UBCJA;CJA;Carpenters Union;Millwrights|CJA||building trades
CWA|Communications Workers of America|Communications Workers;NABET-CWA;NewsGuild;TNG-CWA;UPTE-CWA||AFL-CIO|telecom, media, public
FOP|Fraternal Order of Police||||police
GCIU|Graphic Communications International Union (GCC/IBT from 2005, PPPWU since 2023)|||PPPWU|printing (historical)
GMP|Glass, Molders, Pottery, Plastics and Allied Workers (merged into USW 2016)|||USW|glass (historical)
IGUA|International Guards Union of America|Guards|GUA||security
HERE|Hotel Employees and Restaurant Employees International Union (merged into UNITE HERE 2004)|HEREIU||UNITE HERE|hotel, food service (historical)
HFIAW|International Association of Heat and Frost Insulators and Allied Workers|Insulators;Heat and Frost Insulators;Asbestos Workers|HFIA|AFL-CIO|building trades
IAFF|International Association of Fire Fighters|Firefighters;Fire Fighters;Professional Fire Fighters||AFL-CIO|fire
IAM|International Association of Machinists and Aerospace Workers|IAMAW;IAM&AW;Machinists;Machinists Union||AFL-CIO|manufacturing, aerospace
IATSE|International Alliance of Theatrical Stage Employees|Stagehands;Cinematographers Guild;Art Directors Guild||AFL-CIO|entertainment
IBEW|International Brotherhood of Electrical Workers|Electrical Workers;Brotherhood of Electrical Workers||AFL-CIO|building trades, utilities, telecom
IBT|International Brotherhood of Teamsters|Teamsters;Teamster;General Teamsters;Teamsters Union|||transportation, warehousing, logistics
IBU|Inlandboatmen's Union of the Pacific|Inlandboatmen||ILWU|maritime
ICWUC|International Chemical Workers Union Council|ICW|ICW|UFCW|chemical
ILA|International Longshoremen's Association|Longshoremen||AFL-CIO|ports
ILWU|International Longshore and Warehouse Union|Longshore|||ports, warehouse
IUE-CWA|IUE-CWA, the Industrial Division of CWA|IUE;Electronic Workers|IUE|CWA|manufacturing
IUEC|International Union of Elevator Constructors|Elevator Constructors||AFL-CIO|building trades
IUJAT|International Union of Journeymen and Allied Trades||||general
IUOE|International Union of Operating Engineers|Operating Engineers;OE;Stationary Engineers||AFL-CIO|building trades, stationary
IUPA|International Union of Police Associations|||AFL-CIO|police
IWW|Industrial Workers of the World|Wobblies|||general
LEOS-PBA|Law Enforcement Officers Security and Police Benevolent Association|LEOSU|||security
LIUNA|Laborers' International Union of North America|Laborers;Laborers Union||AFL-CIO|building trades
MEBA|Marine Engineers' Beneficial Association|||AFL-CIO|maritime
MTD|Metal Trades Department|Metal Trades Council||AFL-CIO|federation
NAATS|National Association of Air Traffic Specialists||||airline
NAGE|National Association of Government Employees|IBPO;IAEP||SEIU|public, EMS, police
NALC|National Association of Letter Carriers|Letter Carriers||AFL-CIO|postal
NAPFE|National Alliance of Postal and Federal Employees||||postal
NATCA|National Air Traffic Controllers Association|Air Traffic Controllers||AFL-CIO|airline
NEA|National Education Association|Education Association;Mass Teachers Assoc;Massachusetts Teachers Association;MTA;Vermont-NEA;PSEA|||education
NFFE|National Federation of Federal Employees|||IAM|federal government
NLRBU|NLRB Union||||federal government
NNU|National Nurses United|CNA;NNOC;NYSNA;MNA;Massachusetts Nurses Association;National Nurses||AFL-CIO|health care
NOITU|National Organization of Industrial Trade Unions|||IUJAT|general
NPMHU|National Postal Mail Handlers Union|Mail Handlers||LIUNA|postal
NPW|International Union of Allied Novelty and Production Workers|IUANPW;Novelty and Production Workers||AFL-CIO|manufacturing
NSO|National Staff Organization||NSOI||union staff
NTEU|National Treasury Employees Union|Treasury Employees|||federal government
OPCMIA|Operative Plasterers' and Cement Masons' International Association|Cement Masons;Plasterers;OPCM|OPCM|AFL-CIO|building trades
OPEIU|Office and Professional Employees International Union|Office and Professional Employees||AFL-CIO|office, professional
PACE|Paper, Allied-Industrial, Chemical and Energy Workers (merged into USW 2005)|UPIU;OCAW||USW|paper, chemical (historical)
PASNAP|Pennsylvania Association of Staff Nurses and Allied Professionals||||health care
IUPAT|International Union of Painters and Allied Trades|Painters;Glaziers;Drywall Finishers;PAT|PAT|AFL-CIO|building trades
UA|United Association of Journeymen and Apprentices of the Plumbing and Pipe Fitting Industry|Plumbers;Pipefitters;Steamfitters;Sprinkler Fitters;Plumbers and Pipefitters;PPF|PPF|AFL-CIO|building trades
PPPWU|Printing Packaging and Production Workers Union of North America (GCC/IBT until 2023)|GCC/IBT;Graphic Communications|||printing
IFPTE|International Federation of Professional and Technical Engineers|SPEEA;Professional and Technical Engineers;PTE|PTE|AFL-CIO|professional, technical
NRLCA|National Rural Letter Carriers' Association|Rural Letter Carriers;Rural Carriers|RLCA||postal
Roofers|United Union of Roofers, Waterproofers and Allied Workers|UURWAW;RWAW|RWAW|AFL-CIO|building trades
RWDSU|Retail, Wholesale and Department Store Union|||UFCW|retail, food
SAG-AFTRA|SAG-AFTRA|SAG;AFTRA;Screen Actors Guild|SAGAFTRA|AFL-CIO|entertainment
SEIU|Service Employees International Union|Service Employees;1199SEIU;32BJ;UHW||AFL-CIO|health care, public, property services
SIU|Seafarers International Union of North America|Seafarers|SIUNA|AFL-CIO|maritime
SMART|International Association of Sheet Metal, Air, Rail and Transportation Workers|Sheet Metal Workers;SMWIA;SMW;SMART-TD||AFL-CIO|building trades, rail
SPFPA|International Union, Security, Police and Fire Professionals of America|UPGWA|||security
TCU|Transportation Communications Union|TCU/IAM;Railway Carmen|TCU/IAM|IAM|rail
TWU|Transport Workers Union of America|Transport Workers||AFL-CIO|transit, airline
UAPD|Union of American Physicians and Dentists|||AFSCME|health care
UAW|International Union, United Automobile, Aerospace and Agricultural Implement Workers of America|United Auto Workers;Auto Workers;NOLSW;ALAA||AFL-CIO|auto, manufacturing, higher education
UE|United Electrical, Radio and Machine Workers of America|United Electrical|||manufacturing, higher education
UFCW|United Food and Commercial Workers International Union|United Food and Commercial Workers;Food and Commercial Workers||AFL-CIO|grocery, retail, food processing
UFW|United Farm Workers of America|Farm Workers|||agriculture
UGSOA|United Government Security Officers of America||||security
UMWA|United Mine Workers of America|Mine Workers;UMW|UMW|AFL-CIO|mining
Independent|Unaffiliated or independent local unions (an OLMS heading)|Staff association;Employees association|UNAFF||independent
UNAP|United Nurses and Allied Professionals||||health care
UNITE|Union of Needletrades, Industrial and Textile Employees (merged into UNITE HERE 2004)|ACTWU||UNITE HERE|textile (historical)
UNITE HERE|UNITE HERE|Unite Here!;UNITEHERE;Culinary Union|UNITHE|AFL-CIO|hotel, food service, gaming
USW|United Steel, Paper and Forestry, Rubber, Manufacturing, Energy, Allied Industrial and Service Workers International Union|United Steelworkers;Steelworkers;USWA||AFL-CIO|manufacturing, energy
USWU|United Service Workers Union|||IUJAT|service
UTU|United Transportation Union (merged into SMART)|||SMART|rail (historical)
UWA|United Workers of America||||general
BUWNE|Brotherhood of Utility Workers of New England|Utility Workers Council|UWNE||utilities
UWUA|Utility Workers Union of America|Utility Workers|UWU|AFL-CIO|utilities
WGAE|Writers Guild of America, East|Writers Guild East||AFL-CIO|media
WGAW|Writers Guild of America, West|Writers Guild West|||media
AWPPW|Association of Western Pulp and Paper Workers|WPPW|WPPW|UBC|paper
WU|Workers United|Starbucks Workers United;CMRJB||SEIU|textile, laundry, food service`;

// The other codes of the filings, with OLMS's own name where it gives one; most have few or no locals left.
const OTHER_CODES = `AACSE=American Association of Classified School Employees;AAE;AAWL;ACOPS=American Coalition of Public Safety;ACRE;\
AEI=Agriculture Employees;AFGW=American Flint Glass Workers;AFOSA;AFTRA=American Federation of Television and Radio Artists;\
AGMA=American Guild of Musical Artists;AGVA=American Guild of Variety Artists;AIBTU=Allied International Building Trades Union;AIU;ALM;AMP;\
AOATP=Association of Aviation Training Professionals;BSAC=Brotherhood of Shoe and Allied Craftsmen;BSAI;CLA=Christian Labor Association;\
COARCU;COIU;CSTA=Catholic School Teachers Association;DPE=Department for Professional Employees;FAAM;FAST;FITU;FOACW;\
FOAPO=Fraternity of American Protective Officers;FPA=Federation of Professional Athletes;FSOA=Fire and Security Officers Association;\
FUPLJ=Familias Unidas por la Justicia;IATC;IBDWI=International Brotherhood of DuPont Workers;IEAU;IUOPPE;IUOSP;IUPW;IWU;LDC;\
LGPN=Leather Goods, Plastic and Novelty Workers;LPN;MAP;MTTD=Maritime Trades Department;NACU;NAIL;NALEO;NAOSTU;NATS;\
NFIU=National Federation of Independent Unions;NFN;NFOP;NIW=Industrial Workers Union;NPWU=National Production Workers Union;NVPU;NWSEO;OCC=Other councils and committees;\
PAFCA=Professional Airline Flight Control Association;PPAN=Plant Protection Association National;\
PPDSE=Plate Printers, Die Stampers and Engravers;PRCGT;PRCL;PRCUI;PRFPT;PRSOUS;PRTI;PTCNC;RWU;SAG=Screen Actors Guild;SOC;SPGU;TCWG;TJU;\
TP;TTD;ULPBB;ULSTD=Union Label and Service Trades Department;URSAI;URW;USOA;USPOA;USSOA;WISU;WWF`;

/** The unions that the Unions tab starts with. */
export function affiliations(): Affiliation[] {
  return TABLE.trim()
    .split("\n")
    .map((line) => {
      const [union = "", name = "", aliases = "", olms = "", parent = "", sector = ""] = line.split("|");
      return { union, name, aliases: aliases ? aliases.split(";") : [], olms: olms || union, parent, sector };
    });
}

/** The remaining OLMS codes, so that a filing of any of them can be read. */
export function otherAffiliations(): Affiliation[] {
  return OTHER_CODES.split(";").map((entry) => {
    const [olms = "", name = ""] = entry.split("=");
    return { union: olms, name: name || olms, aliases: [], olms, parent: "", sector: "" };
  });
}
