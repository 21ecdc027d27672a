import type { Line } from "./chart";

interface Props {
  lines: (Pick<Line, "joined" | "mark"> & { name: string; colour: string })[];
}

const shapes = {
  circle: "M9.5 6a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0",
  rect: "M10 2h8v8h-8z",
  diamond: "M14 0l6 6l-6 6l-6-6z",
  triangle: "M14 0l6 11h-12z",
};

/** Which mark stands for what: beside the chart, where it takes the room that it needs at any width. */
export function ChartLegend({ lines }: Props) {
  return (
    <ul className="accord-chart-legend">
      {lines.map(({ name, colour, joined, mark }) => (
        <li key={name}>
          <svg width="28" height="12" aria-hidden="true" style={{ color: colour }}>
            {joined && <path d="M0 6h28" stroke="currentColor" strokeWidth="2" />}
            <path d={shapes[mark]} fill="currentColor" />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}
