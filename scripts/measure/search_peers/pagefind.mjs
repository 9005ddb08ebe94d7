/** Pagefind over places. It only searches in a browser: its bundle goes to a folder. */
import { join } from "node:path";
import { pathToFileURL } from "node:url";

export const writePagefind = async (modules, places, bundle) => {
  // Only for import; and that looks beside this file, not where it was installed.
  const library = join(modules, "node_modules", "pagefind", "lib", "index.js");
  const { createIndex, close } = await import(pathToFileURL(library).href);
  const { index } = await createIndex({ forceLanguage: "nl" });
  for (const { address, title, text, around } of places) {
    await index.addCustomRecord({
      url: address,
      content: `${title} ${text} ${around}`,
      language: "nl",
      meta: { title },
    });
  }
  await index.writeFiles({ outputPath: bundle });
  await close();
};
