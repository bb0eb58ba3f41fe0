import type { VERSIONS_WORDS_VI } from "./versions-words-vi";

/** Words of the tab “Tổng hợp” in English: sheets of another version of the set. */
export const VERSIONS_WORDS_EN: Readonly<Record<keyof typeof VERSIONS_WORDS_VI, string>> = {
  "versions.title": "Sheets of another version",
  "versions.count": "Sheets: {count}",
  "versions.what":
    "These sheets are of another version than the one that is merged by, so they do not count. The version in force comes from the open workbook, else from the built-in sets.",
  "versions.of": "Version {version}, sheets: {count}. In force: {inForce}",
  "versions.changes": "Differences from the version in force ({count})",
  "versions.same": "The sheets show no criterion that differs.",
  "versions.brought":
    "A summary brings sheets of another version, files: {count}. Add these files themselves to carry them over.",
  "versions.reworded": "Also carry criteria of which only the words changed",
  "versions.preview": "See which cells can be carried over (files: {count})",
  "versions.found": "Cells that go over to version {inForce}: {carried}; to be typed again: {left}.",
  "versions.file": "Carried: {carried}, left behind: {left}",
  "versions.left": "To be looked at: {file}",
  "versions.one": "Download new version",
  "versions.oneOf": "Download new version: {file}",
  "versions.all": "Download new versions of all files ({count}, .zip)",
  "versions.cancel": "Do not carry over",
  "versions.after":
    "The files themselves stay as they are. New ones do not count yet: open them, fill in what is blank, save, add them here, and remove the old ones.",
  "versions.remove": "Remove the old files from this merge ({count})",
};
