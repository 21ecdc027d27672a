import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";

/** How a link names a figure; the fuller records of other files have no page yet. */
const figure = /^trade\/trade_figures:(.+)$/;

/** That another record tells the same fact more fully, and is the one that is counted. */
export function SameAs({ links }: { links: string[] | undefined }) {
  const { t } = useTranslation();
  if (!links?.length) return null;
  return (
    <span className="accord-what accord-same">
      <span>
        {t("trade.sameAs")}{" "}
        {links.map((link, place) => {
          const [, key] = figure.exec(link) ?? [];
          return (
            <Fragment key={link}>
              {place > 0 && ", "}
              {key ? (
                <Link to={`/trade/figures?figure=${encodeURIComponent(key)}`}>
                  <code>{key}</code>
                </Link>
              ) : (
                <code>{link}</code>
              )}
            </Fragment>
          );
        })}
      </span>
    </span>
  );
}
