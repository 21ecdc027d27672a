import {
  Alert,
  Button,
  EmptyState,
  EmptyStateActions,
  EmptyStateBody,
  EmptyStateFooter,
} from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import { type Problem, problemOf } from "../api/problem";
import { useDocumentTitle } from "./documentTitle";

interface Props {
  error: unknown;
  retrying: boolean;
  onRetry: () => void;
}

/** In place of a whole page. */
export function ProblemPage(props: Props) {
  useDocumentTitle(problemOf(props.error).title);
  return <ProblemState headingLevel="h1" {...props} />;
}

/** In place of what could not be loaded: the problem as the server tells it, and a way on. */
export function ProblemState({
  error,
  headingLevel = "h2",
  retrying,
  onRetry,
}: Props & { headingLevel?: "h1" | "h2" | "h3" | "h4" }) {
  const { t } = useTranslation();
  const problem = problemOf(error);
  return (
    <div role="alert">
      <EmptyState headingLevel={headingLevel} status="danger" titleText={problem.title}>
        <EmptyStateBody>
          <ProblemDetail problem={problem} />
        </EmptyStateBody>
        <EmptyStateFooter>
          <EmptyStateActions>
            <Button onClick={onRetry} isDisabled={retrying}>
              {t("problem.retry")}
            </Button>
          </EmptyStateActions>
        </EmptyStateFooter>
      </EmptyState>
    </div>
  );
}

interface Notice {
  title: string;
  /** What the fields of a form are called, by the names that faults give them. */
  fields?: Record<string, string> | undefined;
}

/** Above something shown earlier that could not be renewed. */
export function ProblemNotice({ error, title, retrying, onRetry, fields }: Props & Notice) {
  const { t } = useTranslation();
  const problem = problemOf(error);
  return (
    <Alert
      isInline
      isLiveRegion
      component="h2"
      variant="warning"
      variantLabel={t("problem.warning")}
      title={`${title}: ${problem.title}`}
      actionLinks={
        <Button variant="link" isInline onClick={onRetry} isDisabled={retrying}>
          {t("problem.retry")}
        </Button>
      }
    >
      <ProblemDetail problem={problem} fields={fields} />
    </Alert>
  );
}

function ProblemDetail({ problem, fields = {} }: { problem: Problem } & Pick<Notice, "fields">) {
  const { t } = useTranslation();
  const placeOf = (pointer: string) => {
    const [, row, column] = /^\/rows\/(\d+)(?:\/(.+))?$/.exec(pointer) ?? [];
    if (column) return t("problem.cell", { row, column: column.replaceAll("~1", "/").replaceAll("~0", "~") });
    return row ? t("problem.row", { row }) : fields[pointer];
  };
  return (
    <div className="accord-problem">
      {problem.detail && <p>{problem.detail}</p>}
      {problem.errors && problem.errors.length > 0 && (
        <ul aria-label={t("problem.faults")}>
          {problem.errors.map(({ pointer, detail }, index) => (
            <li key={index}>
              {pointer && (placeOf(pointer) ?? <code>{pointer}</code>)} {detail}
            </li>
          ))}
        </ul>
      )}
      {problem.type.startsWith("/problems/") && (
        <p>
          <a href={problem.type}>{t("problem.explain")}</a>
        </p>
      )}
      {problem.traceId && (
        <p className="accord-trace">
          {t("problem.trace")} <code>{problem.traceId}</code>
        </p>
      )}
    </div>
  );
}
