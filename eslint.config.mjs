import tseslint from "typescript-eslint";

const PURE = ["src/scoring/**", "src/summary/**", "src/sheet/**"];

const clockAndChance = [
  { object: "Math", property: "random", message: "The pure rooms know no chance: take the number as a parameter." },
  { object: "Date", property: "now", message: "The pure rooms know no clock: take the time as a parameter." },
];

export default tseslint.config(
  { ignores: ["dist", "node_modules", ".cache", "assets/samples", "**/*.cjs"] },
  {
    files: ["src/**/*.{ts,tsx}", "test/**/*.{ts,tsx}", "scripts/samples/*.ts"],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "@typescript-eslint/consistent-type-definitions": ["error", "type"],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/explicit-module-boundary-types": "error",
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/no-restricted-types": "off",
      "no-restricted-syntax": [
        "error",
        { selector: "ExportDefaultDeclaration", message: "Export by name: one name per thing, everywhere." },
        { selector: "ExportAllDeclaration", message: "No barrels: import the file that holds the thing." },
      ],
      "max-lines": ["error", { max: 200, skipBlankLines: true, skipComments: true }],
      "max-lines-per-function": ["error", { max: 40, skipBlankLines: true, skipComments: true }],
      "max-params": ["error", 4],
      complexity: ["error", 12],
      eqeqeq: "error",
    },
  },
  {
    files: PURE,
    rules: {
      "no-restricted-properties": ["error", ...clockAndChance],
      "no-restricted-globals": ["error", { name: "Date", message: "The pure rooms know no clock." }],
      "no-restricted-syntax": [
        "error",
        { selector: "ExportDefaultDeclaration", message: "Export by name: one name per thing, everywhere." },
        { selector: "ExportAllDeclaration", message: "No barrels: import the file that holds the thing." },
        {
          selector: ":function[async=true]",
          message: "What decides is pure: async belongs in workbook and the faces.",
        },
        {
          selector: "ThrowStatement > NewExpression[callee.name='Error']",
          message: "A sheet's problem is data: return a Problem.",
        },
      ],
    },
  },
  {
    files: ["test/**"],
    rules: {
      "max-lines-per-function": "off",
      "max-lines": ["error", { max: 400, skipBlankLines: true, skipComments: true }],
    },
  },
);
