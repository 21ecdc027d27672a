import { Button } from "@patternfly/react-core";
import { CheckIcon } from "@patternfly/react-icons/dist/esm/icons/check-icon";
import { CopyIcon } from "@patternfly/react-icons/dist/esm/icons/copy-icon";
import { useState } from "react";
import { useTranslation } from "react-i18next";

/** Puts a text on the clipboard, and says whether that worked. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const { t } = useTranslation();
  const [outcome, setOutcome] = useState<"done" | "failed" | null>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome("done");
    } catch {
      // The browser forbids it: the text stands beside the button and can be marked by hand.
      setOutcome("failed");
    }
  };
  return (
    <span className="accord-copy">
      <Button
        variant="secondary"
        size="sm"
        icon={outcome === "done" ? <CheckIcon /> : <CopyIcon />}
        onClick={() => void copy()}
      >
        {label}
      </Button>
      <span role="status" className="accord-subtle">
        {outcome && t(`copy.${outcome}`)}
      </span>
    </span>
  );
}
