"""A page of each kind of the real site, by its address."""

KINDS = {
    "home": "",
    "overview": "hwasong-11/",
    "section": "hwasong-11/north-korea/",
    "section in Swedish": "sv/hwasong-11/kina/",
    "timeline": "hwasong-11/timeline/",
    "claims": "hwasong-11/claims/",
    "sources": "hwasong-11/sources/",
    "article": "hwasong-11/article/",
    "print": "hwasong-11/print/",
    "glossary": "glossary/",
    "glossary sheet": "glossary/sheet/",
    "term": "glossary/conflict-armament-research/",
    "page": "about/",
    "site map": "site-map/",
    "search": "search/",
    "not found": "404.html",
}
