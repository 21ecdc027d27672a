import { type Answer, ok } from "./server";

/** As the server tells it, in letters that no language of the client has. */
const source = { key: "Σ2", title: "Βιβλίο", chapter: "Κεφάλαιο", note: "74" };

export const figure = {
  id: "1",
  key: "φ-1",
  reporter: "ΒΥ",
  reporterName: "Λευκορωσία",
  partner: "ΚΝ",
  partnerName: "Κίνα",
  measure: "turnover",
  scope: "goods",
  commodities: ["ξύλο"],
  hsCodes: ["4407"],
  period: { start: "2022-01", end: "2022-09" },
  value: 5788,
  unit: "Δ",
  qualifier: "more_than",
  changeRatio: 1.15,
  basePeriod: { start: "2021-01", end: "2021-09" },
  baseUnknown: false,
  source,
  cites: { url: "https://www.1.test/α", year: 2022 },
  confidence: "high",
  note: "Σημείωση",
  sameAs: [],
  preferred: false,
  conflicts: ["1"],
};

export const stock = {
  ...figure,
  id: "2",
  key: "φ-2",
  measure: "share",
  indicator: "μέρος",
  period: { end: "2023-03" },
  observedOn: "2023-03",
  value: 12.5,
  unit: "percent",
  qualifier: "exact",
  changeRatio: null,
  cites: null,
  preferred: true,
  conflicts: [],
};

export const growth = {
  ...stock,
  id: "3",
  key: "φ-3",
  observedOn: null,
  period: null,
  value: null,
  unit: null,
  changeRatio: 4,
  baseUnknown: true,
  sameAs: ["trade/trade_figures:φ-1", "regions/events:ε-1"],
};

export const versions = ok({
  items: [
    { version: 0, action: "created", changedAt: "2024-05-01T10:00:00Z", changedBy: "ψ", changes: [] },
    {
      version: 1,
      action: "updated",
      changedAt: "2024-06-01T10:00:00Z",
      changedBy: "ω",
      changes: [
        { field: "value", from: 5700, to: 5788 },
        { field: "note", to: "Σημείωση" },
      ],
    },
  ],
});

export const permit = {
  id: "1",
  key: "α-1",
  holder: "Γάλα",
  product: "Τυρί",
  hsCodes: ["0406"],
  market: "ΚΝ",
  number: "№ 5",
  state: "valid",
  reportedStatus: "άδεια",
  grantedOn: "2023-05",
  expiresOn: "2026-12-31",
  source,
  confidence: "high",
};

export const count = {
  id: "2",
  key: "α-2",
  holder: "Όλοι",
  product: "Κρέας",
  hsCodes: [],
  market: "ΚΝ",
  count: 148,
  unit: "Δ",
  qualifier: "at_least",
  source,
  cites: { year: 2023 },
  confidence: "high",
};

export const listOf = (...items: unknown[]): Answer => ok({ items, total: items.length });

const point = {
  scope: "goods",
  frequency: "year",
  yearToDate: false,
  gap: false,
  unit: "Δ",
  qualifier: "exact",
  growthReason: "no_base_figure",
  derived: false,
  observation: "φ-1",
  source,
};

export const series = {
  series: [
    {
      reporter: "BY",
      partner: "CN",
      measure: "turnover",
      scope: "goods",
      unit: "Δ",
      facts: 3,
      commodities: [],
    },
  ],
  others: [
    {
      measure: "exports",
      scope: "services",
      unit: "Δ",
      observationStatus: "forecast",
      facts: 2,
      commodities: ["ξύλο"],
    },
  ],
  items: [
    { ...point, period: { start: "2021-01", end: "2021-12" }, value: 5000 },
    {
      ...point,
      period: { start: "2022-01", end: "2022-12" },
      gap: true,
      growthReason: "no_value",
      observation: null,
      source: null,
    },
    {
      ...point,
      period: { start: "2022-01", end: "2022-09" },
      frequency: "nine_months",
      value: 4000,
      qualifier: "about",
      growth: { changeRatio: 1.15, by: "reported" },
      growthReason: null,
    },
    {
      ...point,
      period: { start: "2023-01", end: "2023-12" },
      value: 6000,
      observationStatus: "provisional",
      derived: true,
      derivation: { rule: "exports_plus_imports", parts: 2 },
      balance: { value: -500, qualifier: "exact", derived: true },
      observation: null,
      source: null,
    },
  ],
};
