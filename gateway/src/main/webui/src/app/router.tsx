import { createBrowserRouter, type RouteObject } from "react-router";
import { importsRoute } from "../routes/imports/route";
import { NotFoundPage } from "../routes/not-found/NotFoundPage";
import { overviewRoute } from "../routes/overview/route";
import { tradeRoute } from "../routes/trade/route";
import { Waiting } from "../ui/Waiting";
import { CrashPage } from "./CrashPage";
import { SessionGate } from "./SessionGate";
import { Shell } from "./Shell";

/** Every feature adds its route below the gate; what stands beside it is open to anyone. */
export const routes: RouteObject[] = [
  {
    path: "/",
    element: <Shell />,
    errorElement: <CrashPage />,
    hydrateFallbackElement: <Waiting />,
    children: [
      {
        errorElement: <CrashPage />,
        children: [
          { element: <SessionGate />, children: [overviewRoute, tradeRoute, importsRoute] },
          { path: "*", element: <NotFoundPage /> },
        ],
      },
    ],
  },
];

export function newRouter() {
  return createBrowserRouter(routes);
}
