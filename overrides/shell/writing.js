/**
 * How figures are written in Dutch; scripts/dutch/writing.py does the same on paper and in pages.
 *
 * vbtcWriting gives { clock, size }.
 */
(() => {
  const two = (number) => String(number).padStart(2, "0");

  /** Seconds as people read them: 65 is "1:05", 3700 is "1:01:40"; below zero as above. */
  const clock = (seconds) => {
    const whole = Math.floor(Math.abs(seconds));
    const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, two(whole % 60)];
    return hours ? `${hours}:${two(minutes)}:${rest}` : `${minutes}:${rest}`;
  };

  /** Bytes as people read them: 309295 is "0,3 MB", 1500000000 is "1,5 GB". */
  const size = (bytes) => {
    const [unit, factor] = bytes < 1e9 ? ["MB", 1e6] : ["GB", 1e9];
    return `${(bytes / factor).toFixed(1).replace(".", ",")} ${unit}`;
  };

  window.vbtcWriting = { clock, size };
})();
