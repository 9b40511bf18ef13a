/* bell.js: the system shows what the agent is told, where this browser was asked to and while no page of the desk is looked at.
   One page of the browser listens for all of them (a lock says which), also in the background; in other browsers nothing runs.
   No words here: they stand in the page. */
"use strict";
{
  const LISTENING = "desk notices", LOOKED_AT = "desk looked at", SHOWN = "notices shown", REMEMBERED = 200;
  const live = document.getElementById("live"), told = document.getElementById("told"), device = document.getElementById("device");
  const cookie = (name) => decodeURIComponent(document.cookie.split("; ").find((one) => one.startsWith(`${name}=`))?.slice(name.length + 1) || "");
  let able = isSecureContext && "Notification" in window && "locks" in navigator;

  /* the choice is the agent's in this browser: whoever signs in after them has made none */
  const wanted = () => able && Notification.permission === "granted" && cookie("notices") !== "" && cookie("notices") === cookie("chosen-by");

  /* ---- whether somebody looks at any page of the desk in this browser; a lock goes with its page, a note would stay ---- */
  let look = null;
  function watch() {
    const here = wanted() && document.hasFocus();
    if (!here) { look?.(); look = null; }
    else if (!look) { const gone = new Promise((away) => { look = away; }); navigator.locks.request(LOOKED_AT, { mode: "shared" }, () => gone); }
  }
  const lookedAt = async () => document.hasFocus() || (await navigator.locks.query()).held.some((lock) => lock.name === LOOKED_AT);

  /* ---- what came is shown once, whichever page hears of it; what comes to somebody who looks counts as seen ---- */
  function show(one) {
    const shown = new Notification(one.title, { body: one.text, tag: one.id, icon: told.dataset.icon, lang: root.lang });
    shown.onclick = () => { window.focus(); shown.close(); open(one.id); };
  }
  async function find() {
    if (!wanted()) return leave();
    const answer = await fetch("/desk/notifications/fresh", { headers: { Accept: "application/json" }, redirect: "error" });
    if (!answer.ok) return;
    const unread = await answer.json(), before = JSON.parse(localStorage.getItem(SHOWN) || "[]");
    const fresh = unread.filter((one) => !before.includes(one.id));
    if (!fresh.length) return;
    localStorage.setItem(SHOWN, JSON.stringify([...before, ...fresh.map((one) => one.id)].slice(-REMEMBERED)));
    if (!await lookedAt()) fresh.reverse().forEach(show);
  }
  const news = () => find().catch(() => {});

  /* ---- the ticket opens in this tab, or in another one where it would take away what was typed and isn't kept ---- */
  const changed = (field) => !field.dataset.draft && (/^(checkbox|radio)$/.test(field.type) ? field.checked !== field.defaultChecked : field.value !== field.defaultValue);
  function open(id) {
    told.action = `/desk/notifications/${id}`;
    told.target = all("main form[method=post] :is(textarea, input:not([type=hidden]))").some(changed) ? "_blank" : "";
    delete told.dataset.sent; told.requestSubmit();
  }

  /* ---- listening ---- */
  let listening = null;
  const hear = (signal) => new Promise((done) => {
    if (signal.aborted) return done();
    const source = new EventSource(live.getAttribute("hx-sse:connect").replace(/topics=.*/, "topics=bell"));
    source.addEventListener("bell-changed", news);
    signal.addEventListener("abort", () => { source.close(); done(); });
    news();
  });
  function listen() {
    watch();
    if (listening || !wanted()) return;
    listening = new AbortController();
    const { signal } = listening;
    navigator.locks.request(LISTENING, { signal }, () => hear(signal)).catch(() => {});
  }
  function leave() { listening?.abort(); listening = null; look?.(); look = null; }
  for (const event of ["focus", "blur", "pageshow"]) addEventListener(event, listen);
  document.addEventListener("visibilitychange", listen);
  addEventListener("pagehide", leave);
  listen();

  /* ---- the choice; the browser is asked after that click and never else ---- */
  const state = () => !able ? "none" : Notification.permission === "denied" ? "refused" : wanted() ? "on" : "off";
  const parts = () => all("[data-device]", device);
  function draw() { for (const part of parts()) part.hidden = part.dataset.device !== state(); }
  async function choose(on) {
    if (on && await Notification.requestPermission() === "granted") {
      try { new Notification(device.dataset.title, { body: device.dataset.sample, tag: "sample", icon: told.dataset.icon, lang: root.lang }); } catch { able = false; }
    }
    if (able) remember("notices", on && Notification.permission === "granted" ? cookie("chosen-by") : "");
    if (wanted()) listen(); else leave();
    draw();
    parts().find((part) => !part.hidden).querySelector("button")?.focus();
  }
  device?.addEventListener("click", (ev) => { const button = ev.target.closest("button"); if (button) choose(button.value === "on"); });
  if (device) draw();
}
