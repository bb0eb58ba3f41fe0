import { Button, mergeClasses } from "@fluentui/react-components";
import type { JSX } from "react";
import type { CarriedView } from "../../merge/version-view";
import { usePaneStyles } from "../pane-styles";
import { FewFirst } from "./few-first";
import { useMergeStyles } from "./merge-styles";
import { useMergeTools } from "./merge-tools";
import { Pager } from "./pager";
import { usePaging } from "./paging";
import { saveDownload } from "./save-download";

const A_PAGE = 10;
const LINES_AT_FIRST = 3;

type Save = (files: readonly string[]) => Promise<void>;

function CarriedFile({ of, save }: { readonly of: CarriedView; readonly save: Save }): JSX.Element {
  const styles = usePaneStyles();
  const shared = useMergeStyles();
  const { say } = useMergeTools();
  const { file, complaint, carried, left, lines } = of;
  return (
    <li className={shared.item}>
      <span className={mergeClasses(styles.text, styles.strong)}>{file}</span>
      <span className={styles.text}>{complaint ?? say("versions.file", { carried, left })}</span>
      <div className={styles.quiet}>
        <FewFirst items={lines} limit={LINES_AT_FIRST} what={say("versions.left", { file })}>
          {(line, place) => (
            <li key={place} className={shared.line}>
              {line}
            </li>
          )}
        </FewFirst>
      </div>
      {complaint === null && (
        <Button
          size="small"
          className={styles.start}
          aria-label={say("versions.oneOf", { file })}
          onClick={() => void save([file])}
        >
          {say("versions.one")}
        </Button>
      )}
    </li>
  );
}

type Props = {
  readonly files: readonly CarriedView[];
  readonly takesReworded: boolean;
  readonly onCancel: () => void;
};

/** What goes over and what stays behind, file by file, with the copies to save. */
export function CarriedFiles({ files, takesReworded, onCancel }: Props): JSX.Element {
  const styles = usePaneStyles();
  const { say, commands } = useMergeTools();
  const paging = usePaging(files, A_PAGE);
  const able = files.filter(({ complaint }) => complaint === null).map(({ file }) => file);
  const save: Save = async (names) => {
    const download = await commands.downloadCarried(names, takesReworded);
    if (download !== null) saveDownload(download);
  };
  return (
    <div className={styles.tight}>
      <ul className={styles.list}>
        {paging.items.map((of) => (
          <CarriedFile key={of.file} of={of} save={save} />
        ))}
      </ul>
      <Pager what={say("versions.title")} paging={paging} />
      <div className={styles.row}>
        {able.length > 1 && (
          <Button appearance="primary" className={styles.wide} onClick={() => void save(able)}>
            {say("versions.all", { count: able.length })}
          </Button>
        )}
        <Button size="small" onClick={onCancel}>
          {say("versions.cancel")}
        </Button>
      </div>
    </div>
  );
}
