/** Each wall of the house, with the sentence that a newcomer reads on walking into it. */
const room = (name) => `^src/${name}/`;
const library = (...names) => names.map((name) => `node_modules/${name}/`);

module.exports = {
  forbidden: [
    {
      name: "scoring-stands-alone",
      severity: "error",
      comment: "What one sheet means knows no grid, no files and no screens: scoring imports itself, zod and a hash.",
      from: { path: room("scoring") },
      to: { pathNot: [room("scoring"), "^assets/criteria/", ...library("zod", "@noble/hashes")] },
    },
    {
      name: "summary-knows-only-scoring",
      severity: "error",
      comment: "What many scores say together knows no grid: summary imports itself and scoring.",
      from: { path: room("summary") },
      to: { pathNot: [room("summary"), room("scoring")] },
    },
    {
      name: "sheet-is-a-plain-grid",
      severity: "error",
      comment: "A sheet is plain data here: sheet imports itself, summary and scoring, and no library at all.",
      from: { path: room("sheet") },
      to: { pathNot: [room("sheet"), room("summary"), room("scoring")] },
    },
    {
      name: "workbook-has-no-screen",
      severity: "error",
      comment: "Reading and writing workbooks serves the pane and the terminal alike, so it knows neither.",
      from: { path: room("workbook") },
      to: { path: [room("taskpane"), room("browser"), room("cli")] },
    },
    {
      name: "cli-has-no-pane",
      severity: "error",
      comment: "The terminal and the pane share the rooms below, never each other.",
      from: { path: room("cli") },
      to: { path: [room("taskpane"), room("browser")] },
    },
    {
      name: "pane-has-no-terminal",
      severity: "error",
      comment: "The terminal and the pane share the rooms below, never each other.",
      from: { path: room("(taskpane|browser)") },
      to: { path: room("cli") },
    },
    {
      name: "browser-knows-the-pane-only-through-office",
      severity: "error",
      comment: "The host mounts the built pane in a frame; a source import would put one into the other's bundle.",
      from: { path: room("browser") },
      to: { path: room("taskpane") },
    },
    {
      name: "the-host-never-ships-to-excel",
      severity: "error",
      comment: "The browser host and its engine never enter the bundle that Excel loads.",
      from: { path: room("(scoring|summary|sheet|workbook|taskpane)") },
      to: { path: [room("browser"), ...library("@univerjs")] },
    },
    {
      name: "node-stays-in-cli",
      severity: "error",
      comment: "Only the terminal runs in Node; everything else also runs in a browser.",
      from: { path: "^src/", pathNot: room("cli") },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "no-cycles",
      severity: "error",
      comment: "Two files that import each other are one file, or three.",
      from: {},
      to: { circular: true },
    },
    {
      name: "no-orphans",
      severity: "error",
      comment: "Nobody imports this file: is it still needed?",
      from: { orphan: true, path: "^src/", pathNot: "[.]d[.]ts$" },
      to: {},
    },
    {
      name: "nothing-unresolved",
      severity: "error",
      comment: "This import leads nowhere: a wall cannot be checked across it.",
      from: { path: "^(src|test)/" },
      to: { couldNotResolve: true },
    },
    {
      name: "src-never-imports-test",
      severity: "error",
      comment: "Tests lean on the house, never the house on its tests.",
      from: { path: "^src/" },
      to: { path: "^(test|bench|scripts)/" },
    },
  ],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
