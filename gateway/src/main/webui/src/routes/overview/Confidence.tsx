import { useTranslation } from "react-i18next";

const steps = { low: 1, medium: 2, high: 3 };

/** How sure the record is: three bars for the eye, and always the words. */
export function Confidence({ level }: { level: string }) {
  const { t } = useTranslation();
  if (!isLevel(level)) {
    return <span className="accord-confidence">{level}</span>;
  }
  return (
    <span className="accord-confidence">
      <svg viewBox="0 0 12 10" aria-hidden="true" focusable="false">
        {[1, 2, 3].map((step) => (
          <rect
            key={step}
            className={step <= steps[level] ? "accord-bar-on" : "accord-bar-off"}
            x={(step - 1) * 4.5}
            y={10 - step * 3.2}
            width="3"
            height={step * 3.2}
            rx="0.8"
          />
        ))}
      </svg>
      {t(`overview.confidence.${level}`)}
    </span>
  );
}

function isLevel(level: string): level is keyof typeof steps {
  return Object.hasOwn(steps, level);
}
