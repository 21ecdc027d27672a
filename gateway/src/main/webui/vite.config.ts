import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

const gateway = "http://localhost:8080";

/** PatternFly ships fonts without Cyrillic and Chinese letters; src/theme/tokens.css uses the system's instead. */
const withoutFontFiles = {
  postcssPlugin: "accord-without-font-files",
  AtRule: {
    "font-face": (rule: { remove: () => void }) => {
      rule.remove();
    },
  },
};

export default defineConfig({
  plugins: [react()],
  css: { postcss: { plugins: [withoutFontFiles] } },
  build: {
    outDir: "../../../target/classes/META-INF/resources",
    emptyOutDir: true,
    // The content security policy of the gateway allows no data: addresses.
    assetsInlineLimit: 0,
  },
  server: {
    proxy: Object.fromEntries(
      ["/api", "/session", "/login", "/logout", "/docs", "/problems"].map((path) => [path, gateway]),
    ),
  },
  test: {
    environment: "jsdom",
    setupFiles: "src/test/setup.ts",
    restoreMocks: true,
    testTimeout: 30_000,
    server: { deps: { inline: [/@patternfly/] } },
    reporters: ["default", "junit"],
    outputFile: { junit: "../../../target/surefire-reports/TEST-webui.xml" },
  },
});
