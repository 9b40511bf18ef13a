/* safe.js: nothing typed is lost, whether a page goes away or the connection does. No words here: they stand in the page. */
"use strict";
{
  const bar = document.getElementById("offline");
  const lost = () => root.classList.contains("offline");
  const drafts = (condition = "") => all(`[data-draft]${condition}`);
  const kept = (field) => `sent ${field.dataset.draft}`;

  /* ---- what was typed since the last save is saved when the page goes away; htmx saves it meanwhile ---- */
  function keep(leaving) {
    for (const field of drafts("[data-dirty]")) {
      const form = field.form.elements; delete field.dataset.dirty;
      if (field.form.dataset.gone) continue;
      if (leaving) sessionStorage.setItem(field.dataset.draft, JSON.stringify([Date.now(), field.value]));
      navigator.sendBeacon(field.dataset.draft, new URLSearchParams({ _csrf: form._csrf.value, token: form.token.value, [field.name]: field.value }));
    }
  }
  document.addEventListener("input", (ev) => { if (ev.target.dataset?.draft) ev.target.dataset.dirty = "1"; });
  document.addEventListener("submit", (ev) => {
    ev.target.dataset.gone = "1";
    for (const field of drafts()) if (field.form === ev.target && field.value.trim()) sessionStorage.setItem(kept(field), field.value);
  });
  addEventListener("pagehide", () => keep(true));
  addEventListener("pageshow", (ev) => { if (ev.persisted) for (const field of drafts()) delete field.form.dataset.gone; });
  document.addEventListener("visibilitychange", () => { if (document.hidden && !lost()) keep(false); });

  /* a page that loads faster than the save before it takes the text from this tab; so does one after a sending that no server answered */
  const answered = performance.getEntriesByType("navigation")[0]?.redirectCount > 0 || document.getElementById("errors");
  if (answered) for (const key of Object.keys(sessionStorage)) if (key.startsWith("sent ")) sessionStorage.removeItem(key);
  for (const field of drafts()) {
    const [at, text] = JSON.parse(sessionStorage.getItem(field.dataset.draft) || "[0]"), sent = sessionStorage.getItem(kept(field));
    const mine = Date.now() - at < 10000 ? text : sent;
    if (mine !== null && mine !== field.value) { field.value = mine; field.dataset.dirty = "1"; }
    sessionStorage.removeItem(field.dataset.draft); sessionStorage.removeItem(kept(field));
  }

  /* ---- no connection: it is said, times are marked as old, nothing is sent into the void; drafts are saved when it is back ---- */
  let asking = null;
  const save = () => { for (const field of drafts("[data-dirty]")) field.dispatchEvent(new CustomEvent("again")); };
  const reached = () => fetch("/assets/mark.svg", { method: "HEAD", cache: "no-store" }).then((answer) => answer.status < 500, () => false);
  async function look() {
    const there = navigator.onLine && await reached();
    if (there === !lost()) return;
    root.classList.toggle("offline", !there);
    clearInterval(asking);
    if (there) { bar.replaceChildren(bar.firstElementChild); return save(); }
    bar.append(bar.firstElementChild.content.cloneNode(true)); asking = setInterval(look, 3000);
  }
  if (bar) {
    addEventListener("offline", look); addEventListener("online", look);
    document.addEventListener("htmx:error", look); document.addEventListener("htmx:sse:error", look);
    document.addEventListener("submit", (ev) => {
      if (!lost() || ev.target.method !== "post" || ev.target.matches("[hx-post]")) return;
      ev.preventDefault(); ev.stopImmediatePropagation(); failed();
    }, true);
    let started = false; /* htmx hears what is to be saved from its first look at the page on, which may be before or after the load */
    document.addEventListener("htmx:after:process", () => { if (!started) { started = true; save(); } });
    addEventListener("load", () => { if (!started) save(); });
  }
}
