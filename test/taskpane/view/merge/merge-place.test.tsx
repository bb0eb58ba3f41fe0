/** @jest-environment jsdom */
import { button, press, shownText } from "../../../support/on-pane";
import { emptyMerge, mergeState } from "../../../support/merge-state";
import { paneState } from "../../../support/pane-state";
import { settle, showPane } from "../../../support/render-pane";
import { fakeMerge } from "../../../support/render-merge";

test("the tab is opened when it is first shown, once, and keeps its result", async () => {
  let opened = 0;
  const open = () => {
    opened += 1;
    return Promise.resolve(fakeMerge(mergeState()).store);
  };
  const { change } = await showPane(paneState(), {}, open);
  await settle();
  expect(opened).toBe(0);
  await change({ tab: "summary" });
  await settle();
  await change({ tab: "score" });
  await change({ tab: "summary" });
  await settle();
  expect(opened).toBe(1);
  expect(shownText()).toContain("Bốn tổng khớp nhau");
});

test("a tab that cannot be loaded says so and can be tried again", async () => {
  const opened: string[] = [];
  const open = (language: string) => {
    opened.push(language);
    return opened.length === 1
      ? Promise.reject(new Error("no network"))
      : Promise.resolve(fakeMerge(emptyMerge()).store);
  };
  await showPane(paneState({ tab: "summary" }), {}, open);
  await settle();
  expect(shownText()).toContain("Không tải được phần tổng hợp.");
  await press("Thử lại");
  await settle();
  expect(opened).toEqual(["vi", "vi"]);
  expect(button("Chọn thư mục").textContent).toBe("Chọn thư mục");
});
