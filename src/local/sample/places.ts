/**
 * Unions of Massachusetts as they filed with the U.S. Department of Labor (OLMS, 2021, public domain):
 * union | number | name | kind | city | members | as of | OLMS file number | part of | industry
 */
const FILED = `
UE|274||L|Greenfield|54|2021-06-30|34072||Manufacturing
UE|264||L|Ware|63|2021-06-30|511478||Manufacturing
UE|250||L|Gloucester|101|2021-09-30|544723||Manufacturing
UE|269||L|Erving|27|2021-06-30|65591||Manufacturing
AFT||Longy Faculty Union|L|Maynard|36|2021-06-30|544444|AFT Massachusetts|Higher education
AFT|4517|Cambridge College Employees Federation|L|Boston|80|2021-06-30|545501|AFT Massachusetts|Higher education
AFT|3359|Becker Junior College Federation of Teachers|L|Boston|21|2021-06-30|513717|AFT Massachusetts|Higher education
AFT||Massachusetts|S|Boston|23353|2021-04-30|513430||Education
IFPTE|142||L|Lynn|43|2021-04-30|34195||Engineering
UNITE HERE|406||L|Boston|120|2021-02-28|4106|AFL-CIO Greater Boston Labor Council|Hotels and food service
AAUP||Suffolk Affiliated Faculty|L|Boston|166|2021-06-30|543787||Higher education
AAUP||Emerson College Affiliated Faculty|L|Boston|281|2021-05-31|543796||Higher education
IATSE|481||L|Woburn|1046|2021-03-31|533910|AFL-CIO Greater Boston Labor Council|Film and television
APWU|497|Springfield|L|Springfield|735|2021-05-31|505787||Postal
APWU|6492|Gloucester|L|Gloucester|21|2021-04-30|71586||Postal
AFSCME|2511||L|New Bedford|576|2021-02-28|542626||Local government
AFGE|3258||L|Boston|96|2021-01-31|507343||Federal government
AFGE|3257||L|Erving|16|2021-06-30|503631||Federal government
IBB|29||L|Avon|189|2021-06-30|8584||Building trades
IBB|651||L|Stoneham|181|2021-06-30|10126||Building trades
IUPAT|577||L|Dorchester|357|2021-06-30|43085|IUPAT DC 35|Building trades
IUPAT|1044||L|Roslindale|1002|2021-06-30|30531|IUPAT DC 35|Building trades
IUPAT|1138||L|Roslindale|341|2021-06-30|530134|IUPAT DC 35|Building trades
IUPAT|402||L|Roslindale|237|2021-06-30|28108|IUPAT DC 35|Building trades
IUPAT|939||L|Roslindale|307|2021-06-30|25764|IUPAT DC 35|Building trades
IUPAT|35||J|Roslindale|4174|2021-06-30|28657||Building trades
UFCW|414||L|Belchertown|56|2021-06-30|28596||Food and retail
IBEW|455||L|Springfield|560|2021-06-30|12158||Electrical, utilities
IBEW|2325||L|Worcester|561|2021-04-30|68404||Telecom
IBEW|1505||L|Woburn|2430|2021-06-30|41198||Manufacturing
SMART|63||L|Springfield|640|2021-04-30|2279||Building trades
SMART|17||L|Dorchester|2733|2021-04-30|2713||Building trades
NNU||Massachusetts Nurses Association|L|Canton|21694|2021-06-30|57925||Health care
NNU||MNA Brigham Women's Hospital|L|Norwood|3566|2021-06-30|543405|MNA|Health care
NNU||MNA Faulkner professional chapter|L|Canton|449|2021-06-30|543899|MNA|Health care
NALC|539|North Attleboro|L|North Attleboro|35|2021-03-31|83264|NALC Massachusetts|Postal
NALC|1661|Nantucket|L|Nantucket||2021-03-31|83231|NALC Massachusetts|Postal
NALC||Massachusetts|J|Abington|9765|2021-05-31|81591|NALC|Postal
NALC||National Association of Letter Carriers|N|Washington|288865|2021-03-31|509||Postal
BUWNE||Brotherhood of Utility Workers of New England|N|Braintree||2021-04-30|126||Utilities
BUWNE|329||L|Whitinsville|160|2021-04-30|48182|BUWNE|Utilities
BUWNE|340||L|Fitchburg|36|2021-03-31|25962|BUWNE|Utilities
RWDSU|513||L|Leominster|567|2021-06-30|23924||Food and retail
RWDSU|224||L|Leominster|361|2021-06-30|34745||Food and retail
RWDSU|60||L|Leominster|180|2021-06-30|34744||Food and retail
SAG-AFTRA||New England|L|Boston|3555|2021-04-30|545142|AFL-CIO Greater Boston Labor Council|Entertainment
UBC||North Atlantic States Regional Council|J|Boston|29275|2021-06-30|540823||Building trades
UBC|336||L|Worcester|1657|2021-06-30|545817|UBC North Atlantic States Regional Council|Building trades
UBC|339||L|Wilmington|1506|2021-06-30|545715|UBC North Atlantic States Regional Council|Building trades
UBC|328||L|Cambridge|2060|2021-06-30|545701|UBC North Atlantic States Regional Council|Building trades
UBC|327||L|Dorchester|2916|2021-06-30|545708|UBC North Atlantic States Regional Council|Building trades
UBC|723||L|Boston|937|2021-06-30|529377|UBC North Atlantic States Regional Council|Building trades
Iron Workers||District Council of New England States|J|South Boston|5324|2021-06-30|50041||Building trades
Iron Workers|7||L|South Boston|3637|2021-06-30|33092|Iron Workers District Council of New England States|Building trades
IUOE|4||L|Medway|5523|2021-06-30|33610||Building trades
IUOE|877||L|Norwood|1187|2021-06-30|63425||Stationary engineers
IUOE|98||L|Southwick|1049|2021-06-30|19823||Building trades
IUPA|364|Police Officers|L|Springfield|388|2021-05-31|537255||Police
NAGE|800|International Brotherhood of Police Officers|L|Quincy|41|2021-08-24|544654||Police
NAGE|32||L|Bedford|240|2021-08-31|502687||Federal government
SPFPA|545|Amalgamated Local Union|L|Danvers|97|2021-03-31|545618||Security
NABTU||Pioneer Valley|J|Springfield|20|2021-06-30|515321||Building trades
NABTU||North Shore|J|Saugus|15|2021-06-30|64183||Building trades
HFIAW|6||L|Boston|606|2021-05-31|3262||Building trades
OPCMIA|534||L|Boston|466|2021-06-30|18761||Building trades
ILA|1908||L|Everett|73|2021-01-31|65399||Ports
BMWED|987||L|Walpole|95|2021-03-31|14878||Rail
NRLCA||Massachusetts|J|Rehoboth|1249|2021-06-30|89067||Postal
NEA||Endicott College Faculty Association|L|Beverly|106|2021-06-30|71262||Higher education
ATU|1578||L|Lowell|65|2021-06-30|544021||Transit`;

const kinds: Record<string, string> = {
  L: "Local union",
  N: "National union",
  J: "Joint or district council",
  S: "State federation",
};

export interface Place {
  key: string;
  union: string;
  number: string;
  name: string;
  kind: string;
  city: string;
  members: number | "";
  asOf: string;
  file: string;
  partOf: string;
  industry: string;
}

/** What people call a body: its union, its kind unless it is a local, and its number; without one, its own name. */
function keyOf(union: string, number: string, name: string, kind: string): string {
  if (name === "Massachusetts Nurses Association") return "MNA";
  if (union === "NNU") return name;
  if (kind === "N") return union;
  if (!number) return `${union} ${name}`;
  if (union === "NALC") return `${union} Branch ${number}`;
  return kind === "J" ? `${union} DC ${number}` : `${union} ${number}`;
}

/** The central labor council files nothing, so nobody has its members. */
const council: Place = {
  key: "AFL-CIO Greater Boston Labor Council",
  union: "AFL-CIO",
  number: "",
  name: "Greater Boston Labor Council",
  kind: "Central labor council",
  city: "Boston",
  members: "",
  asOf: "",
  file: "",
  partOf: "",
  industry: "",
};

export function places(): Place[] {
  const filed = FILED.trim()
    .split("\n")
    .map((line): Place => {
      const [union = "", number = "", name = "", kind = "", city = "", members = "", asOf = "", ...more] =
        line.split("|");
      const [file = "", partOf = "", industry = ""] = more;
      return {
        key: keyOf(union, number, name, kind),
        union,
        number,
        name,
        kind: kinds[kind] ?? "",
        city,
        members: members === "" ? "" : Number(members),
        asOf,
        file,
        partOf,
        industry,
      };
    });
  return [...filed, council];
}
