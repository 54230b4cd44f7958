import { affiliations, otherAffiliations } from "../../../src/domain/unions/affiliations";
import { type UnionReading, unionReader } from "../../../src/domain/unions/unionNames";

const reader = unionReader();

function said(reading: UnionReading): string {
  return `${reading.union} ${reading.number}`.trim();
}

describe("reading the union people type", () => {
  it.each([
    ["I.B.E.W. Local Union No. 103", "IBEW 103"],
    ["IBEW103", "IBEW 103"],
    ["SEIU 1199NE", "SEIU 1199NE"],
    ["1199SEIU", "SEIU 1199"],
    ["32BJ", "SEIU 32BJ"],
    ["NALC Branch 34", "NALC 34"],
    ["UAW 2322 (grad workers)", "UAW 2322"],
    ["UAW 2322, University of Massachusetts", "UAW 2322"],
    ["mass teachers assoc", "NEA"],
    ["Boston Teachers Union local 66", "AFT 66"],
    ["Plumbers & Gasfitters Local 12", "UA 12"],
    ["=IBEW 103", "IBEW 103"],
    ["The following: IUPAT Local Nº 577", "IUPAT 577"],
    ["Starbucks Workers United", "WU"],
    ["Iron Workers #7", "Iron Workers 7"],
    ["NAGE R1-292", "NAGE 292"],
    ["IAFF Local F-37", "IAFF F37"],
    ["GCC/IBT-898-M", "PPPWU 898M"],
  ])("reads %s as %s and is sure", (text, expected) => {
    const reading = reader.read(text);
    expect(said(reading)).toBe(expected);
    expect(reading.confidence).toBe("sure");
  });

  it("reads a Teamsters local however it is written", () => {
    const ways = [
      "Teamsters local 25",
      "IBT-25",
      "LOCAL UNION NO. 25, INTERNATIONAL BROTHERHOOD OF TEAMSTERS",
      "Teamsters Local 25 25",
      "teamster 025",
      "Teamstres local 25",
      "International Brotherhood ofTeamsters 25",
      "I. B. of T. 25",
    ];
    for (const way of ways) {
      expect(reader.read(way)).toMatchObject({ union: "IBT", olms: "IBT", number: "25", confidence: "sure" });
    }
  });

  it("gives OLMS's code beside the abbreviation people use", () => {
    expect(reader.read("carpenters local 327")).toMatchObject({ union: "UBC", olms: "CJA" });
    expect(reader.read("IUPAT DC 35")).toMatchObject({ union: "IUPAT", olms: "PAT", number: "35" });
    expect(reader.read("unite here! local 26")).toMatchObject({ union: "UNITE HERE", olms: "UNITHE" });
  });

  it("leaves district, council, region and unit numbers aside when the local has its own", () => {
    expect(said(reader.read("AFSCME Council 93 Local 215"))).toBe("AFSCME 215");
    expect(said(reader.read("District Council 37, AFSCME 253"))).toBe("AFSCME 253");
    expect(said(reader.read("CSEA, AFSCME, AFL-CIO Local 1000 754"))).toBe("AFSCME 754");
    expect(said(reader.read("IAMAW DL W24, LL W261"))).toBe("IAM W261");
    expect(reader.read("IAMAW Lodge 190 1101")).toMatchObject({ number: "1101", confidence: "likely" });
    expect(said(reader.read("IAM Lodge 1101 190"))).toBe("IAM 1101");
    expect(said(reader.read("IAMAW Local 313-1777"))).toBe("IAM 313");
    expect(said(reader.read("UAW Local 838 Unit 14"))).toBe("UAW 838");
  });

  it("knows how the Steelworkers write district, local and unit", () => {
    expect(said(reader.read("USW 10-06816-10"))).toBe("USW 6816");
    expect(said(reader.read("USW-8228-86"))).toBe("USW 8228");
    expect(said(reader.read("United Steelworkers 7 507 08"))).toBe("USW 507");
    expect(said(reader.read("USW District 11-9460-02"))).toBe("USW 9460");
  });

  it("goes to the child where a parent's name stands beside it", () => {
    const children = [
      ["RWDSU/UFCW 338", "RWDSU"],
      ["WU NY-NJ Regional Jt Bd- SEIU-25", "WU"],
      ["Graphic Communications Conference of the International Brotherhood of Teamsters Local 58M", "PPPWU"],
      ["BLET-IBT Division 57", "BLE"],
      ["TCU/IAM Lodge 6000", "TCU/IAM"],
      ["NABET-CWA 51018", "CWA"],
      ["IUE-CWA-81313", "CWA"],
      ["AFA-CWA council 27", "AFA"],
      ["NAGE SEIU 5000", "NAGE"],
      ["New York State AFL-CIO, ATU Local 726", "ATU"],
    ];
    for (const [text, olms] of children) expect(reader.read(text ?? "").olms).toBe(olms);
  });

  it("reads the names of the filings", () => {
    expect(reader.read("ELECTRICAL WORKERS IBEW AFL-CIO")).toMatchObject({ union: "IBEW", number: "" });
    expect(reader.read("ELECTRICAL WORKERS UE IND LU 274")).toMatchObject({ union: "UE", number: "274" });
    expect(reader.read("LETTER CARRIERS, RURAL, IND")).toMatchObject({ union: "NRLCA" });
  });

  it("is not sure where two locals stand in one cell, and offers the other", () => {
    const reading = reader.read("Teamsters 25, IBEW 103");
    expect(reading).toMatchObject({ union: "IBT", number: "25", confidence: "likely" });
    expect(reading.others).toContainEqual({ union: "IBEW", olms: "IBEW", number: "103" });
    expect(reader.read("SEIU 888 and 509").others).toEqual([{ union: "SEIU", olms: "SEIU", number: "509" }]);
  });

  it("leaves a guess to a person", () => {
    for (const text of [
      "the nurses, MNA",
      "Truck drivers local 449",
      "Peet's Labor Union",
      "IBT 553 fka 807",
    ]) {
      expect(reader.read(text).confidence).toBe("likely");
    }
    expect(reader.read("Local 103")).toMatchObject({ union: "", number: "103", confidence: "likely" });
  });

  it("finds no union where there is none", () => {
    const texts = [
      "Stop & Shop",
      "Boston Public Schools",
      "",
      "🙂",
      "I'm not in a union",
      "Teamster Canteen Service",
    ];
    for (const text of [
      ...texts,
      "n/a",
      "=HYPERLINK(1)",
      "617-555-0123",
      "Union Pacific",
      "Smart Foods Inc 12",
    ]) {
      expect(reader.read(text)).toMatchObject({ union: "", number: "", confidence: "none", others: [] });
    }
  });

  it("says why in words a person can check", () => {
    expect(reader.read("Teamsters local 25").why).toBe("“Teamsters” is IBT; “local 25” is its number.");
    expect(reader.read("Electrcial Workers 103").why).toBe(
      "“Electrcial Workers” looks like IBEW; “103” is its number.",
    );
    expect(reader.read("UAW").why).toBe("It names UAW; no number is given.");
  });
});

describe("reading with the workbook's own unions and locals", () => {
  const withWorkbook = unionReader({
    unions: [
      { union: "IBT", alsoKnownAs: "the truckers; Local Two-Five" },
      { union: "HUCTW", name: "Harvard Union of Clerical and Technical Workers", olms: "AFSCME" },
      { union: "Carpenters", olms: "CJA" },
    ],
    locals: [
      { key: "IBEW 103", union: "IBEW", number: "103", alsoCalled: "Boston electricians" },
      { key: "SEIU 32BJ", union: "SEIU", number: "32BJ" },
      { key: "IUPAT DC 35", union: "IUPAT", number: "35", alsoCalled: "the painters' council, DC35" },
      { key: "AFT Longy Faculty Union", union: "AFT" },
      { key: "APWU 100 Boston", union: "APWU", number: "100", city: "Boston" },
      { key: "APWU 100 Salem", union: "APWU", number: "100", city: "Salem" },
      { key: "UBC 327", union: "CJA", number: "327" },
    ],
  });

  it("gives the local's key", () => {
    expect(withWorkbook.read("Electrical workers local 0103")).toMatchObject({
      local: "IBEW 103",
      confidence: "sure",
    });
    expect(withWorkbook.read("seiu 32-bj").local).toBe("SEIU 32BJ");
    expect(withWorkbook.read("UBC local 327")).toMatchObject({
      local: "UBC 327",
      union: "Carpenters",
      olms: "CJA",
    });
  });

  it("believes what the committee wrote under Also called and Also known as", () => {
    expect(withWorkbook.read("boston  ELECTRICIANS!")).toMatchObject({
      local: "IBEW 103",
      confidence: "sure",
    });
    expect(withWorkbook.read("steward with the Boston electricians")).toMatchObject({
      local: "IBEW 103",
      confidence: "sure",
    });
    expect(withWorkbook.read("dc35").local).toBe("IUPAT DC 35");
    expect(withWorkbook.read("the truckers")).toMatchObject({ union: "IBT", confidence: "sure" });
    expect(withWorkbook.read("Longy Faculty Union (AFT)").union).toBe("AFT");
    expect(reader.read("the truckers").confidence).toBe("none");
  });

  it("takes each name between commas, but not a piece of a name that has commas itself", () => {
    const told = unionReader({
      unions: [
        { union: "IBT", alsoKnownAs: "Teamsters, truckers, Haulers" },
        { union: "AFSCME", alsoKnownAs: "City, County and Municipal Workers" },
      ],
    });
    expect(told.read("truckers")).toMatchObject({ union: "IBT", confidence: "sure" });
    expect(told.read("Haulers 25")).toMatchObject({ union: "IBT", number: "25", confidence: "sure" });
    expect(told.read("City, County and Municipal Workers").union).toBe("AFSCME");
    expect(told.read("County of Kings").confidence).toBe("none");
  });

  it("reads a union that only this workbook has", () => {
    expect(withWorkbook.read("HUCTW")).toMatchObject({ union: "HUCTW", olms: "AFSCME", confidence: "sure" });
  });

  it("asks which one where two locals share a number, unless the city tells", () => {
    expect(withWorkbook.read("APWU 100")).toMatchObject({ local: "", confidence: "likely" });
    expect(withWorkbook.read("APWU Boston 100")).toMatchObject({
      local: "APWU 100 Boston",
      confidence: "sure",
    });
  });

  it("tells a district council from the local with its number", () => {
    const council = { key: "IUPAT DC 16", union: "IUPAT", number: "16", kind: "Joint or district council" };
    const local = { key: "IUPAT 16", union: "IUPAT", number: "16", kind: "Local union" };
    const both = unionReader({ locals: [council, local] });
    expect(both.read("Painters District Council 16").local).toBe("IUPAT DC 16");
    expect(both.read("Painters local 16")).toMatchObject({ local: "IUPAT 16", confidence: "sure" });
    expect(both.read("Painters 16")).toMatchObject({ local: "", confidence: "likely" });
    const one = unionReader({ locals: [council] });
    expect(one.read("IUPAT 16")).toMatchObject({ local: "IUPAT DC 16", confidence: "sure" });
    expect(one.read("IUPAT Local 16")).toMatchObject({ local: "IUPAT DC 16", confidence: "likely" });
    expect(unionReader({ locals: [local] }).read("IUPAT DC 16").local).toBe("");
    const district = { key: "SEIU District 1199NE", union: "SEIU", number: "1199NE", kind: council.kind };
    const seiu = unionReader({ locals: [district] });
    expect(seiu.read("SEIU Local 1199NE")).toMatchObject({ local: district.key, confidence: "sure" });
  });

  it("puts nobody into a national union that has locals here, nor a numbered local into one without", () => {
    const national = { key: "IATSE", union: "IATSE", kind: "National union" };
    const local = { key: "IATSE 100", union: "IATSE", number: "100", kind: "Local union" };
    const both = unionReader({ locals: [national, local] });
    expect(both.read("IATSE Local 100").local).toBe("IATSE 100");
    expect(both.read("IATSE, Local 31")).toMatchObject({ local: "", number: "31" });
    expect(both.read("IATSE").local).toBe("");
    expect(unionReader({ locals: [national] }).read("iatse")).toMatchObject({ local: "IATSE" });
    expect(unionReader({ locals: [national] }).read("IATSE Local 31").local).toBe("");
    const guild = unionReader({ locals: [{ key: "Actors Guild 1919", alsoCalled: "the Guild of 1919" }] });
    expect(guild.read("member of the Guild of 1919").local).toBe("Actors Guild 1919");
  });

  it("proposes the only local with a number when no union is named", () => {
    expect(withWorkbook.read("Local 103")).toMatchObject({
      union: "IBEW",
      local: "IBEW 103",
      confidence: "likely",
    });
  });
});

describe("the table of unions", () => {
  it("has every OLMS code once", () => {
    const codes = [...affiliations(), ...otherAffiliations()].map((row) => row.olms);
    expect(codes.length).toBe(188);
    expect(new Set(codes).size).toBe(188);
  });

  it("reads each union's own abbreviation, name and OLMS code as that union", () => {
    const folded = new Set(["IUE-CWA", "GCIU", "ICWUC"]);
    for (const row of affiliations().filter(
      (each) => !folded.has(each.union) && each.union !== "Independent",
    )) {
      const name = row.name.replace(/ \(.*\)/, "");
      expect([row.union, reader.read(`${row.union} Local 12`).union]).toEqual([row.union, row.union]);
      expect([name, reader.read(name).union]).toEqual([name, row.union]);
      expect([row.olms, reader.read(`${row.olms} Local 12`).olms]).toEqual([row.olms, row.olms]);
    }
  });

  it("names only parents that it has", () => {
    const unions = new Set(affiliations().map((row) => row.union));
    for (const row of affiliations()) if (row.parent) expect(unions).toContain(row.parent);
  });
});
