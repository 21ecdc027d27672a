import { Button, Modal, ModalBody } from "@patternfly/react-core";
import { TimesIcon } from "@patternfly/react-icons/dist/esm/icons/times-icon";
import { type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";

interface Props {
  title: ReactNode;
  children: ReactNode;
  onClose: () => void;
}

/** What is told of one record, in a sheet at the side of the page; on a phone, over all of it. */
export function Sheet({ title, children, onClose }: Props) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <Modal isOpen className="accord-sheet" aria-labelledby={id} onEscapePress={onClose}>
      <header className="accord-sheet-head">
        <h2 id={id}>{title}</h2>
        <Button variant="plain" icon={<TimesIcon />} aria-label={t("app.close")} onClick={onClose} />
      </header>
      <ModalBody className="accord-sheet-body">{children}</ModalBody>
    </Modal>
  );
}
