type Preference = "language" | "theme";

/** A choice kept in this browser; null where nothing was chosen or the browser forbids storage. */
export function recall(preference: Preference): string | null {
  return storage()?.getItem(`accord.${preference}`) ?? null;
}

export function remember(preference: Preference, value: string) {
  storage()?.setItem(`accord.${preference}`, value);
}

function storage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    // The browser forbids storage to this site: choices then last as long as the page does.
    return null;
  }
}
