/**
 * The keys of the desk, which also work while someone types.
 *
 * vbtcCaptionKey(event, isTyping) gives what a key asks, or nothing: Escape plays or pauses, F2
 * goes three seconds back, F8 and F9 set where a caption begins and ends, Enter goes to the next,
 * and Ctrl+Enter splits. Backspace before the first letter and Delete behind the last one merge,
 * as in any text. Ctrl+Z is the browser's own while someone types, else it takes back a change.
 */
(() => {
  /** @type {Record<string, CaptionAct>} */
  const ALWAYS = { Escape: "play", F2: "back", F8: "begin", F9: "end" };

  /** @param {HTMLTextAreaElement} words */
  const isAtStart = ({ selectionStart, selectionEnd }) => !selectionStart && !selectionEnd;

  /** @param {HTMLTextAreaElement} words */
  const isAtEnd = ({ selectionStart, value }) => selectionStart === value.length;

  window.vbtcCaptionKey = ({ key, ctrlKey, metaKey, shiftKey, target }, isTyping) => {
    const control = ctrlKey || metaKey;
    if (control && key === "z") return isTyping ? undefined : "undo";
    if (!control && !shiftKey && key in ALWAYS) return ALWAYS[key];
    if (!(target instanceof HTMLTextAreaElement)) return undefined;
    if (key === "Enter" && !shiftKey) return control ? "split" : "next";
    if (key === "Backspace" && isAtStart(target)) return "merge";
    return key === "Delete" && isAtEnd(target) ? "join" : undefined;
  };
})();
