/** From the least to the greatest of what is drawn side by side. */
export interface Scale {
  low: number;
  high: number;
}

/** A scale that holds all values, and zero, from where bars are drawn. */
export function scaleOf(values: number[]): Scale {
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  return low === high ? { low: 0, high: 1 } : { low, high };
}

interface Props {
  value: number;
  scale: Scale;
  qualifier?: string | null | undefined;
  /** What is aimed at. */
  mark?: number;
}

/** A value drawn to scale, hatched where it is not exact; for the eye, as the text beside it says the same. */
export function Bar({ value, scale, qualifier, mark }: Props) {
  const at = (number: number) => ((number - scale.low) / (scale.high - scale.low)) * 100;
  const from = Math.min(at(0), at(value));
  const exact = qualifier == null || qualifier === "exact";
  return (
    <span className="accord-bar" aria-hidden="true">
      <span
        className={exact ? "accord-bar-value" : "accord-bar-value accord-bar-inexact"}
        style={{ left: `${from}%`, width: `${Math.abs(at(value) - at(0))}%` }}
      />
      {mark !== undefined && <span className="accord-bar-mark" style={{ left: `${at(mark)}%` }} />}
    </span>
  );
}
