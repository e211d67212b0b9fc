// Summarises Stryker's mutation-report.json: survivors, the score of each folder, and the total as the last line.
// Mutants that do not compile, and those that the configuration omits, do not count.
import { readFileSync } from "node:fs";

const detected = ["Killed", "Timeout"];
const undetected = ["Survived", "NoCoverage"];

const report = JSON.parse(readFileSync(process.argv[2], "utf8"));
const mutants = Object.entries(report.files).flatMap(([path, file]) => file.mutants
  .filter((mutant) => [...detected, ...undetected].includes(mutant.status))
  .map((mutant) => ({ ...mutant, path: path.replace(/.*QualityReports\.Domain\//, ""), source: file.source })));
if (mutants.length === 0) {
  console.log("No mutant was tested.");
  process.exit(1);
}

for (const mutant of mutants.filter((one) => undetected.includes(one.status)).sort(byPlace))
  console.log(`${mutant.path}:${mutant.location.start.line} ${mutant.status} ${oneLine(original(mutant))} → ${oneLine(mutant.replacement)}`);
console.log();
for (const folder of [...new Set(mutants.map(folderOf))].sort())
  console.log(`${folder.padEnd(24)} ${score(mutants.filter((one) => folderOf(one) === folder))}`);
console.log(`Mutants: ${score(mutants)}`);

function score(own) {
  const count = (statuses) => own.filter((one) => statuses.includes(one.status)).length;
  const share = (100 * count(detected)) / own.length;
  return `${share.toFixed(1)} % of ${own.length} killed, ${count(["Survived"])} survived, ${count(["NoCoverage"])} in no test`;
}

function folderOf(mutant) {
  return mutant.path.replace(/\/[^/]*$/, "");
}

function byPlace(one, other) {
  return one.path.localeCompare(other.path) || one.location.start.line - other.location.start.line || one.location.start.column - other.location.start.column;
}

function original({ source, location: { start, end } }) {
  const lines = source.split("\n").slice(start.line - 1, end.line);
  lines[lines.length - 1] = lines.at(-1).slice(0, end.column - 1);
  lines[0] = lines[0].slice(start.column - 1);
  return lines.join(" ");
}

function oneLine(text) {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > 90 ? `${line.slice(0, 89)}…` : line;
}
