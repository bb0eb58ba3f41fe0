import { useId, type JSX, type ReactNode } from "react";
import { usePaneStyles } from "./pane-styles";

/** A part of a section under a heading of its own. */
export function NamedSection({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ReactNode;
}): JSX.Element {
  const styles = usePaneStyles();
  const id = useId();
  return (
    <section className={styles.tight} aria-labelledby={id}>
      <h4 id={id} className={styles.heading}>
        {title}
      </h4>
      {children}
    </section>
  );
}
