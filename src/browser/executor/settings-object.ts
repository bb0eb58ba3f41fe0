import { asText } from "./argument";
import type { Book } from "./book";
import type { HostObject } from "./host-object";
import { fault } from "./request-fault";
import { setters } from "./setters";

function settingObject(book: Book, key: string): HostObject {
  const { engine } = book;
  const others = (): Readonly<Record<string, unknown>> =>
    Object.fromEntries(Object.entries(engine.settings()).filter(([other]) => other !== key));
  return {
    type: "Setting",
    identity: { _Id: key },
    get: { Key: () => key, Value: () => engine.settings()[key] },
    set: setters({ Value: (value) => ({ ...engine.settings(), [key]: value }) }, engine.setSettings),
    call: {
      Delete: () => {
        engine.setSettings(others());
      },
    },
  };
}

/** Workbook.settings: JSON values by key. */
export function settingsObject(book: Book): HostObject {
  const { engine } = book;
  const find = (key: string): HostObject | null =>
    Object.hasOwn(engine.settings(), key) ? settingObject(book, key) : null;
  const must = ([key]: readonly unknown[]): HostObject => {
    const found = find(asText(key));
    if (found === null) throw fault("ItemNotFound");
    return found;
  };
  return {
    type: "SettingCollection",
    items: () => Object.keys(engine.settings()).map((key) => settingObject(book, key)),
    open: {
      "": must,
      GetItem: must,
      GetItemOrNullObject: ([key]) => find(asText(key)),
      Add: ([key, value]) => {
        engine.setSettings({ ...engine.settings(), [asText(key)]: value });
        return settingObject(book, asText(key));
      },
    },
    call: { GetCount: () => Object.keys(engine.settings()).length },
  };
}
