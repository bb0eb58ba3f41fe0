import { fold } from "../../src/sheet/fold";
import { parseSetName, setName } from "../../src/sheet/set-name";

describe("folding", () => {
  it.each([
    ["Xã  Đồng Tâm ", "xã đồng tâm"],
    ["XÃ ĐỒNG TÂM", "xã đồng tâm"],
    ["Xã Đồng Tâm".normalize("NFD"), "xã đồng tâm"],
    ["\u00a0Điểm\u2009chấm\ufeff", "điểm chấm"],
    ["Điểm\nchấm", "điểm chấm"],
    ["８，５", "8,5"],
    ["Tổng\u200bcộng", "tổng cộng"],
  ])("%j is %j", (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it("keeps apart what only looks alike", () => {
    expect(fold("Đông Tâm")).not.toBe(fold("Đồng Tâm"));
    expect(fold("hoà")).not.toBe(fold("hòa"));
  });
});

describe("the name of a set", () => {
  it("is its id, version and hash", () => {
    const name = setName({ id: "dân-vận-khéo", version: "2024.1" }, "6f315c8d3f12");
    expect(name).toBe("dân-vận-khéo@2024.1#6f315c8d3f12");
    expect(parseSetName(` ${name} `)).toEqual({ id: "dân-vận-khéo", version: "2024.1", hash: "6f315c8d3f12" });
  });

  it.each([
    "",
    "a",
    "a@1",
    "a@1#6f315c8d3f1",
    "a@1#6F315C8D3F12",
    "a b@1#6f315c8d3f12",
    "@1#6f315c8d3f12",
    "a@1#6f315c8d3f123",
  ])("is not %j", (text) => {
    expect(parseSetName(text)).toBeNull();
  });
});
