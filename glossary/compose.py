"""Names that no row lists: place + organ, organ + title, province + city + organ.

A row of `organs.tsv` says how an organ is called after any place: 市教育局 is `{place} Education Bureau`.
With the row 大连 this makes 大连市教育局 *Dalian Education Bureau*, and finds what machines write for it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from glossary.model import SLOT, TO_CHECK, Term

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

PLACE, TITLE = "place", "title"
LEVELS = ("特别行政区", "自治区", "自治州", "自治县", "自治旗", "地区", "省", "市", "区", "县", "州", "盟", "旗")
LEVEL = re.compile(f"(?:{'|'.join(LEVELS)})(?<!市(?=场))(?<!区(?=域))")
"""The level at the start of the name of an organ; 市场 and 区域 begin with none."""
ENGLISH_LEVEL = re.compile(
    r" (?:(?:Autonomous|Special Administrative) )?(?:Province|City|Municipality|Region|District|County|Prefecture|"
    r"League|Banner)"
)
MUNICIPALITIES = ("北京", "上海", "天津", "重庆")
OTHER_SYSTEMS = ("香港", "澳门", "台湾")
"""Places whose organs have other names."""
USUAL_LEVEL = "市"
"""Of a place whose row names no level: most are cities."""
SHORTEST_STEM = 2


@dataclass(frozen=True, slots=True)
class Place:
    """A place whose name may stand in an organ's."""

    term: Term
    zh: str
    """Its name without its level: 大连."""
    level: str
    """市, 省 …; empty where the row does not say it."""
    en: str
    """Its English without the level: Dalian."""

    def names(self) -> Iterator[Place]:
        """The place under its preferred and its admitted names, each once: Xizang and Tibet."""
        bare = [ENGLISH_LEVEL.sub("", text) for text in self.term.also]
        for en in dict.fromkeys((self.en, *(text for text in bare if text[:1].isupper() and "," not in text))):
            yield replace(self, en=en)

    def may_have(self, organ: Term) -> bool:
        """True where an organ is of this level of places, or of any."""
        level = level_of(organ)
        if self.zh in MUNICIPALITIES:
            return level in ("", "市")
        return level in ("", self.level)


def level_of(organ: Term) -> str:
    """The level of places that have an organ: 市 of 市教育局, or an empty string."""
    found = LEVEL.match(organ.zh)
    return found[0] if found else ""


def place_of(term: Term) -> Place | None:
    """The place that a term is, if its Chinese and its English can stand in the name of an organ."""
    if term.kind != PLACE or "," in term.en or term.zh.startswith(OTHER_SYSTEMS):
        return None
    level = next((level for level in LEVELS if term.zh.endswith(level)), "")
    zh = term.zh.removesuffix(level) if len(term.zh) - len(level) >= SHORTEST_STEM else term.zh
    level = level if zh != term.zh else ""
    en = ENGLISH_LEVEL.sub("", term.en) if level else term.en
    if len(zh) < SHORTEST_STEM or not en or (level and en == term.en and level not in {"市", "省"}):
        return None
    return Place(term, zh, level, en)


def places_in(terms: Iterable[Term]) -> list[Place]:
    """The places among terms; one without its level has that of the row that names it, as 陕西 that of 陕西省."""
    places = [place for term in terms if (place := place_of(term))]
    levels: dict[str, list[str]] = {}
    for place in places:
        if place.level:
            levels.setdefault(place.zh, []).append(place.level)
    return [
        replace(place, level=level)
        for place in places
        for level in ([place.level] if place.level else dict.fromkeys(levels.get(place.zh, [USUAL_LEVEL])))
    ]


def of_place(organ: Term, place: Place, province: Term | None = None) -> Term:
    """An organ of a place: 大连 and 市教育局, *Dalian Education Bureau*; after a province, with that at its end."""
    before = province.zh if province else ""
    after = f", {province.en}" if province else ""
    level = "" if level_of(organ) else place.level
    parts = (organ, place.term, *([province] if province else []))
    return organ._replace(
        zh=f"{before}{place.zh}{level}{organ.zh}",
        en=organ.en.replace(SLOT, place.en) + after,
        also=tuple(text.replace(SLOT, place.en) + after for text in organ.also),
        wrong=tuple(one._replace(text=one.text.replace(SLOT, place.en) + after) for one in organ.wrong),
        checked=earliest(parts),
        note=told(parts),
    )


def with_title(organ: Term, title: Term) -> Term:
    """The holder of an office: 大连市教育局 and 局长, *Director of the Dalian Education Bureau*."""
    offices = [f"{name} of {article}{body}" for name in title.right for body in organ.right for article in ("the ", "")]
    return Term(
        organ.zh + title.zh,
        offices[0],
        TITLE,
        tuple(offices[1:]),
        source=organ.source or title.source,
        checked=earliest((organ, title)),
        note=told((organ, title)),
    )


def earliest(parts: Iterable[Term]) -> str:
    """The day of the oldest check among the parts of a composed term, or `to-check` where one has none."""
    days = [part.checked for part in parts]
    return TO_CHECK if not all(part.confirmed for part in parts) else min(days)


def told(parts: Iterable[Term]) -> str:
    """The note of a composed term."""
    return f"composed of {' and '.join(part.zh for part in parts)}"
