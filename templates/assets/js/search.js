/* Searches while one types. Pagefind and its index are fetched when the field is first used, or when the address brings
   a query along (?q=); what it finds is put together here, as text and never as markup. The address keeps the query, so
   that Back, a reload and a link to it work. */
(d => {
  const form = d.querySelector("form.search"), field = form.elements.q;
  const found = d.querySelector(".found"), list = d.querySelector(".results ol");
  const more = d.querySelector(".results .more"), none = d.querySelector(".results .none");
  const said = JSON.parse(found.dataset.said), full = name => new URL(form.dataset[name], location);
  const plural = new Intl.PluralRules(d.documentElement.lang), TEN = 10, PLACES = 3;
  let library, timer, asked = 0, left = [];

  const load = () => library ||= import(full("index") + "pagefind.js").then(async search => {
    await search.options({ basePath: full("index").href, baseUrl: full("root").pathname, noWorker: true, excerptLength: 28 });
    await search.init();
    return search
  }).catch(fault => { library = 0; throw fault });

  const element = (name, ...inside) => {
    const made = d.createElement(name);
    made.append(...inside);
    return made
  };
  const plain = text => text.replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&amp;/g, "&");
  const link = (href, words) => {
    const a = element("a", words);
    a.href = href;
    return a
  };
  /* An excerpt under its heading. Pagefind marks the words with <mark> and escapes the signs of tags; nothing else of it
     is markup. It may begin with the heading (or its end), which stands above, and cuts sentences without saying so. */
  const excerpt = (heading, a, text) => {
    const line = element("p"), title = [], parts = text.split(/<mark>|<\/mark>/).map(plain);
    const words = parts.join(""), [first] = words.split(". ");
    let skip = words != first && heading.endsWith(first) ? first.length + 2 : 0, keep = first.length;
    skip && title.push(heading.slice(0, heading.length - first.length));
    skip || /^\p{Lu}/u.test(words) || line.append("…\u00a0");
    parts.forEach((part, at) => {
      const above = part.slice(0, Math.max(0, Math.min(skip, keep))), rest = part.slice(skip), cut = part.length - rest.length;
      skip -= cut;
      keep -= cut;
      above && title.push(at % 2 ? element("mark", above) : above);
      rest && line.append(at % 2 ? element("mark", rest) : rest)
    });
    title.length && a.replaceChildren(...title);
    /[.!?…”»]\s*$/.test(words) || line.append("\u00a0…");
    return line
  };
  const kicker = words => {
    const line = element("p", words);
    line.className = "kicker";
    return line
  };

  /* A page; then the places on it where the words stand, those with the most first, in the order of the page. */
  const shown = page => {
    const title = link(page.url, page.meta.title), item = element("li", element("h3", title));
    page.meta.within && item.prepend(kicker(page.meta.within));
    const places = page.sub_results.filter(place => place.anchor && place.locations.length);
    const best = [...places].sort((a, b) => b.locations.length - a.locations.length).slice(0, PLACES);
    const top = page.sub_results.find(place => !place.anchor && place.locations.length);
    (top || !best.length) && item.append(excerpt(page.meta.title, title, (top || page).excerpt));
    for (const place of places) if (best.includes(place)) {
      const a = link(place.url, place.title);
      item.append(element("h4", a), excerpt(place.title, a, place.excerpt))
    }
    return item
  };

  const show = async number => {
    const pages = await Promise.all(left.slice(0, TEN).map(result => result.data()));
    if (number != asked) return;
    left = left.slice(TEN);
    list.append(...pages.map(shown));
    more.hidden = !left.length
  };

  const search = async () => {
    const query = field.value.trim(), number = ++asked;
    const address = new URL(location);
    query ? address.searchParams.set("q", query) : address.searchParams.delete("q");
    address.href == location.href || history.replaceState(null, "", address);
    try {
      const results = query ? (await (await load()).search(query)).results : [];
      if (number != asked) return;
      list.replaceChildren();
      left = results;
      none.hidden = !query || results.length > 0;
      found.textContent = !query ? "" : results.length
        ? said.counts[plural.select(results.length)].replace("%(count)s", results.length.toLocaleString(d.documentElement.lang))
        : said.none.replace("%(query)s", () => query);
      await show(number)
    } catch {
      if (number == asked) found.textContent = said.failed
    }
  };
  const later = () => { clearTimeout(timer); timer = setTimeout(search, 250) };
  const take = () => {
    field.value = new URL(location).searchParams.get("q") || "";
    (field.value || list.children.length) && search()
  };

  field.addEventListener("focus", () => load().catch(() => {}));
  field.addEventListener("input", later);
  form.addEventListener("submit", event => {
    event.preventDefault();
    clearTimeout(timer);
    history.pushState(null, "", location);
    search()
  });
  more.addEventListener("click", async () => {
    const before = list.children.length;
    await show(asked);
    list.children[before]?.querySelector("a").focus()
  });
  addEventListener("popstate", take);
  take()
})(document)
