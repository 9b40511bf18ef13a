/* Images that are dropped, pasted or chosen go into the text at the cursor. Without this script the button beside them does it. */
"use strict";
document.addEventListener("change", async (ev) => {
  const input = ev.target.closest?.("[data-images]");
  if (!input?.files.length) return;
  const said = document.getElementById("images-e"), text = document.getElementById(input.dataset.into), form = new FormData();
  form.append("_csrf", input.form.elements._csrf.value);
  for (const file of input.files) form.append("images", file);
  input.value = ""; said.textContent = ""; input.form.setAttribute("aria-busy", "true");
  try {
    const answer = await fetch(input.dataset.images, { method: "POST", body: form, headers: { Accept: "text/plain" } });
    const words = answer.redirected ? "" : await answer.text();
    if (!answer.ok || answer.redirected) { said.textContent = words.startsWith("<") ? answer.statusText : words; return; }
    text.setRangeText(`\n\n${words}\n\n`, text.selectionStart, text.selectionEnd, "end");
    text.dispatchEvent(new Event("input", { bubbles: true })); text.focus();
  } catch (problem) { said.textContent = problem.message; }
  finally { input.form.removeAttribute("aria-busy"); }
});
