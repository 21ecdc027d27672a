import type { RouteObject } from "react-router";

export const overviewRoute: RouteObject = {
  index: true,
  lazy: async () => ({ Component: (await import("./OverviewPage")).OverviewPage }),
};
