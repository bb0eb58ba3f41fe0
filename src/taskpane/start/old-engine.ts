/** The globals of a browser engine, as far as they tell its age. */
export type Engine = {
  readonly Promise?: unknown;
  readonly Map?: unknown;
  readonly Object: object;
  readonly Array: { readonly prototype: object };
  readonly RegExp: new (source: string) => unknown;
  readonly document: { readonly createElement: (name: "script") => object };
};

/** The text rules for .xlsx look behind (WebKit from 16.4); an engine that cannot refuses the whole bundle. */
function looksBehind(engine: Engine): boolean {
  try {
    new engine.RegExp("(?<!a)b");
    return true;
  } catch {
    return false;
  }
}

/** Whether the bundle cannot run here: Trident and EdgeHTML of older Excels, WebKit of older Macs. It needs ES2022. */
export function isTooOld(engine: Engine): boolean {
  return (
    !engine.Promise ||
    !engine.Map ||
    !("noModule" in engine.document.createElement("script")) ||
    !("hasOwn" in engine.Object) ||
    !("at" in engine.Array.prototype) ||
    !looksBehind(engine)
  );
}
