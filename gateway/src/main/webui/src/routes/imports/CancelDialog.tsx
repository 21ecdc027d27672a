import { Button, Modal, ModalBody, ModalFooter, ModalHeader } from "@patternfly/react-core";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { Mode } from "./imports";

interface Props {
  mode: Mode;
  onCancel: () => void;
  onClose: () => void;
}

/** Asks whether an import is to end, and tells what then stays. */
export function CancelDialog({ mode, onCancel, onClose }: Props) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <Modal
      isOpen
      variant="small"
      aria-labelledby={id}
      aria-describedby={`${id}-detail`}
      onEscapePress={onClose}
    >
      <ModalHeader title={t("imports.cancel.title")} labelId={id} />
      <ModalBody id={`${id}-detail`}>{t(`imports.cancel.detail.${mode}`)}</ModalBody>
      <ModalFooter>
        <Button variant="danger" onClick={onCancel}>
          {t("imports.cancel.confirm")}
        </Button>
        <Button variant="link" autoFocus onClick={onClose}>
          {t("imports.cancel.goOn")}
        </Button>
      </ModalFooter>
    </Modal>
  );
}
