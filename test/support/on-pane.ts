import { act } from "react";

/** What a person and a screen reader find on the page, by the names that they hear. */

function textOfIds(ids: string): string {
  return ids
    .split(" ")
    .map((id) => document.getElementById(id)?.textContent ?? "")
    .join(" ");
}

/** The name of a control, by the rules of ARIA that the pane makes use of. */
export function nameOf(element: Element): string {
  const label = element.getAttribute("aria-label");
  const labelled = element.getAttribute("aria-labelledby");
  if (labelled !== null) return textOfIds(labelled).trim();
  if (label !== null) return label;
  const labels = "labels" in element ? [...((element.labels as NodeListOf<Element> | null) ?? [])] : [];
  return (labels[0] ?? element).textContent.replace(/\*$/u, "").trim();
}

export function isShown(element: Element): boolean {
  return element.closest("[hidden]") === null;
}

function all(selector: string): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(selector)].filter(isShown);
}

const CONTROLS = "button, input:not([type=file]), select, textarea, a[href], [tabindex='0']";

export function buttons(): readonly string[] {
  return all("button").map(nameOf);
}

function found(selector: string, name: string): HTMLElement {
  const element = all(selector).find((one) => nameOf(one) === name);
  if (element === undefined)
    throw new RangeError(`no ${selector} is named ${name}; there are ${all(selector).map(nameOf).join(" | ")}`);
  return element;
}

export function button(name: string): HTMLElement {
  return found("button", name);
}

export function field(name: string): HTMLInputElement {
  return found("input, select, textarea", name) as HTMLInputElement;
}

export function group(name: string): HTMLElement {
  return found("[role=group]", name);
}

export function shownText(): string {
  return all("#pane-status, p, dt, dd, li, h1, h2, h3, h4, [role=status], [role=alert]")
    .map((element) => element.textContent)
    .join("\n");
}

/** Stops of the Tab key in their order. */
export function tabStops(): readonly string[] {
  return all(CONTROLS)
    .filter((element) => element.tabIndex >= 0)
    .map(nameOf);
}

export function focused(): string {
  const { activeElement } = document;
  return activeElement === null || activeElement === document.body ? "nothing" : nameOf(activeElement);
}

/** A press by mouse or keyboard, which gives a button the keyboard first. */
export function press(name: string): Promise<void> {
  return act(async () => {
    const pressed = button(name);
    pressed.focus();
    pressed.click();
    await Promise.resolve();
  });
}

export function type(name: string, text: string): Promise<void> {
  return act(async () => {
    const target = field(name);
    // React hears only what goes through the element's own setter.
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(target) as object, "value")?.set?.call(target, text);
    target.dispatchEvent(new Event(target.tagName === "SELECT" ? "change" : "input", { bubbles: true }));
    await Promise.resolve();
  });
}

export function key(pressed: string, more: KeyboardEventInit = {}): Promise<void> {
  return act(async () => {
    const target = document.activeElement ?? document.body;
    target.dispatchEvent(new KeyboardEvent("keydown", { key: pressed, bubbles: true, cancelable: true, ...more }));
    await Promise.resolve();
  });
}

/** What describes a control to a screen reader. */
export function descriptionOf(element: Element): string {
  return textOfIds(element.getAttribute("aria-describedby") ?? "").trim();
}
