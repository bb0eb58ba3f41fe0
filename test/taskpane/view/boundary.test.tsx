/** @jest-environment jsdom */
import type { JSX } from "react";
import { Boundary } from "../../../src/taskpane/view/boundary";
import { press, shownText } from "../../support/on-pane";
import { draw, settle } from "../../support/render-pane";

let isBroken = true;
const copied: string[] = [];

function View(): JSX.Element {
  if (isBroken) throw new RangeError("a view fell over");
  return <p>Mọi thứ ổn</p>;
}

async function drawView(): Promise<void> {
  await draw(
    <Boundary language={() => "vi"}>
      <View />
    </Boundary>,
  );
}

function putClipboard(writeText: (text: string) => Promise<void>): void {
  Object.assign(navigator, { clipboard: { writeText } });
}

beforeEach(() => {
  isBroken = true;
  copied.length = 0;
  // React tells the console as well.
  jest.spyOn(console, "error").mockImplementation(() => undefined);
  putClipboard((text) => {
    copied.push(text);
    return Promise.resolve();
  });
});

afterEach(() => {
  jest.restoreAllMocks();
});

test("a view that fails leaves words in its place: the entries are safe", async () => {
  await drawView();
  expect(document.querySelector("[role=alert]")?.textContent).toContain("Ngăn Chấm Sao gặp lỗi");
  expect(shownText()).toContain("các điểm đã nhập không bị ảnh hưởng");
});

test("the report can be copied", async () => {
  await drawView();
  await press("Chép báo cáo");
  await settle();
  expect(copied[0]).toMatch(/^RangeError: a view fell over\n/u);
  expect(shownText()).toContain("Đã chép báo cáo.");
});

test("a clipboard that is refused twice shows the report to be copied by hand", async () => {
  putClipboard(() => Promise.reject(new Error("refused")));
  Object.assign(document, { execCommand: () => false });
  await drawView();
  await press("Chép báo cáo");
  await settle();
  expect(document.querySelectorAll("textarea")).toHaveLength(1);
  expect(document.querySelector("textarea")?.value).toContain("a view fell over");
});

test("a refused clipboard leaves the older way, which gives the keyboard back", async () => {
  let selected = "";
  putClipboard(() => Promise.reject(new Error("refused")));
  Object.assign(document, {
    execCommand: () => {
      selected = (document.activeElement as HTMLTextAreaElement).value;
      return true;
    },
  });
  await drawView();
  await press("Chép báo cáo");
  await settle();
  expect(selected).toContain("a view fell over");
  expect(document.activeElement?.textContent).toBe("Chép báo cáo");
  expect(document.querySelector("textarea")).toBeNull();
});

test("the pane opens again", async () => {
  await drawView();
  isBroken = false;
  await press("Mở lại ngăn");
  expect(shownText()).toContain("Mọi thứ ổn");
});
