/**
 * How figures are written in Dutch, as scripts/dutch/writing.py does on paper and in pages.
 *
 * vbtcWriting gives { clock, size, counted }.
 */
(() => {
  /** @param {number} number */
  const two = (number) => String(number).padStart(2, "0");

  /**
   * Seconds as people read them: 65 is "1:05", 3700 is "1:01:40"; below zero as above.
   * @param {number} seconds
   */
  const clock = (seconds) => {
    const whole = Math.floor(Math.abs(seconds));
    const hours = Math.floor(whole / 3600);
    const minutes = Math.floor(whole / 60) % 60;
    const rest = two(whole % 60);
    return hours ? `${hours}:${two(minutes)}:${rest}` : `${minutes}:${rest}`;
  };

  /**
   * Bytes as people read them: 309295 is "0,3 MB", 1500000000 is "1,5 GB".
   * @param {number} bytes
   */
  const size = (bytes) => {
    const number = bytes < 1e9 ? bytes / 1e6 : bytes / 1e9;
    return `${number.toFixed(1).replace(".", ",")} ${bytes < 1e9 ? "MB" : "GB"}`;
  };

  /**
   * How many there are, in figures: "1 fragment", "2 fragmenten".
   * @param {number} count
   * @param {string} one
   * @param {string} more
   */
  const counted = (count, one, more) => `${count} ${count === 1 ? one : more}`;

  window.vbtcWriting = { clock, size, counted };
})();
