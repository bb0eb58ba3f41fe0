// Builds what people run: the terminal program, for now. usage: node scripts/build.mjs
import { buildCli } from "./build-cli.mjs";

try {
  await buildCli();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
