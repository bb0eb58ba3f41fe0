/** One runner, three projects: `unit` needs only Node, `office` LibreOffice and friends, `browser` Chromium. */
const project = (name, folders, more = {}) => ({
  displayName: name,
  testEnvironment: "node",
  testMatch: folders.flatMap((folder) => [
    `<rootDir>/test/${folder}/**/*.test.ts`,
    `<rootDir>/test/${folder}/**/*.test.tsx`,
  ]),
  transform: { "\\.(m?[jt]sx?)$": "<rootDir>/test/support/transform.cjs" },
  // These libraries ship as ES modules only; jest runs CommonJS, so they pass through the transform as well.
  transformIgnorePatterns: ["/node_modules/(?!(hucre|@noble)/)"],
  moduleFileExtensions: ["ts", "tsx", "mjs", "js", "cjs", "json", "node"],
  ...more,
});

module.exports = {
  projects: [
    project("unit", ["scoring", "summary", "sheet", "workbook", "cli", "browser-host", "house"]),
    project("office", ["office"]),
    project("browser", ["browser"]),
  ],
  testTimeout: 120_000,
};
