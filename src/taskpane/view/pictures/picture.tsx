import { Button, mergeClasses } from "@fluentui/react-components";
import { useId, useState, type JSX, type ReactNode } from "react";
import { usePaneStyles } from "../pane-styles";
import { usePictureStyles } from "./picture-styles";

export type PictureProps = {
  readonly title: string;
  /** What is to be seen, in a sentence or two, for those who do not see it. */
  readonly description: string;
  /** How to read signs that do not explain themselves; below the title for everybody. */
  readonly legend?: string;
  /** The name of the button that shows the same figures as a table. */
  readonly asTable: string;
  readonly table: ReactNode;
};

type Props = PictureProps & {
  /** Of the drawing's own grid; it is scaled to the pane's width. */
  readonly width: number;
  readonly height: number;
  readonly children: ReactNode;
};

/** A drawing with its title and description, and the same figures as a table on demand. */
export function Picture({ title, description, legend, asTable, table, width, height, children }: Props): JSX.Element {
  const styles = usePaneStyles();
  const own = usePictureStyles();
  const id = useId();
  const [isTable, setIsTable] = useState(false);
  return (
    <figure className={own.figure} aria-labelledby={`${id}-title`}>
      <figcaption className={mergeClasses(styles.text, styles.strong)}>{title}</figcaption>
      {legend !== undefined && <p className={styles.quiet}>{legend}</p>}
      <svg
        role="img"
        aria-labelledby={`${id}-title ${id}-desc`}
        className={own.svg}
        viewBox={`0 0 ${String(width)} ${String(height)}`}
      >
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-desc`}>{description}</desc>
        <g aria-hidden="true">{children}</g>
      </svg>
      <Button
        size="small"
        appearance="subtle"
        className={styles.start}
        aria-expanded={isTable}
        onClick={() => {
          setIsTable(!isTable);
        }}
      >
        {asTable}
      </Button>
      {isTable && table}
    </figure>
  );
}
