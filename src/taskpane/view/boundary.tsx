import { Component, type CSSProperties, type JSX, type ReactNode } from "react";
import type { Language } from "../../sheet/describe";
import { sayIn } from "../words";
import { CopyReport } from "./copy-report";

type Props = { readonly language: () => Language; readonly children: ReactNode };
type State = { readonly report: string | null };

/** The system's own colours: nothing here may depend on what has just failed. */
const PLAIN: CSSProperties = {
  colorScheme: "light dark",
  background: "Canvas",
  color: "CanvasText",
  font: "14px/20px 'Segoe UI', sans-serif",
  padding: "20px",
  minHeight: "100vh",
  boxSizing: "border-box",
};
const BUTTON: CSSProperties = { font: "inherit", padding: "4px 12px", margin: "0 8px 8px 0" };

function reportOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return [`${error.name}: ${error.message}`, error.stack ?? ""].join("\n");
}

/** Keeps a failed view from leaving an empty pane: says that the entries are safe, and opens again. */
export class Boundary extends Component<Props, State> {
  override state: State = { report: null };

  static getDerivedStateFromError(error: unknown): State {
    return { report: reportOf(error) };
  }

  override render(): ReactNode {
    const { report } = this.state;
    return report === null ? this.props.children : this.broken(report);
  }

  private broken(report: string): JSX.Element {
    const say = sayIn(this.props.language());
    const button = (label: string, onPress: () => void): JSX.Element => (
      <button type="button" style={BUTTON} onClick={onPress}>
        {label}
      </button>
    );
    const reopen = (): void => {
      this.setState({ report: null });
    };
    return (
      <div role="alert" style={PLAIN}>
        <h1 style={{ font: "inherit", fontWeight: 600 }}>{say("broken.title")}</h1>
        <p>{say("broken.safe")}</p>
        {button(say("broken.again"), reopen)}
        <CopyReport report={report} say={say} button={button} />
      </div>
    );
  }
}
