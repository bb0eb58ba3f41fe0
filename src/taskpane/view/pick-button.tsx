import { Button } from "@fluentui/react-components";
import { useRef, type JSX, type ReactNode } from "react";

type Props = {
  readonly children: ReactNode;
  readonly accept?: string;
  /** Many files, or a whole folder. */
  readonly picks: "file" | "files" | "folder";
  readonly appearance?: "primary" | "secondary";
  readonly size?: "small";
  readonly className?: string;
  readonly describedBy?: string;
  readonly onPick: (files: readonly File[]) => void;
};

/** React knows no word for folders; browsers since 2012 and Excel's own frame know this one. */
const FOLDER = { webkitdirectory: "" } as const;

/** A button that opens the system's choice of files, so that keyboard and screen reader meet a button like any other. */
export function PickButton({ children, accept, picks, describedBy, onPick, ...looks }: Props): JSX.Element {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button {...looks} aria-describedby={describedBy} onClick={() => picker.current?.click()}>
        {children}
      </Button>
      <input
        ref={picker}
        type="file"
        hidden
        data-picks={picks}
        accept={accept}
        multiple={picks !== "file"}
        {...(picks === "folder" && FOLDER)}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          // The same file, corrected, may be chosen again.
          currentTarget.value = "";
          if (files.length > 0) onPick(files);
        }}
      />
    </>
  );
}
