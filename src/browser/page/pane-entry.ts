import { joinOffice } from "../pane-office";

// The library has put its globals into this window before this script runs.
joinOffice(window as unknown as Parameters<typeof joinOffice>[0]);
