import { beforeEach, expect, test, vi } from "vitest";
import firstPaint from "../../public/first-paint.js?raw";

const root = document.documentElement;

const cases = [
  [null, false, false],
  [null, true, true],
  ["system", true, true],
  ["light", true, false],
  ["dark", false, true],
  ["nonsense", true, true],
] as const;

beforeEach(() => {
  vi.resetModules();
  root.removeAttribute("class");
  root.removeAttribute("style");
});

function given(chosen: string | null, systemIsDark: boolean) {
  if (chosen) {
    localStorage.setItem("accord.theme", chosen);
  }
  vi.stubGlobal("matchMedia", () => ({ matches: systemIsDark, addEventListener: () => undefined }));
}

test.each(cases)("chosen %s on a system that is dark: %s → dark: %s", async (chosen, system, dark) => {
  given(chosen, system);
  (await import("./theme")).startTheme();
  expect(root.classList.contains("pf-v6-theme-dark")).toBe(dark);
  expect(root.style.colorScheme).toBe(dark ? "dark" : "light");
});

test.each(cases)("the first paint agrees: chosen %s, dark system %s → dark %s", (chosen, system, dark) => {
  given(chosen, system);
  window.eval(firstPaint);
  expect(root.classList.contains("pf-v6-theme-dark")).toBe(dark);
  expect(root.style.colorScheme).toBe(dark ? "dark" : "light");
});

test("a choice applies at once and is kept", async () => {
  given(null, false);
  const { chooseTheme, startTheme } = await import("./theme");
  startTheme();
  chooseTheme("dark");
  expect(root).toHaveClass("pf-v6-theme-dark");
  expect(localStorage.getItem("accord.theme")).toBe("dark");
});
