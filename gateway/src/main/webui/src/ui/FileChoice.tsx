import { UploadIcon } from "@patternfly/react-icons/dist/esm/icons/upload-icon";
import { useId } from "react";
import { useTranslation } from "react-i18next";

interface Props {
  label: string;
  hint: string;
  file: File | null;
  /** The kinds of file that the browser offers first. */
  accept: string;
  disabled: boolean;
  onChoose: (file: File) => void;
}

/** A choice of one file, in the language of the page rather than of the browser; a file can also be dropped on it. */
export function FileChoice({ label, hint, file, accept, disabled, onChoose }: Props) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <div
      className="accord-field"
      onDragOver={(event) => {
        event.preventDefault();
      }}
      onDrop={(event) => {
        event.preventDefault();
        const dropped = event.dataTransfer.files.item(0);
        if (dropped && !disabled) onChoose(dropped);
      }}
    >
      <label htmlFor={id}>{label}</label>
      <div className="accord-file">
        <input
          id={id}
          type="file"
          accept={accept}
          disabled={disabled}
          aria-describedby={`${id}-chosen ${id}-hint`}
          onClick={({ currentTarget }) => {
            // So that the same file, once it is mended, can be chosen again.
            currentTarget.value = "";
          }}
          onChange={({ target }) => {
            const chosen = target.files?.item(0);
            if (chosen) onChoose(chosen);
          }}
        />
        <span aria-hidden="true" className="accord-file-button">
          <UploadIcon /> {t("file.choose")}
        </span>
        <span id={`${id}-chosen`} className="accord-file-name">
          {file ? file.name : t("file.none")}
        </span>
      </div>
      <p id={`${id}-hint`} className="accord-subtle accord-hint">
        {hint}
      </p>
    </div>
  );
}
