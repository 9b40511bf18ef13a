/* app.js: progressive extras only. Every page works without it. No inline handlers, no eval, no words: CSP script-src 'self'. */
"use strict";
const root = document.documentElement;
root.classList.add("js");
const all = (selector, from = document) => [...from.querySelectorAll(selector)];
const remember = (name, value) => { document.cookie = `${name}=${encodeURIComponent(value)};path=/;max-age=31536000;samesite=lax${location.protocol === "https:" ? ";secure" : ""}`; };

/* ---- countdowns: the server decides the state and prints the words; this only keeps a running clock's text fresh.
        Stopped clocks carry no data-due and stay as they are. The server's clock wins over the browser's. ---- */
const skew = Number(root.dataset.serverNow) ? Number(root.dataset.serverNow) - Date.now() : null;
const fill = (pattern, a, b) => pattern.replace("#", a).replace("%", b);
const length = (m) => m < 60 ? fill(root.dataset.tMinutes, m) : m < 1440 ? fill(root.dataset.tHours, Math.floor(m / 60), m % 60) : fill(root.dataset.tDays, Math.floor(m / 1440), Math.floor((m % 1440) / 60));
function left(due) {
  const seconds = Math.floor((due - Date.now() - skew) / 1000);
  return seconds >= 0 ? length(Math.ceil(seconds / 60)) : fill(root.dataset.tLate, length(Math.max(1, Math.floor(-seconds / 60))));
}
function tick() {
  for (const t of all("time[data-due]")) { const text = left(Date.parse(t.dateTime)); if (t.textContent !== text) t.textContent = text; }
}
if (skew !== null) { setInterval(tick, 5000); document.addEventListener("visibilitychange", tick); }

/* ---- open the ticket at the first unread message, else at the last ---- */
const opensAt = document.getElementById(document.querySelector("[data-opens-at]")?.dataset.opensAt), pane = document.getElementById("thread");
if (opensAt && pane && !location.hash) pane.scrollTop = opensAt.offsetTop - pane.offsetTop - 60;

/* ---- what an author has seen is what stood there when they began to write ---- */
document.addEventListener("input", (ev) => {
  const field = ev.target, after = field.form?.elements.afterMessage, last = document.getElementById(field.dataset?.seen)?.dataset.last;
  if (after && last && !field.dataset.begun) { after.value = last; field.dataset.begun = "1"; }
  if (field.dataset?.seen && !field.value) delete field.dataset.begun;
});

/* ---- "/" at the beginning of a line of a reply opens the saved ones; a long list can be sieved ---- */
document.addEventListener("keydown", (ev) => {
  const field = ev.target, saved = document.getElementById("saved");
  if (ev.key !== "/" || field.name !== "reply" || !saved || ev.isComposing || !/(^|\n)$/.test(field.value.slice(0, field.selectionStart))) return;
  ev.preventDefault(); saved.open = true; saved.querySelector("input, .menu-item")?.focus();
});
document.addEventListener("keydown", (ev) => {
  if (ev.key !== "Enter" || !ev.target.dataset?.sieve) return;
  ev.preventDefault(); all(ev.target.dataset.sieve, ev.target.parentElement).find((item) => !item.hidden)?.click();
});
document.addEventListener("input", (ev) => {
  if (!ev.target.dataset?.sieve) return;
  const wanted = ev.target.value.toLowerCase();
  for (const item of all(ev.target.dataset.sieve, ev.target.parentElement)) item.hidden = !item.textContent.toLowerCase().includes(wanted);
});

/* ---- others on this ticket learn that it is open here, and what is being written; a hidden page says nothing ---- */
const here = document.getElementById("presence"), tell = (doing) => { if (here && !document.hidden) { here.elements.doing.value = doing; here.dispatchEvent(new CustomEvent("here")); } };
if (here) {
  let quiet = null, began = 0;
  const doing = () => here.elements.doing.value;
  setInterval(() => tell(doing()), 20000);
  document.addEventListener("visibilitychange", () => tell(doing()));
  document.addEventListener("input", (ev) => {
    if (!ev.target.dataset?.draft) return;
    const now = performance.now(), what = ev.target.name === "note" ? "noting" : "replying";
    began ||= now; clearTimeout(quiet); quiet = setTimeout(() => { began = 0; tell("looking"); }, 15000);
    if (now - began > 2000 && doing() !== what) tell(what);
  });
  addEventListener("pagehide", () => navigator.sendBeacon(here.action, new URLSearchParams({ _csrf: here.elements._csrf.value, doing: "gone" })));
}

/* ---- copy, print ---- */
document.addEventListener("click", (ev) => {
  const copy = ev.target.closest("[data-copy]");
  if (copy && navigator.clipboard) navigator.clipboard.writeText(new URL(copy.dataset.copy, location).href).then(() => say(copy.dataset.copied));
  else if (copy) document.getElementById(copy.getAttribute("aria-controls"))?.select();
  if (ev.target.closest("[data-print]")) print();
});
function say(text) {
  const toast = document.createElement("div"); toast.className = "toast"; toast.textContent = text;
  document.getElementById("toasts")?.replaceChildren(toast);
}

/* ---- a toast has been read after a while; touching or focusing it keeps it ---- */
setInterval(() => {
  for (const t of all(".toasts .toast")) { const age = Number(t.dataset.age || 0) + 1; t.dataset.age = age; if (age > (Number(t.dataset.life) || 8) && !t.matches(":hover, :focus-within, [data-stays]")) t.remove(); }
}, 1000);

/* ---- files that were chosen are listed before they are sent ---- */
document.addEventListener("change", (ev) => {
  if (ev.target.type !== "file") return;
  const list = ev.target.form?.querySelector("[data-files]"); if (!list) return;
  list.replaceChildren(...[...ev.target.files].map((f) => { const li = document.createElement("li"); li.className = "file"; li.textContent = f.name; return li; }));
  list.hidden = !list.children.length;
});

/* ---- what went wrong with a form is said first ---- */
document.getElementById("errors")?.focus();

/* ---- theme: attribute now, cookie for the next page; zone: the browser's, until a person chooses ---- */
document.addEventListener("click", (ev) => {
  if (!ev.target.closest("[data-theme-toggle]")) return;
  const dark = root.dataset.theme === "dark" || (root.dataset.theme === "auto" && matchMedia("(prefers-color-scheme: dark)").matches);
  root.dataset.theme = dark ? "light" : "dark";
  remember("theme", root.dataset.theme);
});
if (!/(^|; )tz=/.test(document.cookie)) remember("tz", Intl.DateTimeFormat().resolvedOptions().timeZone);

/* ---- a form is sent once; the server holds to it as well ---- */
document.addEventListener("submit", (ev) => {
  const form = ev.target;
  if (form.method !== "post" || ev.defaultPrevented) return;
  if (form.dataset.sent) return ev.preventDefault();
  form.dataset.sent = "1"; setTimeout(() => delete form.dataset.sent, 2000);
});

/* ---- small choices save themselves; without script the button beside them does ---- */
document.addEventListener("change", (ev) => { if (ev.target.matches("[data-submit]")) ev.target.form.requestSubmit(); });

/* ---- dialogs ---- */
const openDialog = (id) => { const d = document.getElementById(id); if (d && !d.open) { d.showModal(); d.querySelector("input")?.focus(); } };
document.addEventListener("click", (ev) => { const b = ev.target.closest("[data-dialog]"); if (b) openDialog(b.dataset.dialog); });

/* ---- menus: one open at a time, arrows walk through it, Escape closes and goes back to where one was ---- */
const openMenus = () => all(".menu[open], .why[open]");
const stops = (menu) => all("a, button, input, select", menu.querySelector(".menu-body, .why-body") || menu).filter((el) => el.checkVisibility());
const enter = (menu) => stops(menu)[0]?.focus();
function leave(menu) {
  const inside = menu.contains(document.activeElement); menu.open = false;
  if (inside) (document.getElementById(menu.dataset.returns) || menu.querySelector("summary")).focus();
}
document.addEventListener("keydown", (ev) => {
  const menu = ev.target.closest?.(".menu[open], #palette"), step = { ArrowDown: 1, ArrowUp: -1 }[ev.key];
  if (!menu || !step || ev.target.tagName === "SELECT" || (ev.target.type || "").startsWith("date")) return;
  const found = stops(menu), at = found.indexOf(ev.target);
  ev.preventDefault(); found[at < 0 ? (step > 0 ? 0 : found.length - 1) : (at + step + found.length) % found.length]?.focus();
});
document.addEventListener("toggle", (ev) => { if (ev.target.matches?.(".menu[open], .why[open]")) for (const m of openMenus()) if (m !== ev.target) m.open = false; }, true);
document.addEventListener("click", (ev) => { for (const m of openMenus()) if (!m.contains(ev.target)) m.open = false; });

/* ---- a request of htmx failed: say so, nothing typed is touched. What only keeps a page fresh fails in silence ---- */
function failed(why = "failed") {
  const words = document.getElementById(why), toasts = document.getElementById("toasts");
  if (words && toasts) toasts.replaceChildren(words.content.cloneNode(true));
}
document.addEventListener("htmx:error", (ev) => { if (!ev.target.matches?.("[data-draft], .here, .nav-lists, .bell, [hidden]")) failed(); });
document.addEventListener("htmx:response:error", (ev) => { const status = ev.detail?.ctx?.response?.status; if (status === 410) failed("gone"); else if (status >= 500) failed(); });

/* ---- keyboard: declared in HTML with data-key / data-keys; off while typing, in dialogs, with Alt and AltGr,
        and with <html data-shortcuts="off"> (WCAG 2.1.4) ---- */
const typing = (el) => el.isContentEditable || (/^(INPUT|TEXTAREA|SELECT)$/.test(el.tagName) && !["checkbox", "radio", "button", "submit"].includes(el.type));
const rows = () => all(".t-row");
const current = () => document.querySelector('.t-row[aria-selected="true"]');
function select(step) {
  const r = rows(); if (!r.length) return;
  const i = r.indexOf(current()), n = r[Math.max(0, Math.min(r.length - 1, i + step))];
  for (const x of r) x.removeAttribute("aria-selected");
  n.setAttribute("aria-selected", "true");
  n.scrollIntoView({ block: "nearest" });
  const a = n.querySelector("a"); a?.focus({ preventScroll: true }); a?.dispatchEvent(new CustomEvent("preview", { bubbles: true }));
}
function fire(el) {
  if (/^(INPUT|TEXTAREA|SELECT)$/.test(el.tagName) && !["checkbox", "radio", "submit"].includes(el.type)) { el.focus(); if (el.tagName === "SELECT") el.showPicker?.(); return; }
  el.click();
  if (el.matches("summary") && el.parentElement.open && el.closest(".menu")) return enter(el.parentElement);
  const next = el.dataset.focus && document.getElementById(el.dataset.focus); next?.focus();
}
const usable = (el) => !el.closest(".bulk") || el.closest(".bulk").checkVisibility();
let chord = "", chordAt = 0;
function keyed(ev) {
  const k = ev.key.toLowerCase(), now = performance.now();
  chord = now - chordAt < 900 ? `${chord} ${k}` : k; chordAt = now;
  const name = ev.shiftKey && /^[a-z]$/.test(k) ? `shift+${k}` : k;
  return document.querySelector(`[data-keys="${CSS.escape(chord)}"]`) || all(`[data-key="${CSS.escape(name)}"]`).find(usable);
}
document.addEventListener("keydown", (ev) => {
  const mod = ev.ctrlKey || ev.metaKey;
  if (ev.isComposing || ev.altKey || ev.getModifierState("AltGraph")) return;
  if (mod && ev.key.toLowerCase() === "k" && document.getElementById("palette")) { ev.preventDefault(); return openDialog("palette"); }
  if (mod && ev.key === "Enter" && ev.target.form) {
    const button = (ev.shiftKey && ev.target.form.querySelector('[data-key="mod+shift+enter"]')) || all(".btn-primary", ev.target.form).find((b) => b.offsetParent);
    ev.preventDefault(); return ev.target.form.requestSubmit(button);
  }
  if (ev.key === "Escape") {
    const menus = openMenus(); for (const m of menus) leave(m);
    if (!menus.length && !document.querySelector("dialog[open]")) document.getElementById("bulk")?.reset();
    return;
  }
  if (mod || typing(ev.target) || root.dataset.shortcuts === "off" || document.querySelector("dialog[open]")) return;
  if (ev.key === "?") return openDialog("shortcuts");
  if (ev.key === "j" || ev.key === "k") { ev.preventDefault(); return select(ev.key === "j" ? 1 : -1); }
  if (ev.key === "x") return current()?.querySelector(".check")?.click();
  if (ev.key === "Enter" && current() && ev.target === document.body) return current().querySelector("a")?.click();
  const hit = keyed(ev);
  if (hit) { ev.preventDefault(); chord = ""; fire(hit); }
});

/* ---- bulk bar count: <span data-bulk-count data-text="# selected"> ---- */
document.addEventListener("change", (ev) => {
  const count = document.querySelector("[data-bulk-count]");
  if (count && ev.target.matches(".t-row .check")) count.textContent = fill(count.dataset.text, all(".t-row .check:checked").length);
});

/* ---- attachments: drop and paste into the nearest file input ---- */
function addFiles(zone, list) {
  const input = zone.querySelector('input[type="file"]'); if (!input || !list.length) return;
  const files = new DataTransfer(); for (const f of [...input.files, ...list]) files.items.add(f);
  input.files = files.files; input.dispatchEvent(new Event("change", { bubbles: true }));
}
document.addEventListener("dragover", (ev) => { if (ev.target.closest?.("[data-drop]")) ev.preventDefault(); });
document.addEventListener("drop", (ev) => { const z = ev.target.closest?.("[data-drop]"); if (z) { ev.preventDefault(); addFiles(z, ev.dataTransfer.files); } });
document.addEventListener("paste", (ev) => { const z = ev.target.closest?.("form")?.querySelector("[data-drop]"); if (z && ev.clipboardData?.files.length) { ev.preventDefault(); addFiles(z, ev.clipboardData.files); } });
