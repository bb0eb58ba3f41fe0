import { version } from "../../../package.json";

export const PANE_VERSION: string = version;
