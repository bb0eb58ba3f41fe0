import { useEffect, useRef, useState } from "react";

export type Place<Opened extends object> = {
  readonly opened: Opened | "waiting" | "loading" | "failed";
  readonly again: () => void;
};

/** A tab's part of the pane: loaded when the tab is first shown, and kept until the pane goes, so that its work stays. */
export function useOpened<Opened extends object>(
  isShown: boolean,
  load: () => Promise<Opened>,
  close: (opened: Opened) => void,
): Place<Opened> {
  const [opened, setOpened] = useState<Place<Opened>["opened"]>("waiting");
  const latest = useRef({ load, close });
  latest.current = { load, close };
  const isWanted = isShown && opened === "waiting";
  useEffect(() => {
    if (isWanted) setOpened("loading");
  }, [isWanted]);
  useEffect(() => {
    if (opened !== "loading") return;
    latest.current.load().then(setOpened, () => {
      setOpened("failed");
    });
  }, [opened]);
  useEffect(() => {
    if (typeof opened !== "object") return undefined;
    return () => {
      latest.current.close(opened);
    };
  }, [opened]);
  return {
    opened,
    again: () => {
      setOpened("loading");
    },
  };
}
