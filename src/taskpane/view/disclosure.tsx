import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { useId, useState, type JSX, type ReactNode, type Ref } from "react";
import { Icon } from "./icons";
import { FOCUS_RING } from "./pane-styles";

const useStyles = makeStyles({
  section: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: "4px" },
  heading: { margin: 0 },
  button: {
    ...typographyStyles.body1Strong,
    display: "flex",
    alignItems: "center",
    gap: "8px",
    width: "100%",
    minHeight: "32px",
    padding: 0,
    border: "none",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    textAlign: "left",
    cursor: "pointer",
    ":hover": { color: tokens.colorNeutralForeground1Hover, textDecorationLine: "underline" },
    ...FOCUS_RING,
  },
  title: { flexGrow: 1 },
  count: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, flexShrink: 0 },
  turned: { transform: "rotate(90deg)" },
  content: { padding: "4px 0 8px" },
});

type Props = {
  readonly title: string;
  readonly count: string;
  readonly startsOpen?: boolean;
  /** What is inside is made when the section is first opened. */
  readonly isLazy?: boolean;
  readonly buttonRef?: Ref<HTMLButtonElement>;
  readonly children: ReactNode;
};

/** A section under a heading that opens and closes. */
export function Disclosure({
  title,
  count,
  startsOpen = false,
  isLazy = false,
  buttonRef,
  children,
}: Props): JSX.Element {
  const styles = useStyles();
  const id = useId();
  const [isOpen, setIsOpen] = useState(startsOpen);
  const [wasOpen, setWasOpen] = useState(startsOpen);
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>
        <button
          type="button"
          ref={buttonRef}
          className={styles.button}
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => {
            setIsOpen(!isOpen);
            setWasOpen(true);
          }}
        >
          <Icon name="chevron" className={mergeClasses(isOpen && styles.turned)} />
          <span className={styles.title}>{title}</span>
          <span className={styles.count}>{count}</span>
        </button>
      </h3>
      <div id={id} hidden={!isOpen}>
        {(wasOpen || !isLazy) && <div className={styles.content}>{children}</div>}
      </div>
    </section>
  );
}
