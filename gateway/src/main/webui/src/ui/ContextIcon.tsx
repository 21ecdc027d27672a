import { ChartLineIcon } from "@patternfly/react-icons/dist/esm/icons/chart-line-icon";
import { GraduationCapIcon } from "@patternfly/react-icons/dist/esm/icons/graduation-cap-icon";
import { MapMarkedAltIcon } from "@patternfly/react-icons/dist/esm/icons/map-marked-alt-icon";
import type { Context } from "./contexts";

const icons = { trade: ChartLineIcon, regions: MapMarkedAltIcon, education: GraduationCapIcon };

export function ContextIcon({ context }: { context: Context }) {
  const Icon = icons[context];
  return (
    <span className="accord-context-icon">
      <Icon />
    </span>
  );
}
