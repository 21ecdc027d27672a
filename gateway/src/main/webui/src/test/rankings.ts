/** Answers of /rankings and /movers, in letters that no language of the client has. */
const ranked = {
  by: "commodity",
  measure: "exports",
  period: { start: "2022-01", end: "2022-12" },
  scope: "goods",
  unit: "Δ",
  level: "heading",
  entries: 12,
};

export const ranking = {
  ranked,
  total: { value: 1000, qualifier: "exact", of: "reported_total" },
  others: [{ scope: "food", unit: "Δ", level: "named", entries: 2 }],
  items: [
    {
      rank: 1,
      rankFrom: 1,
      rankTo: 1,
      entity: "4407",
      value: 500,
      unit: "Δ",
      qualifier: "exact",
      percent: 50,
      percentQualifier: "exact",
      derived: false,
      observation: "φ-1",
      source: { key: "Σ2" },
    },
    {
      rank: 2,
      rankFrom: 1,
      rankTo: 3,
      entity: "ξύλο",
      value: 250,
      unit: "Δ",
      qualifier: "at_least",
      percent: 25,
      percentQualifier: "at_least",
      derived: true,
      derivation: { rule: "four_quarters", parts: 4, observations: ["φ-2"] },
    },
  ],
  periods: [],
};

export const unranked = {
  ranked: null,
  others: [],
  items: [],
  periods: [
    { start: "2021-01", end: "2021-12" },
    { start: "2021-01", end: "2021-09" },
  ],
  explanation: "Nothing of 2022.",
};

const mover = { unit: "Δ", qualifier: "exact", baseQualifier: "exact", derived: false };

export const movers = {
  basePeriod: { start: "2021-01", end: "2021-12" },
  onlyNow: 2,
  onlyBefore: 1,
  items: [
    {
      ...mover,
      rank: 1,
      entity: "4407",
      value: 500,
      baseValue: 200,
      change: 300,
      changeQualifier: "exact",
      changeRatio: 2.5,
    },
    {
      ...mover,
      rank: 2,
      entity: "ξύλο",
      value: 250,
      baseValue: 400,
      change: -150,
      changeQualifier: "at_least",
      changeRatio: 0.625,
    },
    { ...mover, rank: 3, entity: "γάλα", value: 90, baseValue: 90, change: null },
  ],
};

const target = { partner: "CN", scope: "goods", commodities: [], observation: "φ-1", source: { key: "Σ2" } };

export const targets = {
  items: [
    {
      ...target,
      observation: "φ-2",
      reporter: "mtz",
      targetOf: "turnover",
      indicator: "μέρος",
      scope: "unspecified",
      observedOn: "2024",
      targetRatio: 1.2,
      reason: "base_unknown",
    },
    {
      ...target,
      reporter: "BY",
      targetOf: "exports",
      period: { start: "2022-01", end: "2022-12" },
      unit: "Δ",
      target: { value: 2000, qualifier: "at_least", derived: false },
      actual: {
        value: 1500,
        qualifier: "exact",
        derived: true,
        derivation: { rule: "four_quarters", parts: 4 },
      },
      reached: 0.75,
      reachedQualifier: "up_to",
    },
  ],
};
