import type { RuleMessage } from "../engine-rule";
import type { PageWords } from "./page-words";

type Choice = { readonly text: string; readonly value: string };

function button({ text, value }: Choice, isMain: boolean): HTMLButtonElement {
  const made = document.createElement("button");
  made.value = value;
  made.textContent = text;
  if (isMain) {
    made.className = "main";
    made.autofocus = true;
  }
  return made;
}

/** A dialog of the browser's own kind: it traps the focus, closes with Escape and gives the focus back. */
function open(role: "dialog" | "alertdialog", title: string, inside: readonly Node[]): HTMLDialogElement {
  const dialog = document.createElement("dialog");
  dialog.setAttribute("role", role);
  const heading = document.createElement("h2");
  heading.id = "dialog-title";
  heading.textContent = title;
  dialog.setAttribute("aria-labelledby", heading.id);
  const form = document.createElement("form");
  form.method = "dialog";
  form.append(heading, ...inside);
  dialog.append(form);
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

/** The value of the button that closed it, "" after Escape. */
function closed(dialog: HTMLDialogElement): Promise<string> {
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue);
    });
  });
}

function row(...choices: readonly Choice[]): HTMLElement {
  const made = document.createElement("p");
  made.className = "buttons";
  made.append(...choices.map((choice, at) => button(choice, at === 0)));
  return made;
}

function paragraph(text: string): HTMLElement {
  const made = document.createElement("p");
  made.textContent = text;
  return made;
}

export async function tell(words: PageWords, { title, text }: RuleMessage): Promise<void> {
  const inside = [paragraph(text), row({ text: words.close, value: "close" })];
  await closed(open("alertdialog", title === "" ? words.refusedTitle : title, inside));
}

const YES = "yes";

/** True for yes; Escape is no. */
export async function confirmed(message: RuleMessage, yes: string, no: string): Promise<boolean> {
  const inside = [paragraph(message.text), row({ text: yes, value: YES }, { text: no, value: "no" })];
  return (await closed(open("alertdialog", message.title, inside))) === YES;
}

/** A form with these fields; null after Escape or `no`. */
export async function filledForm(
  title: string,
  fields: readonly Node[],
  { yes, no }: { readonly yes: string; readonly no: string },
): Promise<FormData | null> {
  const cancel = button({ text: no, value: "no" }, false);
  cancel.formNoValidate = true;
  const buttons = document.createElement("p");
  buttons.className = "buttons";
  const main = button({ text: yes, value: YES }, true);
  main.autofocus = false;
  buttons.append(main, cancel);
  const dialog = open("dialog", title, [...fields, buttons]);
  const answer = closed(dialog);
  const form = dialog.querySelector("form");
  return (await answer) === YES && form !== null ? new FormData(form) : null;
}
