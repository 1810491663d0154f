/* Opens the card of a term, a citation or a footnote. Where the browser knows `interestfor` it does so itself, and only the first tap is ours;
   elsewhere hovering (after a moment), focus by keyboard and tapping open it, Esc closes it, and it stays while the
   pointer or the focus is on the term or on the card. Without popovers the term is the link it always is. */
"popover" in HTMLElement.prototype && ((d, w) => {
  const ours = !("interestForElement" in HTMLAnchorElement.prototype);
  const on = (type, act) => w.addEventListener(type, act, true);
  const term = e => e.target.closest?.("a.term,a.ref");
  const cardOf = a => d.getElementById(a.getAttribute("aria-describedby")).closest("[popover]");
  const isOpen = c => c && c.matches(":popover-open");
  let link, card, timer, touched, wasOpen;
  const later = (act, ms) => { clearTimeout(timer); timer = setTimeout(act, ms) };
  const close = () => {
    later();
    isOpen(card) && card.hidePopover();
    link = card = 0
  };
  const open = a => {
    const c = cardOf(a);
    card == c ? later() : close();
    link = a; card = c;
    isOpen(c) || c.showPopover({ source: a });
    place()
  };
  /* Asked when the time is up: the pointer may have come back, or onto the card. */
  const leave = () => link && (link.matches(":hover,:focus-visible") || card.matches(":hover,:focus-within") || close());
  /* Below the term, or above it where there is more room; never over it, never past an edge. */
  const place = () => {
    if (!ours || !link) return;
    const s = card.style, r = link.getClientRects()[0], below = innerHeight - r.bottom;
    s.cssText = "inset:auto;position-area:none";
    const up = below < card.offsetHeight && r.top > below;
    s.left = Math.max(0, Math.min(r.left, d.body.clientWidth - card.offsetWidth)) + "px";
    s[up ? "bottom" : "top"] = (up ? innerHeight - r.top : r.bottom) + "px";
    s.maxHeight = (up ? r.top : below) + "px"
  };
  /* Where the first tap would follow the link, it opens the card; the second follows. */
  on("pointerdown", e => {
    const a = term(e);
    touched = e.pointerType == "touch";
    wasOpen = a && isOpen(cardOf(a));
    a || card && !card.contains(e.target) && close()
  });
  on("click", e => {
    const a = term(e);
    if (a && touched && !wasOpen) e.preventDefault(open(a));
    touched = 0
  });
  if (!ours) return;
  on("pointerover", e => {
    const a = term(e);
    e.pointerType == "touch" || a && a == link || later(a ? () => open(a) : leave, 250)
  });
  on("pointerout", e => e.relatedTarget || later(leave, 250));
  on("focusin", e => term(e)?.matches(":focus-visible") ? open(term(e)) : later(leave));
  on("focusout", () => later(leave));
  on("keydown", e => e.key == "Escape" && close());
  on("scroll", place);
  on("resize", place)
})(document, window)
