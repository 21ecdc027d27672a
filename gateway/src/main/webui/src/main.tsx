import "@patternfly/react-core/dist/styles/base.css";
import "./theme/tokens.css";
import "./app/app.css";
import "./ui/ui.css";
import { QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { RouterProvider } from "react-router/dom";
import { newQueryClient } from "./api/queries";
import { newRouter } from "./app/router";
import { startI18n } from "./i18n/i18n";
import { startTheme } from "./theme/theme";

const root = document.getElementById("root");
if (!root) {
  throw new Error("index.html has no element with the id root");
}

startTheme();
await startI18n();
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={newQueryClient()}>
      <RouterProvider router={newRouter()} />
    </QueryClientProvider>
  </StrictMode>,
);
