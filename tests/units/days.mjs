/** What the tests of study days share: the scripts, two clips, and a day of them. */
import { load } from "./load.mjs";

const SCRIPTS = [
  ...[
    "topics",
    "films",
    "session",
    "names",
    "repair",
    "files",
    "plan",
    "plan-merge",
    "clocks",
    "pace",
  ],
  ...["places", "harvest", "aside", "show", "kept-show"],
  ...["notes", "note-merge", "givings", "report"],
];
const vbtcStorage = { KEYS: {}, read: () => null, write: () => true };

export const { vbtcDay } = load(["shell/brief", ...SCRIPTS.map((name) => `study_day/${name}`)], {
  vbtcStorage,
});

const clip = { id: "rekrutering", title: "Rekrutering", duration: 90 };
export const CLIPS = [clip, { ...clip, id: "duowerk", title: "Duowerk", duration: 301 }];

export const { block } = vbtcDay.session;
export const session = (...blocks) => ({
  ...vbtcDay.session.fresh(),
  id: "dag1",
  title: "Onze dag",
  blocks,
});
