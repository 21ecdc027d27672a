import { useTranslation } from "react-i18next";
import { useListed } from "../../../api/useListed";
import { Listed } from "../../../ui/Listed";
import { given, useQueryState } from "../../../ui/queryState";
import { Exports } from "../Exports";
import { PageHead } from "../PageHead";
import { CountTable } from "./CountTable";
import { MissingSection } from "./MissingSection";
import { PermitFilters, permitFilters } from "./PermitFilters";
import { PermitTable } from "./PermitTable";
import type { Permit, PermitCount } from "./permits";

/** Who may sell what to which market, and what sources report of how many may. */
export function PermitsPage() {
  const { t } = useTranslation();
  const [filters, change] = useQueryState(permitFilters);
  const asked = { ...given(filters), sort: "expiresOn" };
  const { market, product, validOn } = filters;
  const ofCounts = given({ market, product });
  const permits = useListed<Permit>("trade", "market-permits", asked);
  const counts = useListed<PermitCount>("trade", "permit-counts", ofCounts);
  return (
    <>
      <PageHead page="permits" />
      <PermitFilters filters={filters} onChange={change} />
      <section aria-labelledby="permits">
        <h2 id="permits">{t("trade.permits.single")}</h2>
        <Exports list="market-permits" filters={asked} of={t("trade.permits.single")} />
        <Listed list={permits} none={t("trade.permits.none")}>
          {(items) => <PermitTable permits={items} />}
        </Listed>
      </section>
      {market && product ? (
        <MissingSection market={market} product={product} on={validOn} />
      ) : (
        <p className="accord-subtle">{t("trade.permits.missing.choose")}</p>
      )}
      <section aria-labelledby="counts">
        <h2 id="counts">{t("trade.permits.counts")}</h2>
        <p className="accord-subtle">{t("trade.permits.countsLead")}</p>
        <Exports figures list="permit-counts" filters={ofCounts} of={t("trade.permits.counts")} />
        <Listed list={counts} none={t("trade.permits.none")}>
          {(items) => <CountTable counts={items} />}
        </Listed>
      </section>
    </>
  );
}
