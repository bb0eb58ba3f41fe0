import { intersection } from "../area";
import type { EngineHighlight } from "../engine-rule";
import { asText, asWhole } from "./argument";
import type { Book } from "./book";
import { mayChange } from "./guard";
import { type Draft, highlightObject, NO_FORMULA, NO_SCALE } from "./highlight-object";
import type { HostObject, Place } from "./host-object";
import { fault, RequestFault } from "./request-fault";

/** ConditionalFormats of a range: those that touch it, the winning one first. */
export function highlightsObject(book: Book, place: Place): HostObject {
  const { engine } = book;
  const { sheet } = place;
  const area = book.finite(place);
  const all = (): readonly EngineHighlight[] => {
    book.putDrafts();
    return [...engine.highlights(sheet)].sort((one, other) => one.priority - other.priority);
  };
  const mine = (): readonly EngineHighlight[] => all().filter((one) => intersection(one.area, area) !== null);
  const object = (highlight: EngineHighlight): HostObject =>
    highlightObject(book, { sheet, area: highlight.area }, { highlight });
  const find = (found: EngineHighlight | undefined): HostObject => {
    if (found === undefined) throw fault("ItemNotFound");
    return object(found);
  };
  const byId = ([id]: readonly unknown[]): HostObject => find(mine().find((one) => one.id === asText(id)));
  /** At the first place, so that it wins over all before it. */
  const add = ([type]: readonly unknown[]): HostObject => {
    mayChange(book, sheet, null);
    if (type !== "Custom" && type !== "ColorScale") {
      throw new RequestFault("ApiNotFound", `ApiNotFound: ConditionalFormatCollection.add(${String(type)})`);
    }
    const priority = Math.min(0, ...all().map((one) => one.priority)) - 1;
    const when = type === "Custom" ? NO_FORMULA : NO_SCALE;
    const draft: Draft = { highlight: { id: book.id("cf"), area, priority, stops: false, when } };
    return highlightObject(book, { sheet, area }, draft);
  };
  return {
    type: "ConditionalFormatCollection",
    items: () => mine().map(object),
    open: { "": byId, GetItem: byId, GetItemAt: ([at]) => find(mine()[asWhole(at)]), Add: add },
    call: {
      GetCount: () => mine().length,
      ClearAll: () => {
        mayChange(book, sheet, null);
        for (const one of mine()) engine.removeHighlight(sheet, one.id);
      },
    },
  };
}
