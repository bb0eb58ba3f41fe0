import { Button, Field, makeStyles, mergeClasses, Select, tokens } from "@fluentui/react-components";
import { useMemo, useState, type JSX, type KeyboardEvent } from "react";
import { describe } from "../../../sheet/describe";
import type { PrintPaper, PrintState } from "../../print/print-state";
import { FOCUS_RING, usePaneStyles } from "../pane-styles";
import { usePaneTools } from "../pane-tools";
import { PagePicture } from "./page-picture";
import { allPages, pageAfter, type PlacedPage } from "./page-turner";
import { usePrintTools } from "./print-tools";

const useStyles = makeStyles({
  page: {
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    boxShadow: tokens.shadow4,
    lineHeight: 0,
    ...FOCUS_RING,
  },
  narrow: { minWidth: 0 },
});

/** What will not fit, before paper is wasted. */
function Complaints({ papers }: { readonly papers: readonly PrintPaper[] }): JSX.Element | null {
  const styles = usePaneStyles();
  const { language } = usePaneTools();
  const { say } = usePrintTools();
  const lines = papers.flatMap(({ plan, complaints }) =>
    complaints.map((one) => `${plan.name}: ${describe(one, language)}`),
  );
  if (lines.length === 0) return null;
  return (
    <div className={styles.card} role="alert">
      <p className={mergeClasses(styles.text, styles.strong)}>{say("complaints", { count: lines.length })}</p>
      <ul className={styles.list}>
        {lines.map((line) => (
          <li key={line} className={styles.text}>
            {line}
          </li>
        ))}
      </ul>
    </div>
  );
}

type Turning = { readonly pages: readonly PlacedPage[]; readonly at: number; readonly turn: (to: number) => void };

function PaperPicker({ papers, pages, at, turn }: Turning & { readonly papers: readonly PrintPaper[] }): JSX.Element {
  const own = useStyles();
  const { say } = usePrintTools();
  const chosen = papers.indexOf(pages[at]?.paper ?? (papers[0] as PrintPaper));
  return (
    <Field label={say("preview.paper")}>
      <Select
        className={own.narrow}
        select={{ className: own.narrow }}
        value={String(chosen)}
        onChange={(_, { value }) => {
          turn(
            Math.max(
              0,
              pages.findIndex(({ paper }) => paper === papers[Number(value)]),
            ),
          );
        }}
      >
        {papers.map(({ plan, pages: ownPages }, place) => (
          <option key={plan.name} value={String(place)}>
            {say("preview.sheet", { sheet: plan.name, pages: ownPages.length })}
          </option>
        ))}
      </Select>
    </Field>
  );
}

type StepProps = Pick<Turning, "turn"> & {
  readonly to: number;
  readonly word: "preview.before" | "preview.after";
  readonly count: number;
};

function Step({ to, word, count, turn }: StepProps): JSX.Element {
  const { say } = usePrintTools();
  return (
    <Button
      size="small"
      disabledFocusable={to < 0 || to >= count}
      onClick={() => {
        turn(Math.min(count - 1, Math.max(0, to)));
      }}
    >
      {say(word)}
    </Button>
  );
}

function Page({ pages, at, turn }: Turning): JSX.Element | null {
  const styles = usePaneStyles();
  const own = useStyles();
  const { say } = usePrintTools();
  const placed = pages[at];
  const page = placed?.paper.pages[placed.own];
  if (placed === undefined || page === undefined) return null;
  const { paper } = placed;
  const facts = { at: at + 1, of: pages.length, sheet: paper.plan.name };
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = pageAfter(event.key, at, pages.length);
    if (to === undefined) return;
    event.preventDefault();
    turn(to);
  };
  return (
    <>
      <div
        className={own.page}
        role="group"
        tabIndex={0}
        aria-label={say("preview.label", facts)}
        onKeyDown={onKeyDown}
      >
        <PagePicture plan={paper.plan} page={page} scale={paper.scale} number={placed.own + 1} />
      </div>
      <div className={styles.row}>
        <Step to={at - 1} word="preview.before" count={pages.length} turn={turn} />
        <Step to={at + 1} word="preview.after" count={pages.length} turn={turn} />
      </div>
      <p className={styles.quiet} role="status">
        {say("preview.page", { ...facts, own: placed.own + 1, ownOf: paper.pages.length })}
      </p>
    </>
  );
}

/** The pages as they will be, one at a time; keys turn them. */
export function PreviewSection({ state }: { readonly state: PrintState }): JSX.Element {
  const styles = usePaneStyles();
  const { say } = usePrintTools();
  const { papers, counting } = state;
  const [wanted, setWanted] = useState(0);
  const pages = useMemo(() => allPages(papers), [papers]);
  const at = Math.min(wanted, Math.max(0, pages.length - 1));
  const sum = say("preview.sum", { papers: papers.length, pages: pages.length });
  return (
    <section className={styles.stack} aria-labelledby="print-preview">
      <h3 id="print-preview" className={styles.heading}>
        {say("preview.title")}
      </h3>
      <p className={styles.text} role="status">
        {counting !== null
          ? say("preview.counting", { ...counting })
          : papers.length === 0
            ? say("preview.empty")
            : sum}
      </p>
      <Complaints papers={papers} />
      {papers.length > 0 && <PaperPicker papers={papers} pages={pages} at={at} turn={setWanted} />}
      <Page pages={pages} at={at} turn={setWanted} />
    </section>
  );
}
