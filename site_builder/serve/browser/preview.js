/* What a page of the preview has beside what is built: it hears what was found and shows it, and reloads when told.
   Everything it shows is text; nothing an author wrote can become markup. */
(() => {
  const version = document.currentScript.dataset.version;
  const hidden = "site-builder-preview-hidden";

  const livereload = document.createElement("script");
  const port = location.port || (location.protocol === "https:" ? 443 : 80);
  livereload.src = `/livereload.js?host=${location.hostname}&port=${port}&mindelay=200&maxdelay=2000`;
  document.head.append(livereload);

  const host = document.createElement("site-builder-preview");
  const root = host.attachShadow({ mode: "open" });
  const styles = element("style", "", PREVIEW_STYLES);
  const corner = element("button", "corner");
  corner.type = "button";
  corner.hidden = true;
  corner.setAttribute("aria-haspopup", "dialog");
  const dialog = element("dialog", "");
  dialog.setAttribute("aria-labelledby", "title");
  const draft = element("p", "draft");
  draft.hidden = true;
  const marks = element("style", "", 'a[data-preview-draft]::after { content: " (" attr(data-preview-draft) ")"; }');
  document.head.append(marks);
  root.append(styles, draft, dialog, corner);
  document.documentElement.append(host);

  let news = { errors: [], others: [], words: {} };

  corner.addEventListener("click", () => open(true));
  dialog.addEventListener("close", () => {
    if (news.errors.length) remember(key());
    showCorner();
  });

  connect(200);

  function connect(wait) {
    const socket = new WebSocket(`${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/.preview/socket`);
    socket.onopen = () => socket.send(JSON.stringify({ page: location.pathname, digest: version }));
    socket.onmessage = (event) => {
      const said = JSON.parse(event.data);
      if (said.command === "reload") location.reload();
      else show(said);
    };
    socket.onclose = () => {
      host.dataset.state = "lost";
      showCorner();
      setTimeout(() => connect(Math.min(wait * 2, 2000)), wait);
    };
  }

  function show(said) {
    news = said;
    host.lang = said.language;
    host.dataset.state = said.errors.length ? "errors" : said.others.length ? "others" : "fine";
    showDrafts();
    if (!said.errors.length) remember("");
    if (said.errors.length && remembered() !== key()) open(false);
    else if (dialog.open && !dialog.dataset.asked) dialog.close();
    else if (dialog.open) fill(true);
    showCorner();
  }

  /* A page of a draft says so; elsewhere the headings that lead to one do. */
  function showDrafts() {
    const drafts = new Set(news.drafts);
    draft.hidden = !drafts.has(location.pathname);
    draft.textContent = news.words.drafted;
    for (const link of document.querySelectorAll(":is(h2, h3) a")) {
      if (draft.hidden && drafts.has(link.pathname)) link.dataset.previewDraft = news.words.draft;
      else delete link.dataset.previewDraft;
    }
  }

  /* What is wrong, whatever line it stands on by now: hidden once, it stays hidden while nothing else is wrong. */
  function key() {
    return news.errors.map((one) => `${one.code} ${one.file} ${one.text}`).join("\n");
  }

  function remember(what) {
    try {
      sessionStorage.setItem(hidden, what);
    } catch {}
  }

  function remembered() {
    try {
      return sessionStorage.getItem(hidden) || "";
    } catch {
      return "";
    }
  }

  function showCorner() {
    const lost = host.dataset.state === "lost";
    corner.textContent = lost ? news.words.lost || "…" : news.words.count || "";
    corner.disabled = lost;
    corner.hidden = dialog.open || !corner.textContent;
  }

  /* `asked`: the author opened it, so it lists everything and closes only when told to. */
  function open(asked) {
    if (asked) dialog.dataset.asked = "";
    else delete dialog.dataset.asked;
    dialog.setAttribute("role", news.errors.length ? "alertdialog" : "dialog");
    fill(asked);
    if (!dialog.open) dialog.showModal();
    for (const excerpt of dialog.querySelectorAll("pre")) showMark(excerpt);
    showCorner();
  }

  function fill(asked) {
    const { words, errors, others } = news;
    const title = element("h2", "", errors.length ? words.title : words.list);
    title.id = "title";
    const hide = element("button", "hide", words.hide);
    hide.type = "button";
    hide.addEventListener("click", () => dialog.close());
    const head = element("div", "head");
    head.append(title, hide);
    const parts = [head];
    if (errors.length && words.behind) parts.push(element("p", "behind", words.behind));
    const list = element("ol", "");
    for (const one of asked ? [...errors, ...others] : errors) list.append(finding(one));
    parts.push(list);
    dialog.replaceChildren(...parts);
  }

  /* A long line begins where the mark is, so that a phone shows it. */
  function showMark(excerpt) {
    const [line, mark = ""] = excerpt.textContent.split("\n");
    const place = mark.indexOf("^") / Math.max(line.length, mark.length);
    excerpt.scrollLeft = place * excerpt.scrollWidth - excerpt.clientWidth / 3;
  }

  function finding(one) {
    const item = element("li", one.severity);
    if (one.place) {
      const place = element(one.editor ? "a" : "span", "place", one.place);
      if (one.editor) {
        place.href = one.editor;
        place.title = news.words.open;
      }
      item.append(place);
    }
    const said = element("p", "said", one.text);
    said.append(" ", element("span", "code", one.code));
    item.append(said);
    if (one.excerpt) {
      const excerpt = element("pre", "", one.excerpt);
      excerpt.tabIndex = 0;
      item.append(excerpt);
    }
    if (one.hint) {
      const hint = element("p", "hint", one.hint);
      hint.prepend(element("b", "", `${news.words.hint}: `));
      item.append(hint);
    }
    return item;
  }

  function element(name, kind, text = "") {
    const made = document.createElement(name);
    if (kind) made.className = kind;
    made.textContent = text;
    return made;
  }
})();
