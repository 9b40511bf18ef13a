/* wallboard.js: says when the numbers are old. A board that is paused on purpose is not. */
"use strict";
const STALE_SECONDS = 20;
const board = document.querySelector(".wall[data-live]"), stale = document.getElementById("stale");
let told = "", toldAt = performance.now();
function watch() {
  const at = board.querySelector("[data-updated]")?.dateTime;
  if (at !== told) { told = at; toldAt = performance.now(); }
  const old = performance.now() - toldAt > STALE_SECONDS * 1000;
  if (stale.hidden === old) { stale.hidden = !old; board.classList.toggle("is-stale", old); }
}
if (board && stale) setInterval(watch, 1000);
