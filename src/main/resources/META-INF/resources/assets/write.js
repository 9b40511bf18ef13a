/* write.js: help with writing replies and notes. The form works without it. No words here: they stand in the page. */
"use strict";
{
  const form = document.getElementById("reply");
  const open = () => [...form.querySelectorAll("textarea[data-draft]")].find((field) => field.offsetParent);

  /* typed, not set: the browser's own undo takes it back, and drafts hear of it */
  const type = (field, from, to, text, start, end = start) => {
    field.focus(); field.setSelectionRange(from, to);
    if (!(text ? document.execCommand("insertText", false, text) : document.execCommand("delete"))) {
      field.setRangeText(text, from, to, "end"); field.dispatchEvent(new Event("input", { bubbles: true }));
    }
    field.setSelectionRange(from + start, from + end);
  };

  /* ---- bold, italic, code: around what is selected, or taken away again ---- */
  const around = (field, mark) => {
    const { selectionStart: from, selectionEnd: to, value } = field, n = mark.length, text = value.slice(from, to);
    const marked = value.slice(from - n, from) === mark && value.slice(to, to + n) === mark;
    if (marked) return type(field, from - n, to + n, text, 0, text.length);
    type(field, from, to, mark + text + mark, n, n + text.length);
  };
  const fenced = (field) => {
    const { selectionStart: from, selectionEnd: to, value } = field, text = value.slice(from, to);
    if (!text.includes("\n")) return around(field, "`");
    const before = from === 0 || value[from - 1] === "\n" ? "```\n" : "\n```\n";
    type(field, from, to, `${before}${text.replace(/\n$/, "")}\n\`\`\`\n`, before.length, before.length + text.length);
  };
  const listed = (field) => {
    const { value } = field, from = value.lastIndexOf("\n", field.selectionStart - 1) + 1;
    const stop = value.indexOf("\n", field.selectionEnd), to = stop < 0 ? value.length : stop;
    const lines = value.slice(from, to).split("\n"), items = lines.every((line) => line.startsWith("- "));
    const text = lines.map((line) => items ? line.slice(2) : `- ${line}`).join("\n");
    type(field, from, to, text, text.length);
  };
  const linked = (field) => {
    const { selectionStart: from, selectionEnd: to, value } = field, text = value.slice(from, to);
    if (/^https?:\/\/\S+$/.test(text)) return type(field, from, to, `[](${text})`, 1);
    type(field, from, to, `[${text}](https://)`, text.length + 3, text.length + 11);
  };
  const marks = { bold: (field) => around(field, "**"), italic: (field) => around(field, "*"), code: fenced, list: listed, link: linked };
  form?.addEventListener("click", (ev) => {
    const mark = ev.target.closest("[data-mark]"), field = mark && open();
    if (field) marks[mark.dataset.mark](field);
  });
  form?.addEventListener("keydown", (ev) => {
    const mark = { b: "bold", i: "italic" }[ev.key.toLowerCase()];
    if (!mark || !(ev.ctrlKey || ev.metaKey) || ev.altKey || ev.shiftKey || ev.target !== open()) return;
    ev.preventDefault(); marks[mark](ev.target);
  });

  /* ---- the preview follows what is typed while it is open; its button closes it again ---- */
  const prove = form?.querySelector("[data-proof]"), proof = document.getElementById("proof");
  let later = null;
  const again = () => { clearTimeout(later); if (proof.firstElementChild) later = setTimeout(() => prove.dispatchEvent(new CustomEvent("proof")), 400); };
  const close = () => { clearTimeout(later); proof.replaceChildren(); open()?.focus(); };
  form?.addEventListener("input", again);
  form?.addEventListener("change", (ev) => { if (ev.target.name === "kind") again(); });
  form?.addEventListener("click", (ev) => {
    if (ev.target.closest("[data-close-proof]")) close();
    if (ev.target.closest("[data-proof]") && proof.firstElementChild) { ev.preventDefault(); ev.stopImmediatePropagation(); close(); }
  }, true);

  /* ---- "@" in a note offers colleagues: arrows choose, Enter or Tab takes, Escape closes ---- */
  const names = document.getElementById("names"), note = document.getElementById("body-note");
  const begun = () => /(?:^|[^\w@.])@([\w.+-]{0,60})$/.exec(note.value.slice(0, note.selectionStart));
  const options = () => [...names.children], chosen = () => options().find((option) => option.ariaSelected === "true");
  const choose = (option) => {
    for (const each of options()) each.ariaSelected = String(each === option);
    if (option) { note.setAttribute("aria-activedescendant", option.id); option.scrollIntoView({ block: "nearest" }); }
  };
  const shut = () => { names.hidden = true; names.replaceChildren(); note.removeAttribute("aria-activedescendant"); };
  const take = (option) => {
    const typed = begun()[1].length, at = note.selectionStart, text = `${option.dataset.handle} `;
    shut(); type(note, at - typed, at, text, text.length);
  };
  let asked = 0, soon = null;
  async function offer() {
    const typed = begun(), mine = ++asked;
    if (!typed) return shut();
    try {
      const answer = await fetch(`${note.dataset.names}?q=${encodeURIComponent(typed[1])}`, { headers: { "HX-Request": "true" } });
      const html = answer.ok && !answer.redirected ? await answer.text() : "";
      if (mine !== asked || !begun()) return;
      names.innerHTML = html; names.hidden = !names.children.length; choose(names.firstElementChild);
    } catch { shut(); }
  }
  note?.addEventListener("input", () => { clearTimeout(soon); begun() ? soon = setTimeout(offer, 120) : (asked++, shut()); });
  note?.addEventListener("blur", () => { asked++; shut(); });
  names?.addEventListener("mousedown", (ev) => { ev.preventDefault(); const option = ev.target.closest("[data-handle]"); if (option && begun()) take(option); });
  note?.addEventListener("keydown", (ev) => {
    if (names.hidden || ev.isComposing) return;
    const all = options(), at = all.indexOf(chosen());
    const step = { ArrowDown: 1, ArrowUp: -1 }[ev.key];
    if (step) choose(all[(at + step + all.length) % all.length]);
    else if ((ev.key === "Enter" || ev.key === "Tab") && !ev.ctrlKey && !ev.metaKey && begun() && all[at]) take(all[at]);
    else if (ev.key === "Escape") shut();
    else return;
    ev.preventDefault(); ev.stopPropagation();
  });
}
