import { Button } from "@patternfly/react-core";
import { SignOutAltIcon } from "@patternfly/react-icons/dist/esm/icons/sign-out-alt-icon";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { sessionQuery } from "../../api/session";
import { useFormat } from "../../i18n/format";
import type en from "../../i18n/locales/en.json";

type Role = keyof (typeof en)["role"];

/** Who I am, and what that lets me do. */
export function AccountCard() {
  const { t } = useTranslation();
  const { moment } = useFormat();
  const session = useQuery(sessionQuery);
  if (!session.data?.authenticated) {
    return null;
  }
  const { user, expiresAt } = session.data;
  return (
    <aside aria-labelledby="account" className="accord-card accord-account">
      <h2 id="account">{t("account.title")}</h2>
      <p>
        {t("account.signedInAs")} <strong>{user.name}</strong>{" "}
        {user.username !== user.name && <span className="accord-subtle">({user.username})</span>}
      </p>
      {user.roles.length === 0 ? (
        <p>{t("account.noRoles")}</p>
      ) : (
        <>
          <h3>{t("account.roles")}</h3>
          <ul>
            {user.roles.map((role) => (
              <RoleItem key={role} role={role} />
            ))}
          </ul>
        </>
      )}
      <p className="accord-subtle">
        <time dateTime={expiresAt}>{t("account.until", { time: moment(expiresAt) })}</time>
      </p>
      <Button component="a" variant="secondary" href="/logout" icon={<SignOutAltIcon />}>
        {t("account.logOut")}
      </Button>
    </aside>
  );
}

function RoleItem({ role }: { role: string }) {
  const { t, i18n } = useTranslation();
  if (!i18n.exists(`role.${role}.name`)) {
    return (
      <li>
        <code>{role}</code>
      </li>
    );
  }
  const known = role as Role;
  return (
    <li>
      <strong>{t(`role.${known}.name`)}</strong>
      <span>{t(`role.${known}.may`)}</span>
    </li>
  );
}
