import "@testing-library/jest-dom/vitest";
import { cleanup, configure } from "@testing-library/react";
import { afterEach, beforeEach, vi } from "vitest";

// A busy machine may take its time to load a page of the client.
configure({ asyncUtilTimeout: 10_000 });

// jsdom knows no media queries; the theme asks for one as soon as it is loaded.
vi.stubGlobal("matchMedia", () => ({ matches: false, addEventListener: () => undefined }));

// jsdom cannot draw: axe then leaves out what it would measure.
HTMLCanvasElement.prototype.getContext = () => null;

// jsdom does not read files this way.
Blob.prototype.arrayBuffer = () => Promise.resolve(new ArrayBuffer());

// jsdom lays nothing out, so that no size ever changes.
vi.stubGlobal(
  "ResizeObserver",
  class {
    observe() {
      return undefined;
    }
    disconnect() {
      return undefined;
    }
  },
);

beforeEach(() => {
  localStorage.clear();
  document.title = "";
});

afterEach(cleanup);
