import type { Paper } from "./paper";
import { pageCss } from "./paper-css";
import { paperHtml } from "./paper-html";

const PAPER = "paper";
const LOOKS = "paper-looks";

export function takePaperAway(): void {
  for (const id of [PAPER, LOOKS]) document.getElementById(id)?.remove();
}

/** Lays the paper behind the screen, where only the printer sees it. `day` stands where a header asks for the date. */
export function layPaper(paper: Paper, file: string, day: string): void {
  takePaperAway();
  const { html, css } = paperHtml(paper);
  const looks = document.createElement("style");
  looks.id = LOOKS;
  looks.textContent = `${pageCss(paper.page, { title: paper.title, file, day })}\n${css}`;
  document.head.append(looks);
  const place = document.createElement("div");
  place.id = PAPER;
  // Every text of the sheet was escaped on its way into the HTML.
  place.innerHTML = html;
  document.body.append(place);
}

/** Opens the browser's own print dialog. */
export function printPaper(paper: Paper, file: string, day: string): void {
  layPaper(paper, file, day);
  addEventListener("afterprint", takePaperAway, { once: true });
  print();
}
