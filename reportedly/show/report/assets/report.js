"use strict";
// Comforts only: the page says all it says without this. It reads the document and knows nothing else.
document.documentElement.classList.add("js");
addEventListener("DOMContentLoaded", () => {
  const all = (query, within = document) => [...within.querySelectorAll(query)];
  const root = document.documentElement;
  const DARK = matchMedia("(prefers-color-scheme: dark)");

  const theme = document.getElementById("theme");
  const isDark = () => (root.dataset.theme || (DARK.matches ? "dark" : "light")) === "dark";
  theme.setAttribute("aria-pressed", String(isDark()));
  theme.addEventListener("click", () => {
    root.dataset.theme = isDark() ? "light" : "dark";
    theme.setAttribute("aria-pressed", String(isDark()));
  });

  const plain = (words) => words.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const find = document.getElementById("find");
  let texts = null;
  find.addEventListener("input", () => {
    texts = texts || all("[data-find]").map((one) => [one, plain(one.textContent)]);
    const wanted = plain(find.value).split(/\s+/).filter(Boolean);
    for (const [one, text] of texts) one.classList.toggle("gone", !wanted.every((word) => text.includes(word)));
  });

  const key = (row, at) => {
    const cell = row.cells[at];
    return cell.dataset.sort || cell.textContent.trim();
  };
  const order = (one, other) => {
    const [a, b] = [one, other].map((words) => parseFloat(words.replace(/,/g, "")));
    return !Number.isNaN(a) && !Number.isNaN(b) && a !== b ? a - b : one.localeCompare(other);
  };
  for (const table of all("table.sortable")) {
    const heads = all("thead th", table);
    for (const [at, head] of heads.entries()) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = head.textContent;
      head.replaceChildren(button);
      button.addEventListener("click", () => {
        const isUp = head.getAttribute("aria-sort") === "descending";
        for (const other of heads) other.removeAttribute("aria-sort");
        head.setAttribute("aria-sort", isUp ? "ascending" : "descending");
        const body = table.tBodies[0];
        const rows = [...body.rows].sort((one, other) => order(key(one, at), key(other, at)) * (isUp ? 1 : -1));
        body.replaceChildren(...rows);
      });
    }
  }

  // What a link leads to may be folded away.
  const follow = () => {
    const to = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const fold = to && to.closest("details:not([open])");
    if (fold) { fold.open = true; to.scrollIntoView(); }
  };
  addEventListener("hashchange", follow);
  follow();

  // On paper what is folded stays folded, but for the rest of a list that stands open.
  const rests = "details:is(.rest, .fold-rows):not([open])";
  let closed = [];
  addEventListener("beforeprint", () => { closed = all(rests); for (const fold of closed) fold.open = true; });
  addEventListener("afterprint", () => { for (const fold of closed) fold.open = false; });
});
