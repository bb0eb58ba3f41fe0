import type { CodePlan } from "../../sheet/sheet-plan";
import { CODE_MARGIN, codeAlt, codeSide, codeText } from "../../workbook/code-picture";
import { qrBase64 } from "../../workbook/qr-png";
import type { EnginePicture } from "../engine-page";

/** The size of its cell in points tells the size of the picture. */
export function codeInEngine(
  { text, cell }: CodePlan,
  place: number,
  size: { readonly width: number; readonly height: number },
): EnginePicture {
  const side = codeSide(size.width, size.height);
  const [id, name] = [`p${String(place)}`, `Picture ${String(place + 1)}`];
  const at = { cell, across: CODE_MARGIN, down: CODE_MARGIN, width: side, height: side };
  return { id, name, altText: codeAlt(text), png: qrBase64(text), ...at };
}

/** Pictures are kept in a file where they are QR codes of ours: no other ones come to stand here. */
export function codesInFile(pictures: readonly EnginePicture[]): readonly CodePlan[] {
  return pictures.flatMap(({ altText, cell }) => {
    const text = codeText(altText);
    return text === null ? [] : [{ text, cell }];
  });
}
