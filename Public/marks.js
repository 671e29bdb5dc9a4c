// What is pointed at or focused in a list shows on the page, and the other way round. Without script the links do.
const light = (event, on) => {
  const at = event.target.closest("[data-mark]");
  if (at) document.querySelectorAll(`[data-mark="${CSS.escape(at.dataset.mark)}"]`).forEach(e => e.classList.toggle("lit", on));
};
for (const name of ["pointerover", "focusin"]) addEventListener(name, e => light(e, true));
for (const name of ["pointerout", "focusout"]) addEventListener(name, e => light(e, false));
// A line leads to its rectangle within the region of the pages; the rest of the window stays where it is.
addEventListener("click", event => {
  const link = event.target.closest("a[data-mark]"), hash = link && new URL(link.href, location).hash.slice(1);
  const target = hash && document.getElementById(hash), region = target && target.closest("[data-pages]");
  if (!region || link.closest("[data-pages]")) return;
  event.preventDefault();
  history.replaceState(null, "", "#" + hash);
  const box = target.getBoundingClientRect(), frame = region.getBoundingClientRect();
  region.scrollTo({ top: region.scrollTop + box.top - frame.top - frame.height / 3 });
  light({ target: link }, true);
});
