import type { RouteObject } from "react-router";

export const importsRoute: RouteObject = {
  path: "imports",
  children: [
    { index: true, lazy: async () => ({ Component: (await import("./ImportsPage")).ImportsPage }) },
    { path: ":context", lazy: async () => ({ Component: (await import("./ImportsPage")).ImportsPage }) },
    {
      path: ":context/findings",
      lazy: async () => ({ Component: (await import("./FindingsPage")).FindingsPage }),
    },
  ],
};
