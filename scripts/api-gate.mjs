// Refuses Office.js members that are newer than the manifest's requirement set and stand outside a guard.
// usage: node scripts/api-gate.mjs (in the project's root); the sets come from the doc comments of @types/office-js.
//
// A guard is `isSetSupported("ExcelApi", "1.9")` (or a function of that name) in an if, a ?: or a && around the use, or
// an early `if (!isSetSupported(...)) return`. A function that says `@needs ExcelApi 1.9` is checked against 1.9, and
// each call of it counts as a use of 1.9.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import ts from "typescript";

const ROOMS = ["src/workbook", "src/taskpane"];
/** Excel 2019 retail, the oldest that the pane must work in. */
const WITHOUT_MANIFEST = "1.8";
const root = process.cwd();

const API_SET = /\[\s*Api set:\s*ExcelApi\s+(\d+\.\d+)/g;
const NEEDS = /@needs\s+ExcelApi\s+(\d+\.\d+)/;
const VERSION = /^\d+\.\d+$/;
const GUARD = "isSetSupported";

function compare(a, b) {
  const [major, minor] = a.split(".").map(Number);
  const [otherMajor, otherMinor] = b.split(".").map(Number);
  return major - otherMajor || minor - otherMinor;
}
const newest = (versions) => versions.reduce((best, one) => (compare(one, best) > 0 ? one : best), "0.0");
const oldest = (versions) => versions.reduce((best, one) => (compare(one, best) < 0 ? one : best));

/** The least version that the manifest asks for, by its ExcelApi set. */
function ceiling() {
  const manifest = join(root, "manifest.xml");
  if (!existsSync(manifest)) return WITHOUT_MANIFEST;
  const set = /<Set\b[^>]*\bName="ExcelApi"[^>]*>/.exec(readFileSync(manifest, "utf8"))?.[0] ?? "";
  const version = /\bMinVersion="(\d+\.\d+)"/.exec(set)?.[1];
  if (version === undefined) throw new Error("manifest.xml names no ExcelApi set");
  return version;
}

function sourceFiles() {
  return ROOMS.filter((room) => existsSync(join(root, room))).flatMap((room) =>
    readdirSync(join(root, room), { recursive: true })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => join(root, room, name)),
  );
}

function programOf(files) {
  const config = ts.readConfigFile(join(root, "tsconfig.json"), ts.sys.readFile).config;
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files }, ts.sys, root);
  return ts.createProgram(files, { ...options, noEmit: true });
}

const docs = (node) => (ts.getJSDocCommentsAndTags(node) ?? []).map((doc) => doc.getText()).join("\n");

/** The set that a declaration's own doc comment names, else that of the class around it; [] outside Office.js. */
function documentedSets(declaration) {
  if (!/[\\/]office-js[^\\/]*[\\/]/.test(declaration.getSourceFile().fileName)) {
    const needs = NEEDS.exec(
      docs(
        declaration.parent?.parent?.kind === ts.SyntaxKind.VariableStatement ? declaration.parent.parent : declaration,
      ),
    );
    return needs === null ? [] : [needs[1]];
  }
  for (let node = declaration; node !== undefined && !ts.isSourceFile(node); node = node.parent) {
    const found = [...docs(node).matchAll(API_SET)].map((match) => match[1]);
    if (found.length > 0) return found;
  }
  return [];
}

/** The versions that a condition proves when it is true. */
function provenBy(condition, checker) {
  if (ts.isParenthesizedExpression(condition)) return provenBy(condition.expression, checker);
  if (ts.isBinaryExpression(condition) && condition.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken) {
    return [...provenBy(condition.left, checker), ...provenBy(condition.right, checker)];
  }
  if (ts.isIdentifier(condition)) {
    const declaration = checker.getSymbolAtLocation(condition)?.valueDeclaration;
    const isConst = declaration !== undefined && ts.isVariableDeclaration(declaration) && declaration.initializer;
    return isConst ? provenBy(declaration.initializer, checker) : [];
  }
  if (!ts.isCallExpression(condition)) return [];
  const called = ts.isPropertyAccessExpression(condition.expression) ? condition.expression.name : condition.expression;
  if (called.getText() !== GUARD) return [];
  return condition.arguments
    .filter(ts.isStringLiteralLike)
    .map((argument) => argument.text)
    .filter((text) => VERSION.test(text));
}

function leaves(statement) {
  const last = ts.isBlock(statement) ? statement.statements.at(-1) : statement;
  return (
    last !== undefined && (ts.isReturnStatement(last) || ts.isThrowStatement(last) || ts.isContinueStatement(last))
  );
}

/** The versions that the statements before this one have proved by leaving otherwise. */
function provenBefore(block, statement, checker) {
  const proven = [];
  for (const earlier of block.statements) {
    if (earlier === statement) break;
    if (!ts.isIfStatement(earlier) || !leaves(earlier.thenStatement)) continue;
    const negated = earlier.expression;
    if (ts.isPrefixUnaryExpression(negated) && negated.operator === ts.SyntaxKind.ExclamationToken) {
      proven.push(...provenBy(negated.operand, checker));
    }
  }
  return proven;
}

function provenAround(node, checker) {
  const proven = [];
  for (let inner = node, outer = node.parent; outer !== undefined; inner = outer, outer = outer.parent) {
    if (ts.isIfStatement(outer) && outer.thenStatement === inner) proven.push(...provenBy(outer.expression, checker));
    if (ts.isConditionalExpression(outer) && outer.whenTrue === inner)
      proven.push(...provenBy(outer.condition, checker));
    if (
      ts.isBinaryExpression(outer) &&
      outer.right === inner &&
      outer.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken
    )
      proven.push(...provenBy(outer.left, checker));
    if (ts.isBlock(outer)) proven.push(...provenBefore(outer, inner, checker));
    if (ts.isFunctionDeclaration(outer) || ts.isVariableStatement(outer) || ts.isMethodDeclaration(outer)) {
      const needs = NEEDS.exec(docs(outer));
      if (needs !== null) proven.push(needs[1]);
    }
  }
  return newest(proven);
}

/** The Office.js members that a node names, as symbols. */
function usedSymbols(node, checker) {
  const member = (type, name) => type?.getProperty(name);
  if (ts.isPropertyAccessExpression(node)) return [checker.getSymbolAtLocation(node.name)];
  if (ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression))
    return [member(checker.getTypeAtLocation(node.expression), node.argumentExpression.text)];
  if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent))
    return [member(checker.getTypeAtLocation(node.parent), (node.propertyName ?? node.name).getText())];
  if (ts.isObjectLiteralExpression(node)) {
    const type = checker.getContextualType(node);
    return node.properties.map(
      (property) => property.name && member(type, property.name.getText().replace(/^["']|["']$/g, "")),
    );
  }
  if (!ts.isCallExpression(node)) return [];
  return [
    ...(ts.isIdentifier(node.expression) ? [checker.getSymbolAtLocation(node.expression)] : []),
    ...loaded(node, checker),
  ];
}

/** The members that load("a, b/c") names. */
function loaded(node, checker) {
  const isLoad = ts.isPropertyAccessExpression(node.expression) && node.expression.name.text === "load";
  const [first] = node.arguments;
  if (!isLoad || first === undefined) return [];
  const texts = ts.isArrayLiteralExpression(first) ? first.elements : [first];
  return texts.filter(ts.isStringLiteralLike).flatMap((text) =>
    text.text.split(",").flatMap((path) => {
      const symbols = [];
      let type = checker.getTypeAtLocation(node.expression.expression);
      for (const part of path.trim().split("/")) {
        const symbol = type.getProperty(part) ?? type.getProperty("items");
        if (symbol === undefined) break;
        symbols.push(symbol);
        type = checker.getTypeOfSymbol(symbol);
      }
      return symbols;
    }),
  );
}

function main() {
  const limit = ceiling();
  const files = sourceFiles();
  const program = programOf(files);
  const checker = program.getTypeChecker();
  const complaints = [];
  let uses = 0;
  let highest = "0.0";
  function note(symbol, node) {
    const real = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    const sets = (real.declarations ?? []).flatMap(documentedSets);
    if (sets.length === 0) return;
    // Overloads and notes such as "1.1 for reading; 1.2 for setting" carry several: the member itself is the oldest.
    const version = oldest(sets);
    uses += 1;
    const proven = provenAround(node, checker);
    if (compare(version, newest([limit, proven])) <= 0) {
      if (compare(proven, version) < 0) highest = newest([highest, version]);
      return;
    }
    const file = node.getSourceFile();
    const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    complaints.push(
      `${relative(root, file.fileName)}:${line} uses ${checker.symbolToString(real)} of ExcelApi ${version}`,
    );
  }
  function walk(node) {
    for (const symbol of usedSymbols(node, checker)) if (symbol !== undefined) note(symbol, node);
    ts.forEachChild(node, walk);
  }
  const own = new Set(files.map((file) => file.replaceAll("\\", "/")));
  for (const file of program.getSourceFiles()) if (own.has(file.fileName)) walk(file);

  for (const complaint of [...new Set(complaints)]) console.error(complaint);
  if (complaints.length > 0)
    console.error(
      `Outside a guard only ExcelApi ${limit} may be used: ask ${GUARD}("ExcelApi", ...) first and give a plain way without it.`,
    );
  console.log(
    `${files.length} files, ${uses} uses of Office.js; highest ExcelApi outside a guard: ${uses === 0 ? "none" : highest}; allowed: ${limit}`,
  );
  process.exitCode = complaints.length === 0 ? 0 : 1;
}

main();
