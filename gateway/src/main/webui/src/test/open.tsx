import { QueryClientProvider } from "@tanstack/react-query";
import { render } from "@testing-library/react";
import { createMemoryRouter, RouterProvider } from "react-router";
import { newQueryClient } from "../api/queries";
import { routes } from "../app/router";
import { startI18n } from "../i18n/i18n";
import type { Language } from "../i18n/languages";

/** The whole client at an address, as a person opens it. */
export async function open(path = "/", language: Language = "en") {
  await startI18n(language);
  const client = newQueryClient();
  client.setDefaultOptions({ queries: { ...client.getDefaultOptions().queries, retryDelay: 0 } });
  const router = createMemoryRouter(routes, { initialEntries: [path] });
  render(
    <QueryClientProvider client={client}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  );
  return { client, router };
}
