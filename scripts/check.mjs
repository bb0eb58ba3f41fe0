// The gate that needs nothing but Node: types, walls, tests, build. usage: npm run check
import { finish, runSteps } from "./run-steps.mjs";
import { checkSteps } from "./steps.mjs";

finish(await runSteps(checkSteps()));
