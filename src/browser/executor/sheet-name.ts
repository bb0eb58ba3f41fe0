import { fault } from "./request-fault";

const LONGEST = 31;
const FORBIDDEN = /[:\\/?*[\]]|^'|'$/;

/** What Excel takes as a sheet's name. */
export function asSheetName(name: string): string {
  if (name === "" || name.length > LONGEST || FORBIDDEN.test(name)) throw fault("InvalidArgument");
  return name;
}
