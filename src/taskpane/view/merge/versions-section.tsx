import type { JSX } from "react";
import type { MergeResult } from "../../merge/merge-result";
import type { VersionView } from "../../merge/version-view";
import { Disclosure } from "../disclosure";
import { usePaneStyles } from "../pane-styles";
import { CarryOffer } from "./carry-offer";
import { FewFirst } from "./few-first";
import { useMergeStyles } from "./merge-styles";
import { useMergeTools } from "./merge-tools";

const CHANGES_AT_FIRST = 5;

function Version({ of }: { readonly of: VersionView }): JSX.Element {
  const styles = usePaneStyles();
  const shared = useMergeStyles();
  const { say } = useMergeTools();
  const { version, inForce, sheets, changes } = of;
  const title = say("versions.changes", { count: changes.length });
  return (
    <div className={styles.tight}>
      <h4 className={shared.part}>{say("versions.of", { version, inForce, count: sheets })}</h4>
      <p className={styles.quiet}>{changes.length === 0 ? say("versions.same") : title}</p>
      <div className={styles.text}>
        <FewFirst items={changes} limit={CHANGES_AT_FIRST} what={`${title}, ${version}`}>
          {(line, place) => (
            <li key={place} className={shared.line}>
              {line}
            </li>
          )}
        </FewFirst>
      </div>
    </div>
  );
}

/** Sheets of another version: in what it differs, and the offer to carry their entries over. Nothing where there is none. */
export function VersionsSection({ result }: { readonly result: MergeResult }): JSX.Element | null {
  const styles = usePaneStyles();
  const { say } = useMergeTools();
  const { versions, carries, broughtVersions } = result;
  if (versions.length + carries.length + broughtVersions === 0) return null;
  const sheets = versions.reduce((sum, one) => sum + one.sheets, 0);
  return (
    <Disclosure title={say("versions.title")} count={say("versions.count", { count: sheets })} startsOpen>
      <div className={styles.stack}>
        <p className={styles.quiet}>{say("versions.what")}</p>
        {versions.map((of) => (
          <Version key={of.found} of={of} />
        ))}
        {broughtVersions > 0 && <p className={styles.text}>{say("versions.brought", { count: broughtVersions })}</p>}
        <CarryOffer result={result} />
      </div>
    </Disclosure>
  );
}
