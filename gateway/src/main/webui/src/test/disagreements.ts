import { figure } from "./trade";

/** Answers of /conflicts, /discrepancies and /mirror, in letters that no language of the client has. */
export const sure = { ...figure, id: "α", key: "φ-1", value: 100, qualifier: "exact", changeRatio: null };

export const unsure = {
  ...sure,
  id: "β",
  key: "φ-2",
  value: 140,
  confidence: "low",
  source: { ...figure.source, key: "Σ1" },
};

export const conflict = {
  id: "γ",
  type: "observation",
  state: "open",
  members: ["α", "β"],
  preferred: "α",
  preferredBy: "rule",
};

export const settled = {
  ...conflict,
  id: "δ",
  state: "settled",
  preferred: "β",
  preferredBy: "editor",
  preferenceReason: "Διόρθωση",
};

export const settlement = {
  items: [
    { version: 0, action: "created", changedAt: "2024-05-01T10:00:00Z", changedBy: "ψ", changes: [] },
    {
      version: 1,
      action: "updated",
      changedAt: "2024-06-01T10:00:00Z",
      changedBy: "ω",
      changes: [
        { field: "state", from: "open", to: "settled" },
        { field: "preferred", from: "α", to: "β" },
      ],
    },
  ],
};

/** The same, after the choice was taken back. */
export const reopened = {
  ...settled,
  state: "open",
  preferred: "α",
  preferredBy: "rule",
  preferenceReason: null,
  reopeningReason: "Λάθος",
};

export const reopening = {
  items: [
    ...settlement.items,
    {
      version: 2,
      action: "updated",
      changedAt: "2024-07-01T10:00:00Z",
      changedBy: "χ",
      changes: [
        { field: "state", from: "settled", to: "open" },
        { field: "preferred", from: "β", to: "α" },
        { field: "reopeningReason", from: null, to: "Λάθος" },
      ],
    },
  ],
};

const about = {
  scope: "goods",
  commodities: [],
  unit: "Δ",
  period: { start: "2022-01", end: "2022-12" },
};

const source = { key: "Σ2" };
const reported = { value: 100, qualifier: "exact", derived: false };

export const discrepancies = {
  compared: 3,
  tolerance: 1,
  items: [
    {
      ...about,
      reporter: "ΒΥ",
      partner: "ΚΝ",
      measure: "turnover",
      reported,
      observation: "φ-1",
      source,
      derived: {
        value: 130,
        qualifier: "about",
        derived: true,
        derivation: { rule: "exports_plus_imports", parts: 2, observations: ["φ-3", "φ-4"] },
      },
      gap: 23.5,
      gapPercent: 23.46,
    },
  ],
};

const sending = { measure: "exports", amount: reported, observation: "φ-1", source };

export const mirror = {
  items: [
    { ...about, from: "ΚΝ", to: "ΒΥ", sending },
    {
      ...about,
      from: "ΒΥ",
      to: "ΚΝ",
      sending,
      receiving: { ...sending, measure: "imports", amount: { ...reported, value: 120 } },
      difference: 20,
      differenceQualifier: "exact",
      agree: false,
    },
  ],
};
