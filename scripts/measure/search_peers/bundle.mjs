/** Reads { places } as JSON, and writes a bundle of Pagefind over them. */
import { readFileSync } from "node:fs";
import { writePagefind } from "./pagefind.mjs";

const [modules, bundle] = process.argv.slice(2);
await writePagefind(modules, JSON.parse(readFileSync(0, "utf8")).places, bundle);
