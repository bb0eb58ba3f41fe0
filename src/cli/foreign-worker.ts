import { parentPort, workerData } from "node:worker_threads";
import { readAnyWorkbook } from "../workbook/read-workbook";
import { checksumNode, inflateNode } from "./inflate-node";
import type { ForeignRequest } from "./read-foreign";

// The thread of read-foreign.ts: one file in, one outcome out.
const { bytes } = workerData as ForeignRequest;
parentPort?.postMessage(await readAnyWorkbook(bytes, { inflate: inflateNode, checksum: checksumNode }));
