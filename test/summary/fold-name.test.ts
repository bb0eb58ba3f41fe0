import { foldName } from "../../src/summary/fold-name";

describe("foldName", () => {
  it.each([
    ["composed and decomposed letters", "Xã Đồng Tâm", "Xã Đồng Tâm".normalize("NFD")],
    ["capital and small letters, Đ included", "PHƯỜNG ĐỒNG NGUYÊN", "phường đồng nguyên"],
    ["runs of spaces of every kind", "  Xã\u00a0 Đồng\tTâm ", "Xã Đồng Tâm"],
    ["both places of a tone mark", "Xã Hoà Thuỷ", "Xã Hòa Thủy"],
    ["the eth that old fonts put for Đ", "Xã Ðồng Tâm", "Xã Đồng Tâm"],
    ["full-width letters", "Ｘã Một", "Xã Một"],
  ])("takes %s for the same name", (_, a, b) => {
    expect(foldName(a)).toBe(foldName(b));
  });

  it.each([
    ["Xã Tân Tiến", "Xã Tân Tiên"],
    ["Xã Đồng Tâm", "Xã Dồng Tâm"],
    ["Xã Mường La", "Xã Mương La"],
    ["Xã Ba Vi", "Xã Ba Vì"],
    ["Xã Tân", "XãTân"],
  ])("keeps %s and %s apart", (a, b) => {
    expect(foldName(a)).not.toBe(foldName(b));
  });
});
