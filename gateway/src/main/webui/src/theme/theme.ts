import { useSyncExternalStore } from "react";
import { recall, remember } from "../ui/preference";

export const themes = ["light", "dark", "system"] as const;

export type Theme = (typeof themes)[number];

const darkSystem = window.matchMedia("(prefers-color-scheme: dark)");
const listeners = new Set<() => void>();

let theme: Theme = chosenBefore();

function chosenBefore(): Theme {
  const chosen = recall("theme");
  return themes.find((known) => known === chosen) ?? "system";
}

/** Puts the theme on the page and follows the system where it is left to it. */
export function startTheme() {
  apply();
  darkSystem.addEventListener("change", apply);
}

export function chooseTheme(chosen: Theme) {
  theme = chosen;
  remember("theme", chosen);
  apply();
  listeners.forEach((listener) => {
    listener();
  });
}

export function useTheme(): Theme {
  return useSyncExternalStore(subscribe, () => theme);
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function apply() {
  const dark = theme === "dark" || (theme === "system" && darkSystem.matches);
  document.documentElement.classList.toggle("pf-v6-theme-dark", dark);
  document.documentElement.style.colorScheme = dark ? "dark" : "light";
}
