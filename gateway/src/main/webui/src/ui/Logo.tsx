/** Two parties that lean on each other, and the line that both sign. Decorative: the name stands beside it. */
export function Logo() {
  return (
    <svg className="accord-logo" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path className="accord-logo-party" d="M6.6 26.6 15.1 6" />
      <path className="accord-logo-counterparty" d="M25.4 26.6 16.9 6" />
      <path className="accord-logo-seal" d="M5.4 20.4c5-4 16.2-4 21.2 0" />
    </svg>
  );
}
