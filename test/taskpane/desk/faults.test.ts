import { DeskError, faultOf } from "../../../src/taskpane/desk/faults";
import { WorkbookError } from "../../../src/workbook/workbook-error";
import { MemoryEngine } from "../../support/memory-engine";
import { memoryDesk, type MemoryDesk, paneDesk, typed } from "../../support/pane-desk";
import { waitOn } from "../../support/wait-on";
import { yenThePlan } from "../../support/yen-the";

const ABOUT = {
  language: "vi",
  sheet: "Phiếu GK1",
  writing: "allowed",
  unsaid: ["Phiếu GK1", "Xã Đồng Tâm", "Nguyễn Văn An", ""],
} as const;
const opened = (): Promise<MemoryDesk> => memoryDesk({ plans: [yenThePlan()] });

function office(code: string, message: string, errorLocation?: string): unknown {
  return { name: "RichApi.Error", code, message, debugInfo: { code, message, errorLocation } };
}

describe("an error of Excel", () => {
  test.each([
    ["AccessDenied", "sheet-protected"],
    ["ItemNotFound", "sheet-gone"],
    ["InvalidReference", "sheet-gone"],
    ["ItemAlreadyExists", "sheet-exists"],
    ["RequestPayloadSizeLimitExceeded", "too-large"],
    ["ResponsePayloadSizeLimitExceeded", "too-large"],
    ["RangeExceedsLimit", "too-large"],
    ["GeneralException", "unexpected"],
  ])("of code %s is the fault %s", async (code, fault) => {
    await opened();
    expect(faultOf(office(code, "words"), ABOUT).code).toBe(fault);
  });

  it("is the workbook's where the whole workbook is closed to writing", async () => {
    await opened();
    const denied = (writing: "read-only" | "workbook-protected") =>
      faultOf(office("AccessDenied", ""), { ...ABOUT, writing }).code;
    expect([denied("read-only"), denied("workbook-protected")]).toEqual(["workbook-read-only", "workbook-protected"]);
  });

  it("is reported with its place, this Excel and the language, and without names or paths", async () => {
    await opened();
    const message = "Phiếu GK1 of Xã Đồng Tâm by Nguyễn Văn An in 'C:\\Users\\an\\Sổ.xlsx' at https://host/x/y.js";
    const { report } = faultOf(office("GeneralException", message, "Range.formulas"), ABOUT);
    expect(report.split("\n").slice(0, 3)).toEqual([
      expect.stringMatching(/^Chấm Sao \d+\.\d+\.\d+ \(vi\), ExcelApi 1\.14$/),
      "GeneralException: … of … by … in “…” at y.js",
      "at Range.formulas",
    ]);
  });
});

it("tells faults of its own by their facts, and no names in their reports", async () => {
  await opened();
  const exists = faultOf(new WorkbookError({ code: "sheet-exists", sheet: "Nguyễn Văn Bình" }), ABOUT);
  expect(exists).toMatchObject({ code: "sheet-exists", facts: { sheet: "Nguyễn Văn Bình" } });
  const gone = faultOf(new DeskError("cell-changed", { sheet: "Bí mật", cells: "G12" }), ABOUT);
  expect(gone).toMatchObject({ code: "cell-changed", facts: { cells: "G12" } });
  for (const { report } of [exists, gone]) expect(report).not.toMatch(/Bình|Bí mật/);
  expect(faultOf(new WorkbookError({ code: "workbook-protected" }), ABOUT).code).toBe("workbook-protected");
});

it("takes what nobody expected for what it is, wherever it comes from", async () => {
  await opened();
  for (const thrown of [new TypeError("x is no function"), "text", undefined, null, 7, {}]) {
    expect(faultOf(thrown, ABOUT)).toMatchObject({ code: "unexpected" });
  }
  const { report } = faultOf(new TypeError("x is no function"), ABOUT);
  expect(report).toContain("TypeError: x is no function");
  expect(report).not.toMatch(/\/|\\/);
});

describe("commands", () => {
  it("never reject: what fails is a fault, and goes with the next command", async () => {
    const desk = await opened();
    const { commands } = desk.store;
    expect(
      await commands.create({
        setId: "?",
        unit: "",
        unitCode: "",
        judges: [],
        withSelf: false,
        withSurvey: false,
        round: "",
      }),
    ).toBe(false);
    expect(desk.store.state()).toMatchObject({ fault: { code: "unexpected" }, work: null });
    await commands.goTo("nowhere");
    expect(desk.store.state().fault?.facts).toEqual({ code: "InvalidArgument" });
    await commands.goTo("G12");
    expect(desk.store.state().fault).toBeNull();
    await commands.goTo("nowhere");
    commands.dismissFault();
    expect(desk.store.state().fault).toBeNull();
  });

  it("go on when a sheet went that was in view before the pane heard of it", async () => {
    const desk = await opened();
    desk.memory.engine.deleteSheet(desk.memory.engine.activeSheet());
    await desk.store.commands.goTo("G12");
    expect(desk.store.state().fault?.code).toBe("sheet-gone");
    await desk.quiet();
    // The command read anew by itself.
    expect(desk.store.state().active).toMatchObject({ kind: "other", name: "Sheet1" });
  });

  it("show a reading that failed until one succeeds", async () => {
    const desk = await opened();
    jest.spyOn(desk.memory.engine, "usedArea").mockImplementationOnce(() => {
      throw new RangeError("broken");
    });
    typed(desk, "G12", 1);
    await desk.quiet();
    expect(desk.store.state().fault?.code).toBe("unexpected");
    typed(desk, "G12", 2);
    await desk.quiet();
    expect([desk.store.state().fault, desk.view().total]).toEqual([null, "80.43"]);
  });

  it("begin to watch later where the first reading failed, and then only once", async () => {
    const memory = new MemoryEngine();
    jest.spyOn(memory.engine, "usedArea").mockImplementationOnce(() => {
      throw new RangeError("broken");
    });
    const desk = await paneDesk(memory.engine);
    await desk.quiet();
    expect(desk.store.state()).toMatchObject({ active: { kind: "loading" }, fault: { code: "unexpected" } });
    await desk.store.commands.refresh();
    await desk.store.commands.refresh();
    memory.person.addsSheet("Mới");
    await desk.quiet();
    expect(desk.store.state()).toMatchObject({ fault: null, sheets: ["Sheet1", "Mới"] });
    const asked = desk.syncs().map(({ names }) => names.filter((name) => name.startsWith("_Register")).length);
    expect(asked).toEqual([4, 4, 0, 0]);
  });

  it("say so in an Excel that is too old", async () => {
    const desk = await memoryDesk({ apiSet: "1.8" });
    expect(desk.store.state()).toMatchObject({
      active: { kind: "loading" },
      fault: { facts: { code: "ApiNotFound" } },
    });
    expect(desk.store.state().fault?.report).toContain("ExcelApi 1.8");
  });
});

it("says that Excel keeps it waiting, and when it does so no more", async () => {
  const desk = await opened();
  let answer: () => void = () => undefined;
  const busy = new Promise<void>((done) => (answer = done));
  jest.spyOn(desk.memory.engine, "settle").mockImplementationOnce(() => busy);
  const reading = desk.store.commands.refresh();
  await waitOn(500);
  expect(desk.store.state().work).toBeNull();
  await waitOn(1_500);
  expect(desk.store.state().work).toEqual({ doing: "reading", waiting: true });
  answer();
  await reading;
  expect(desk.store.state().work).toBeNull();
});

it("shows what it does while it does it", async () => {
  const desk = await opened();
  const seen = new Set<string>();
  desk.store.subscribe(() => seen.add(JSON.stringify(desk.store.state().work)));
  await desk.store.commands.createSample();
  expect([...seen][0]).toBe('{"doing":"creating","waiting":false}');
  expect(desk.store.state().work).toBeNull();
});
