import { Label } from "@patternfly/react-core";
import { Table, Tbody, Td, Th, Thead, Tr } from "@patternfly/react-table";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../../i18n/format";
import { SourceText } from "../../../ui/SourceText";
import { useTerms } from "../terms";
import { daysUntil, type Permit, states } from "./permits";

const soon = 180;

export function PermitTable({ permits }: { permits: Permit[] }) {
  const { t } = useTranslation();
  return (
    <Table variant="compact" gridBreakPoint="grid-md" aria-label={t("trade.permits.single")}>
      <Thead>
        <Tr>
          {(["holder", "product", "market", "state", "granted", "expires"] as const).map((name) => (
            <Th key={name} modifier="nowrap">
              {t(`trade.permits.field.${name}`)}
            </Th>
          ))}
          <Th modifier="nowrap">{t("trade.field.source")}</Th>
        </Tr>
      </Thead>
      <Tbody>
        {permits.map((permit) => (
          <PermitRow key={permit.id} permit={permit} />
        ))}
      </Tbody>
    </Table>
  );
}

function PermitRow({ permit }: { permit: Permit }) {
  const { t } = useTranslation();
  const { partialDate } = useFormat();
  const { place } = useTerms();
  return (
    <Tr>
      <Td dataLabel={t("trade.permits.field.holder")}>
        <strong>
          <SourceText>{permit.holder}</SourceText>
        </strong>
        {permit.number && (
          <span className="accord-what">
            {t("trade.permits.field.number")} <code>{permit.number}</code>
          </span>
        )}
      </Td>
      <Td dataLabel={t("trade.permits.field.product")}>
        <SourceText>{permit.product}</SourceText>
        <span className="accord-what">{permit.hsCodes.join(", ") || t("trade.permits.noScope")}</span>
      </Td>
      <Td dataLabel={t("trade.permits.field.market")}>{place(permit.market)}</Td>
      <Td dataLabel={t("trade.permits.field.state")}>
        <State permit={permit} />
      </Td>
      <Td dataLabel={t("trade.permits.field.granted")}>
        {permit.grantedOn ? partialDate(permit.grantedOn) : t("trade.noPeriod")}
      </Td>
      <Td dataLabel={t("trade.permits.field.expires")}>
        <Expiry permit={permit} />
      </Td>
      <Td dataLabel={t("trade.field.source")}>
        <Label isCompact variant="outline">
          {permit.source.key}
        </Label>
      </Td>
    </Tr>
  );
}

const signs = {
  valid: { status: "success" },
  expired: { status: "danger" },
  revoked: { status: "danger" },
  suspended: { status: "warning" },
  applied: { color: "grey" },
  undated: { color: "grey" },
  unknown: { color: "grey" },
} as const;

function State({ permit: { state, reportedStatus } }: { permit: Permit }) {
  const { t } = useTranslation();
  const known = states.find((one) => one === state) ?? "unknown";
  return (
    <>
      <Label isCompact {...signs[known]}>
        {t(`trade.permits.state.${known}`)}
      </Label>
      {reportedStatus && (
        <span className="accord-what">
          <q>
            <SourceText>{reportedStatus}</SourceText>
          </q>
        </span>
      )}
    </>
  );
}

function Expiry({ permit: { expiresOn } }: { permit: Permit }) {
  const { t } = useTranslation();
  const { partialDate } = useFormat();
  if (!expiresOn) return <span className="accord-subtle">{t("trade.permits.lasting")}</span>;
  const days = daysUntil(expiresOn);
  return (
    <>
      {partialDate(expiresOn)}{" "}
      {days >= 0 && days <= soon && (
        <Label isCompact status="warning">
          {t("trade.permits.expiresIn", { count: days })}
        </Label>
      )}
    </>
  );
}
