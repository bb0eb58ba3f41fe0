import type { EnginePicture } from "../engine-page";
import { asBoolean, asNumber, asOneOf, asText } from "./argument";
import type { Book } from "./book";
import { mayChange } from "./guard";
import type { HostObject } from "./host-object";
import { cellAcross, cellDown, leftOf, topOf } from "./cell-places";
import { fault } from "./request-fault";

const PNG = /^iVBORw0KGgo/;
const PLACEMENT = { oneCell: "OneCell" } as const;
/** What Excel gives a picture until it is told otherwise matters to nobody: callers size it. */
const SIZE = 72;

type Change = (part: Partial<EnginePicture>) => void;

function setters(book: Book, sheet: string, change: Change): NonNullable<HostObject["set"]> {
  return {
    Name: (value) => {
      change({ name: asText(value) });
    },
    AltTextDescription: (value) => {
      change({ altText: asText(value) });
    },
    // Pictures here keep both anyway.
    LockAspectRatio: (value) => {
      asBoolean(value);
    },
    Placement: (value) => {
      asOneOf(PLACEMENT, value);
    },
    Left: (value) => {
      const { at: column, rest: across } = cellAcross(book, sheet, asNumber(value));
      change({ across, cell: { row: -1, column } });
    },
    Top: (value) => {
      const { at: row, rest: down } = cellDown(book, sheet, asNumber(value));
      change({ down, cell: { row, column: -1 } });
    },
    Width: (value) => {
      change({ width: asNumber(value) });
    },
    Height: (value) => {
      change({ height: asNumber(value) });
    },
  };
}

/** A part of a place stands where it is not negative; the other part stays. */
function changed(picture: EnginePicture, { cell, ...part }: Partial<EnginePicture>): EnginePicture {
  if (cell === undefined) return { ...picture, ...part };
  const row = cell.row < 0 ? picture.cell.row : cell.row;
  const column = cell.column < 0 ? picture.cell.column : cell.column;
  return { ...picture, ...part, cell: { row, column } };
}

function shapeObject(book: Book, sheet: string, id: string): HostObject {
  const { engine } = book;
  const picture = (): EnginePicture => {
    const found = engine.pictures(sheet).find((one) => one.id === id);
    if (found === undefined) throw fault("ItemNotFound");
    return found;
  };
  const change: Change = (part) => {
    mayChange(book, sheet, "allowEditObjects");
    picture();
    engine.setPictures(
      sheet,
      engine.pictures(sheet).map((one) => (one.id === id ? changed(one, part) : one)),
    );
  };
  return {
    type: "Shape",
    identity: { Id: id },
    get: {
      Id: () => id,
      Type: () => "Image",
      Name: () => picture().name,
      AltTextDescription: () => picture().altText,
      Left: () => leftOf(book, sheet, picture().cell.column) + picture().across,
      Top: () => topOf(book, sheet, picture().cell.row) + picture().down,
      Width: () => picture().width,
      Height: () => picture().height,
    },
    set: setters(book, sheet, change),
    call: {
      Delete: () => {
        mayChange(book, sheet, "allowEditObjects");
        engine.setPictures(
          sheet,
          engine.pictures(sheet).filter((one) => one.id !== id),
        );
      },
    },
  };
}

/** Worksheet.shapes, as far as they are pictures. */
export function shapesObject(book: Book, sheet: string): HostObject {
  const { engine } = book;
  const find = (key: string): HostObject | null => {
    const found = engine.pictures(sheet).find(({ id, name }) => id === key || name === key);
    return found === undefined ? null : shapeObject(book, sheet, found.id);
  };
  const must = ([key]: readonly unknown[]): HostObject => {
    const found = find(asText(key));
    if (found === null) throw fault("ItemNotFound");
    return found;
  };
  const add = ([image]: readonly unknown[]): HostObject => {
    mayChange(book, sheet, "allowEditObjects");
    const png = asText(image);
    if (!PNG.test(png)) throw fault("InvalidArgument");
    const id = book.id("shape");
    const name = `Picture ${String(engine.pictures(sheet).length + 1)}`;
    const place = { cell: { row: 0, column: 0 }, across: 0, down: 0, width: SIZE, height: SIZE };
    engine.setPictures(sheet, [...engine.pictures(sheet), { id, name, altText: "", png, ...place }]);
    return shapeObject(book, sheet, id);
  };
  return {
    type: "ShapeCollection",
    items: () => engine.pictures(sheet).map(({ id }) => shapeObject(book, sheet, id)),
    open: { "": must, GetItem: must, AddImage: add },
    call: { GetCount: () => engine.pictures(sheet).length },
  };
}
