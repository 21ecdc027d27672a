import { Navigate, type RouteObject } from "react-router";

export const tradeRoute: RouteObject = {
  path: "trade",
  lazy: async () => ({ Component: (await import("./TradeLayout")).TradeLayout }),
  children: [
    { index: true, element: <Navigate to="figures" replace /> },
    {
      path: "figures",
      lazy: async () => ({ Component: (await import("./figures/FiguresPage")).FiguresPage }),
    },
    {
      path: "series",
      lazy: async () => ({ Component: (await import("./series/SeriesPage")).SeriesPage }),
    },
    {
      path: "rankings",
      lazy: async () => ({ Component: (await import("./rankings/RankingsPage")).RankingsPage }),
    },
    {
      path: "targets",
      lazy: async () => ({ Component: (await import("./targets/TargetsPage")).TargetsPage }),
    },
    {
      path: "permits",
      lazy: async () => ({ Component: (await import("./permits/PermitsPage")).PermitsPage }),
    },
    {
      path: "disagreements",
      lazy: async () => ({
        Component: (await import("./disagreements/DisagreementsPage")).DisagreementsPage,
      }),
    },
  ],
};
