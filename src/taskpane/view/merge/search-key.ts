import { fold } from "../../../sheet/fold";

/** "Xã Đồng Tâm" as "xa dong tam": who searches does not always have a Vietnamese keyboard at hand. */
export function searchKey(text: string): string {
  return fold(text)
    .normalize("NFD")
    .replaceAll(/\p{Mn}/gu, "")
    .replaceAll("đ", "d");
}
