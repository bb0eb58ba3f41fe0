import { PAPER } from "./paper-words";

type Described = { readonly title: string; readonly evidenceText?: string };

/** What a row's text says: the criterion and, on lines of their own, the documents that its annex asks for. */
export function withDocuments({ title, evidenceText }: Described): string {
  return evidenceText === undefined ? title : `${title}\n${PAPER.documents} ${evidenceText}`;
}

const DOCUMENTS = new RegExp(`\\s${PAPER.documents}\\s`, "u");

/** The criterion's own words, of a found row or of a title: what stands before the first such line. */
export function withoutDocuments(text: string): string {
  const plain = text.normalize("NFC");
  const at = plain.search(DOCUMENTS);
  return at < 0 ? plain : plain.slice(0, at).trimEnd();
}
