// Jest's order of test files: on a machine that has never run them it knows sizes alone, and a short file that works for
// a minute would begin last, with the other cores idle. These take more than ten seconds each, the longest first.
const { default: Sequencer } = require("@jest/test-sequencer");

const LONG = [
  ...["cli/hostile", "cli/edited-workbooks", "workbook/contract", "workbook/hostile-bytes"],
  ...["taskpane/view/merge/accessible", "browser-host/univer-formulas", "taskpane/desk/univer"],
  ...["house/api-gate", "workbook/read-plan.property", "workbook/read-plan", "taskpane/merge/many-problems"],
  ...["taskpane/print/print-store", "workbook/excel", "taskpane/view/print/print-tab", "taskpane/desk/watching"],
  ...["taskpane/desk/changes", "sheet/annex/round-trip.property", "workbook/round-trip.property"],
  ...["browser-host/univer-large-write", "taskpane/desk/watching.property", "cli/consolidate", "cli/print"],
];
const PLACE = /[/\\]test[/\\](.*)\.test\.tsx?$/;

/** Where a file stands in the list; those that do not come behind all that do. */
function placeOf({ path }) {
  const name = PLACE.exec(path)?.[1]?.replaceAll("\\", "/");
  const at = LONG.indexOf(name);
  return at === -1 ? LONG.length : at;
}

module.exports = class LongestFirst extends Sequencer {
  /** Among the others, Jest's own order. */
  sort(tests) {
    return super.sort(tests).sort((one, other) => placeOf(one) - placeOf(other));
  }
};
