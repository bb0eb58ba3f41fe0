import { basename } from "node:path";
import { findOffice } from "../../src/cli/run-office";

describe("looking for LibreOffice", () => {
  it("ends with nothing where no usual place has it", async () => {
    expect(await findOffice(() => Promise.resolve(false))).toBeNull();
  });

  it("takes the first place that has it", async () => {
    const asked: string[] = [];
    const found = await findOffice((path) => Promise.resolve(asked.push(path) > 2));
    expect(found).toBe(asked[2]);
    expect(basename(found ?? "")).toMatch(/^(soffice|libreoffice)/u);
  });
});
