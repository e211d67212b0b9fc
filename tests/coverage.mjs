// Sums the coverage.cobertura.xml files below a folder: for each project the lines that tests ran, of all lines.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

const projects = new Map();
for (const name of readdirSync(process.argv[2], { recursive: true }).filter((file) => file.endsWith("coverage.cobertura.xml")))
  read(readFileSync(join(process.argv[2], name), "utf8"));
if (projects.size === 0) {
  console.log("No coverage was measured.");
  process.exit(1);
}

for (const [project, lines] of [...projects].sort()) {
  const covered = [...lines.values()].filter(Boolean).length;
  console.log(`${project.padEnd(28)} ${((100 * covered) / lines.size).toFixed(1)} % of ${lines.size} lines`);
}

// A line may be in several classes, such as closures, and in the report of each test project: one hit is enough.
function read(report) {
  for (const [, project, content] of report.matchAll(/<package name="([^"]+)"[^]*?>([^]*?)<\/package>/g)) {
    if (!projects.has(project))
      projects.set(project, new Map());
    const lines = projects.get(project);
    for (const [, file, body] of content.matchAll(/<class [^>]*filename="([^"]+)"[^>]*>([^]*?)<\/class>/g)) {
      for (const [, number, hits] of body.matchAll(/<line number="(\d+)" hits="(\d+)"/g)) {
        const line = `${file}:${number}`;
        lines.set(line, lines.get(line) || hits !== "0");
      }
    }
  }
}
