import {
  Dropdown,
  DropdownItem,
  DropdownList,
  MenuToggle,
  type MenuToggleElement,
} from "@patternfly/react-core";
import { SignOutAltIcon } from "@patternfly/react-icons/dist/esm/icons/sign-out-alt-icon";
import { UserAltIcon } from "@patternfly/react-icons/dist/esm/icons/user-alt-icon";
import { type Ref, useState } from "react";
import { useTranslation } from "react-i18next";
import type { User } from "../api/session";

export function AccountMenu({ user }: { user: User }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <Dropdown
      isOpen={open}
      onOpenChange={setOpen}
      popperProps={{ position: "right", appendTo: "inline" }}
      toggle={(toggle: Ref<MenuToggleElement>) => (
        <MenuToggle
          ref={toggle}
          variant="plainText"
          icon={<UserAltIcon />}
          isExpanded={open}
          aria-label={`${t("account.label")}: ${user.name}`}
          onClick={() => {
            setOpen(!open);
          }}
        >
          <span className="accord-tool-text">{user.name}</span>
        </MenuToggle>
      )}
    >
      <div className="accord-account-who">
        <strong>{user.name}</strong>
        <span>{user.username}</span>
      </div>
      <DropdownList>
        <DropdownItem to="/logout" icon={<SignOutAltIcon />}>
          {t("account.logOut")}
        </DropdownItem>
      </DropdownList>
    </Dropdown>
  );
}
