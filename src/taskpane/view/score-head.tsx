import { makeStyles, mergeClasses, ProgressBar, tokens, typographyStyles } from "@fluentui/react-components";
import type { JSX, Ref } from "react";
import type { ScoreView } from "../sheet-view";
import { usePaneStyles } from "./pane-styles";
import { usePaneTools } from "./pane-tools";

/** The marks and the bar at the head of a sheet. */
export const useHeadStyles = makeStyles({
  mark: {
    ...typographyStyles.caption1Strong,
    padding: "0 8px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusCircular,
    color: tokens.colorNeutralForeground1,
  },
  template: {
    color: tokens.colorStatusWarningForeground1,
    backgroundColor: tokens.colorStatusWarningBackground1,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
  },
  progress: { display: "flex", alignItems: "center", gap: "8px" },
  bar: {
    flexGrow: 1,
    width: "auto",
    // Forced colours make the empty part as dark as the full one; only Fluent's own words for them replace its rule.
    "@media screen and (forced-colors: active)": { backgroundColor: "Canvas", outline: "1px solid CanvasText" },
  },
});

type Props = { readonly view: ScoreView; readonly headingRef: Ref<HTMLHeadingElement> };

/** Whose sheet this is, and how far it is filled in. */
export function ScoreHead({ view, headingRef }: Props): JSX.Element {
  const styles = usePaneStyles();
  const own = useHeadStyles();
  const { say } = usePaneTools();
  const { unit, judge, done, of, isTemplate, isSealed } = view;
  return (
    <div className={styles.tight}>
      <h2 ref={headingRef} tabIndex={-1} className={styles.heading}>
        {unit === "" ? say("score.unnamed") : unit}
      </h2>
      <p className={styles.text}>{judge === null ? say("score.self") : say("score.judge", { judge })}</p>
      <p className={styles.quiet}>{view.setTitle}</p>
      {(isTemplate || isSealed) && (
        <div className={styles.row}>
          {isTemplate && <span className={mergeClasses(own.mark, own.template)}>{say("score.template")}</span>}
          {isSealed && <span className={own.mark}>{say("score.sealed")}</span>}
        </div>
      )}
      <div className={own.progress}>
        <ProgressBar
          className={own.bar}
          thickness="large"
          value={done}
          max={Math.max(of, 1)}
          aria-label={say("score.progressSpoken", { done, of })}
          aria-valuetext={say("score.progress", { done, of })}
        />
        <span className={styles.text}>{say("score.progress", { done, of })}</span>
      </div>
    </div>
  );
}
