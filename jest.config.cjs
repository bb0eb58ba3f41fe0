/** These libraries ship as ES modules only; the second and third line are what the spreadsheet engine brings. */
const MODULES_ONLY = [
  ...["hucre", "@noble"],
  ...["lodash-es", "nanoid", "rbush", "quickselect", "kdbush", "cjk-regex", "regexp-util", "unicode-regex"],
  ...["franc-min", "trigram-utils", "n-gram", "collapse-white-space"],
];

const INJECTED = [
  ...["Math", "Number", "String", "Boolean", "BigInt", "Object", "Array", "Map", "Set", "WeakMap", "JSON"],
  ...["RegExp", "Uint8Array", "Uint16Array", "Uint32Array", "Int32Array", "Float64Array", "ArrayBuffer"],
];

/** One runner, three projects: `unit` needs only Node, `office` LibreOffice and friends, `browser` Chromium. */
const project = (name, folders, more = {}) => ({
  displayName: name,
  testEnvironment: "node",
  testMatch: folders.flatMap((folder) => [
    `<rootDir>/test/${folder}/**/*.test.ts`,
    `<rootDir>/test/${folder}/**/*.test.tsx`,
  ]),
  transform: { "\\.(m?[jt]sx?)$": "<rootDir>/test/support/transform.cjs" },
  // Jest runs CommonJS, so these pass through the transform as well.
  transformIgnorePatterns: [`/node_modules/(?!(${MODULES_ONLY.join("|")})/)`],
  // A global name costs 0.2 µs in a test's own world, twenty times as much as elsewhere, and code that counts pixels or
  // cells asks millions of times; these, which nobody replaces, each module gets as parameters.
  sandboxInjectedGlobals: INJECTED,
  moduleFileExtensions: ["ts", "tsx", "mjs", "js", "cjs", "json", "node"],
  ...more,
});

module.exports = {
  projects: [
    project("unit", ["scoring", "summary", "sheet", "workbook", "cli", "browser-host", "taskpane", "house"]),
    project("office", ["office"]),
    project("browser", ["browser"]),
  ],
  testSequencer: "<rootDir>/test/support/longest-first.cjs",
  testTimeout: 120_000,
};
