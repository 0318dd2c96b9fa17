"use strict";
/* The sheet's only script: places the cards, walks the claims, leads links to words. It loads and sends nothing.
   Offsets in addresses count code points of the document's text; the DOM counts UTF-16 units. */
(() => {
  const root = document.documentElement;
  root.classList.add("js");
  const GAP = 8;            // pixels between two cards
  const ROOMY = matchMedia("(min-width: 64rem)");
  const STILL = matchMedia("(prefers-reduced-motion: reduce)");
  const DARK = matchMedia("(prefers-color-scheme: dark)");
  const PLACE = /^(\d{1,9}-\d{1,9})(,\d{1,9}-\d{1,9}){0,999}$/;

  let main, cards, byId, pieces, blocks, starts;
  let active = null, hot = null, timer = 0;

  const all = (selector, within = document) => Array.from(within.querySelectorAll(selector));
  const one = (id) => document.getElementById(id);
  const told = () => root.classList.contains("show-told");
  const shown = (card) => (told() || !card.told) && (!card.fold || card.fold.open);

  /* ---- code points and UTF-16 units ---- */

  const pairs = /[\ud800-\udbff][\udc00-\udfff]/g;
  const length = (text) => text.length - (text.match(pairs) || []).length;

  const units = (text, points) => {
    let at = 0;
    for (let left = points; left > 0 && at < text.length; left -= 1) {
      const code = text.codePointAt(at);
      at += code > 0xffff ? 2 : 1;
    }
    return at;
  };

  const texts = function* (block) {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    for (let at = blocks.get(block); walker.nextNode(); at += length(walker.currentNode.data)) yield [walker.currentNode, at];
  };

  const firstBlock = (offset) => {
    let low = 0, high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (starts[middle] <= offset) low = middle + 1; else high = middle;
    }
    return Math.max(low - 1, 0);
  };

  /* One range for each paragraph, since cards stand between two of them. */
  const rangesOf = ([start, end]) => {
    const found = [], list = Array.from(blocks.keys());
    for (let place = firstBlock(start); place < list.length && starts[place] < end; place += 1) {
      const range = document.createRange();
      let begun = false;
      for (const [node, at] of texts(list[place])) {
        const until = at + length(node.data);
        if (until <= start) continue;
        if (at >= end) break;
        if (!begun) range.setStart(node, units(node.data, Math.max(start - at, 0)));
        begun = true;
        range.setEnd(node, units(node.data, Math.min(end, until) - at));
      }
      if (begun) found.push(range);
    }
    return found;
  };

  const offsetOf = (node, unit) => {
    const holder = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest(".block");
    if (!holder) return null;
    const range = document.createRange();
    range.setStart(holder, 0);
    range.setEnd(node, unit);
    return blocks.get(holder) + length(range.toString());
  };

  /* ---- the margin ---- */

  const measure = () => {
    const top = main.getBoundingClientRect().top;
    for (const card of cards) {
      card.height = shown(card) ? card.element.offsetHeight : 0;
      card.wanted = card.anchor ? card.anchor.getBoundingClientRect().top - top : 0;
    }
  };

  /* Every card beside its words; the active one exactly there, the others pushed away from it. */
  const place = () => {
    if (!ROOMY.matches) {
      for (const card of cards) card.element.style.transform = card.moved = "";
      main.style.minHeight = "";
      root.classList.add("laid");
      return;
    }
    const list = cards.filter(shown);
    const pinned = active ? list.indexOf(active) : -1;
    let bottom = pinned < 0 ? 0 : active.wanted + active.height + GAP;
    if (pinned >= 0) settle(list, pinned);
    for (let at = pinned + 1; at < list.length; at += 1) {
      list[at].at = Math.max(list[at].wanted, bottom);
      bottom = list[at].at + list[at].height + GAP;
    }
    for (const card of list) {
      const moved = `translateY(${Math.round(card.at)}px)`;
      if (card.moved !== moved) card.element.style.transform = card.moved = moved;
    }
    main.style.minHeight = `${Math.ceil(bottom)}px`;
    root.classList.add("laid");
  };

  /* The cards above the pinned one keep beside their words as far as they leave it its place. */
  const settle = (list, pinned) => {
    let limit = list[pinned].at = list[pinned].wanted;
    const latest = [];
    for (let at = pinned - 1; at >= 0; at -= 1) latest[at] = limit = limit - list[at].height - GAP;
    let bottom = -Infinity;
    for (let at = 0; at < pinned; at += 1) {
      list[at].at = Math.min(Math.max(list[at].wanted, bottom), latest[at]);
      bottom = list[at].at + list[at].height + GAP;
    }
  };

  const layout = () => { measure(); place(); };

  /* ---- claims ---- */

  const light = (id, name, on) => {
    for (const piece of pieces.get(id) || []) piece.classList.toggle(name, on);
    const card = byId.get(id);
    if (card) card.element.classList.toggle(name, on);
  };

  /* The pointer and the keyboard warm a claim; only j, k, a click and an address take one up. */
  const warm = (id) => {
    if (hot === id) return;
    if (hot) light(hot, "hot", false);
    hot = id;
    if (hot) light(hot, "hot", true);
  };

  const count = () => {
    const list = cards.filter(shown);
    const at = active ? list.indexOf(active) + 1 : 0;
    one("count").textContent = at ? `${at} of ${list.length}` : `${list.length} claim${list.length === 1 ? "" : "s"}`;
  };

  const release = () => {
    if (!active) return;
    active.element.classList.remove("on");
    light(active.id, "lit", false);
    active.height = active.element.offsetHeight;
    active = null;
  };

  const activate = (card, { scroll = true, link = true } = {}) => {
    if (card.told && !told()) toggleTold();
    open(card.element);
    root.classList.add("moving");
    release();
    active = card;
    card.element.classList.add("on");
    light(card.id, "lit", true);
    card.height = card.element.offsetHeight;
    place();
    count();
    if (link) address(card.place);
    if (scroll) reveal(card.anchor || card.element);
  };

  const letGo = () => {
    release();
    mark([]);
    place();
    count();
    address("");
  };

  const step = (by) => {
    const list = cards.filter(shown);
    if (!list.length) return;
    const at = active ? list.indexOf(active) : by > 0 ? firstBelow(list) - 1 : firstBelow(list);
    const next = list[Math.min(Math.max(at + by, 0), list.length - 1)];
    activate(next);
    next.element.focus({ preventScroll: true });
  };

  /* Walking begins where the reader is. */
  const firstBelow = (list) => {
    const top = 60 - main.getBoundingClientRect().top;
    if (top < 0) return 0;
    const at = list.findIndex((card) => card.wanted >= top);
    return at < 0 ? list.length - 1 : at;
  };

  const reveal = (element) => {
    const box = element.getBoundingClientRect();
    const low = ROOMY.matches ? innerHeight * 0.7 : innerHeight * 0.45;
    if (box.top >= 70 && box.top <= low) return;
    scrollBy({ top: box.top - innerHeight * 0.28, behavior: STILL.matches ? "auto" : "smooth" });
  };

  /* ---- links to words ---- */

  const address = (where) => {
    const here = location.href.split("#")[0];
    try { history.replaceState(null, "", where ? `${here}#s=${where}` : here); } catch (error) { /* a frame without an address of its own */ }
  };

  const linkTo = (where) => `${location.href.split("#")[0]}#s=${where}`;

  const mark = (ranges) => {
    if (typeof Highlight === "function" && CSS.highlights) {
      CSS.highlights.delete("linked");
      if (ranges.length) CSS.highlights.set("linked", new Highlight(...ranges));
      return;
    }
    const selection = getSelection();
    selection.removeAllRanges();
    if (ranges.length) selection.addRange(ranges[0]);
  };

  const spansIn = (where) =>
    PLACE.test(where) ? where.split(",").map((pair) => pair.split("-").map(Number)).filter(([start, end]) => start < end) : [];

  /* Goes to the words of an address; the claim whose words they are is taken up with them. */
  const go = (where) => {
    const ranges = spansIn(where).flatMap(rangesOf);
    unfold(ranges);
    mark(ranges);
    const card = cards.find((each) => each.place === where);
    if (card && card !== active) activate(card, { scroll: false, link: false });
    if (!card) { release(); place(); count(); }
    if (ranges.length) reveal(ranges[0]);
  };

  /* What is folded opens when an address or a link leads into it. */
  const open = (element) => {
    let changed = false;
    for (let fold = element.closest("details:not([open])"); fold; fold = fold.closest("details:not([open])")) changed = fold.open = true;
    if (changed) { layout(); count(); }
  };

  const unfold = (ranges) => { for (const range of ranges) open(range.startContainer.parentElement); };

  const follow = () => {
    const hash = location.hash.replaceAll("%2C", ",");
    if (hash.startsWith("#s=")) go(hash.slice(3));
    else if (byId.has(hash.slice(1))) activate(byId.get(hash.slice(1)));
    else if (hash.length > 1 && one(hash.slice(1))) { open(one(hash.slice(1))); one(hash.slice(1)).scrollIntoView(); }
  };

  const copy = async (words, button) => {
    let done = true;
    try { await navigator.clipboard.writeText(words); } catch (error) { done = copyByHand(words); }
    if (!button) return;
    const before = button.dataset.label || button.textContent;
    button.dataset.label = before;
    button.textContent = done ? "copied" : "not copied";
    setTimeout(() => { button.textContent = before; }, 1500);
  };

  const copyByHand = (words) => {
    const field = document.createElement("textarea");
    field.value = words;
    document.body.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    return done;
  };

  /* ---- selections ---- */

  /* A paragraph selected by three clicks ends in the card after it. */
  const endOfBlock = (node) => {
    const holder = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest(".block");
    return holder && blocks.get(holder) + length(holder.textContent);
  };

  const pick = () => {
    const selection = getSelection();
    const box = one("pick");
    const range = selection.rangeCount && !selection.isCollapsed ? selection.getRangeAt(0) : null;
    const start = range && offsetOf(range.startContainer, range.startOffset);
    const end = range && (offsetOf(range.endContainer, range.endOffset) ?? endOfBlock(range.startContainer));
    box.hidden = start === null || end === null || end <= start;
    if (box.hidden) return;
    box.dataset.place = `${start}-${end}`;
    one("pick-place").textContent = `${start}–${end}`;
  };

  /* ---- what the reader does ---- */

  const toggleTold = () => {
    const on = root.classList.toggle("show-told");
    const button = one("told");
    if (button) button.setAttribute("aria-pressed", String(on));
    if (active && !shown(active)) release();
    layout();
    count();
  };

  const toggleTheme = () => {
    const dark = (root.dataset.theme || (DARK.matches ? "dark" : "light")) === "dark";
    root.dataset.theme = dark ? "light" : "dark";
    one("theme").setAttribute("aria-pressed", String(!dark));
  };

  const toggleKeys = () => { const keys = one("keys"); if (keys.open) keys.close(); else keys.showModal(); };

  const KEYS = {
    j: () => step(1),
    k: () => step(-1),
    n: () => { if (one("told")) toggleTold(); },
    d: toggleTheme,
    c: () => { if (active) copy(linkTo(active.place), active.element.querySelector(".copy")); },
    "?": toggleKeys,
    Escape: letGo,
  };

  const onKey = (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select")) return;
    if (one("keys").open && event.key !== "?") return;
    if ((event.key === "Enter" || event.key === " ") && event.target.classList.contains("card")) {
      event.preventDefault();
      activate(byId.get(event.target.id));
      return;
    }
    const act = KEYS[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };

  /* The innermost claim of a piece that is shown. */
  const claimOf = (element) => {
    const piece = element.closest("[data-claims]");
    const ids = piece ? piece.dataset.claims.split(" ") : [];
    return ids.map((id) => byId.get(id)).filter((card) => card && shown(card)).pop() || null;
  };

  const onClick = (event) => {
    const target = event.target;
    if (target.closest(".copy")) { copy(linkTo(byId.get(target.closest(".card").id).place), target); return; }
    if (target.closest("#pick")) { copy(linkTo(one("pick").dataset.place), one("pick-copy")); return; }
    const link = target.closest("a");
    if (link && link.dataset.claim) { event.preventDefault(); activate(byId.get(link.dataset.claim)); return; }
    if (link || target.closest("button, dialog") || !getSelection().isCollapsed) return;
    const card = target.closest(".card");
    const claim = card ? byId.get(card.id) : claimOf(target);
    if (claim) activate(claim, { scroll: Boolean(card) });
  };

  const onOver = (event) => {
    const card = event.target.closest(".card");
    const named = event.target.closest("[data-claim]");
    const claim = card ? byId.get(card.id) : named ? byId.get(named.dataset.claim) : claimOf(event.target);
    warm(claim ? claim.id : null);
  };

  const begin = () => {
    main = one("text");
    blocks = new Map(all(".block", main).map((block) => [block, Number(block.dataset.s)]));
    starts = Array.from(blocks.values());
    pieces = new Map();
    for (const piece of all("[data-claims]", main)) {
      for (const id of piece.dataset.claims.split(" ")) {
        if (!pieces.has(id)) pieces.set(id, []);
        pieces.get(id).push(piece);
      }
    }
    const refs = new Map(all(".ref", main).map((ref) => [ref.dataset.claim, ref]));
    cards = all(".card", main).map((element) => {
      const id = element.id;
      const anchor = refs.has(id) ? refs.get(id).nextElementSibling || refs.get(id) : (pieces.get(id) || [])[0];
      return { element, id, told: element.classList.contains("told"), place: element.dataset.place, anchor, fold: element.closest(".fold"), at: 0, height: 0, wanted: 0 };
    });
    byId = new Map(cards.map((card) => [card.id, card]));
    one("theme").setAttribute("aria-pressed", String(DARK.matches));

    document.addEventListener("keydown", onKey);
    document.addEventListener("click", onClick);
    document.addEventListener("mouseover", onOver);
    document.addEventListener("focusin", onOver);
    document.addEventListener("selectionchange", () => { clearTimeout(timer); timer = setTimeout(pick, 150); });
    one("prev").addEventListener("click", () => step(-1));
    one("next").addEventListener("click", () => step(1));
    if (one("told")) one("told").addEventListener("click", toggleTold);
    one("theme").addEventListener("click", toggleTheme);
    one("help").addEventListener("click", toggleKeys);
    addEventListener("hashchange", follow);
    for (const fold of all("details", main)) fold.addEventListener("toggle", () => { layout(); count(); });
    let closed = [];
    addEventListener("beforeprint", () => { closed = all(":is(.fold, .rest, .why, .besides):not([open])"); for (const fold of closed) fold.open = true; });
    addEventListener("afterprint", () => { for (const fold of closed) fold.open = false; });
    layout();
    count();
    follow();
    let wide = innerWidth;
    addEventListener("resize", () => { if (innerWidth !== wide) { wide = innerWidth; requestAnimationFrame(layout); } });
    document.fonts.ready.then(layout);
  };

  document.addEventListener("DOMContentLoaded", begin);
})();
