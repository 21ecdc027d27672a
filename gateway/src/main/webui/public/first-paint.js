// Runs before the first paint, so that a chosen theme never flashes in the other one.
// A file of its own because the content security policy allows no inline script; the rule is that of src/theme/theme.ts.
(function () {
  var chosen = null;
  try {
    chosen = localStorage.getItem("accord.theme");
  } catch (ignored) {
    // Storage is forbidden in this browser: the system's theme applies.
  }
  var dark = chosen === "dark" || (chosen !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.classList.toggle("pf-v6-theme-dark", dark);
  document.documentElement.style.colorScheme = dark ? "dark" : "light";
})();
