"""Which elements are open at a place of a page, and what that means for its text.

Tag soup is read much as browsers do (HTML Living Standard, 13.2.6): end tags that may be missing are missing, those
that close nothing are passed over, and one inside a table closes nothing outside of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cleanup.formats.html.tokens import Attribute

DEEPEST = 5000
"""Elements inside each other; browsers give up at 512."""
BLOCK = frozenset(
    """address article aside blockquote body button caption center col colgroup datalist dd details dialog dir div dl dt
    fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html label legend li
    listing main marquee menu nav noframes ol optgroup option p plaintext pre search section select summary table tbody
    td textarea tfoot th thead title tr ul xmp""".split()
)
"""Elements that text does not run on into or out of. All others, known or not, are inline."""
VOID = frozenset(
    "area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr".split()
)
"""Elements that have no end tag (13.1.2)."""
HIDDEN = frozenset("script style template noscript iframe noembed noframes textarea listing xmp pre xml".split())
"""Elements whose contents are no text to be read, or laid out by lines."""
OBJECTS = frozenset("applet audio canvas embed iframe img input math meter object progress script svg video".split())
"""Elements that stand in a text like a picture, or write something there."""
FOREIGN = frozenset(["math", "svg"])
"""Elements of another language, in which a slash closes a tag."""
OPAQUE = frozenset("code kbd samp var tt ruby".split())
"""Elements whose words stand in a sentence and are not its language's."""
FORMATTING = frozenset("a b big code em font i nobr s small strike strong tt u".split())
"""Elements that an end tag closes wherever they were opened (13.2.4.3)."""
CELLS = frozenset("td th caption".split())
TABLE = frozenset(["table", "template"])
SCOPE = CELLS | TABLE | {"object", "applet", "marquee"}
"""Elements that an end tag inside does not reach out of (13.2.4.2)."""
ROWS = frozenset("tr tbody thead tfoot".split())
LISTS = frozenset("ul ol menu dir".split())
CLOSES = {
    "li": (frozenset(["li"]), SCOPE | LISTS),
    "dd": (frozenset(["dd", "dt"]), SCOPE | {"dl"}),
    "dt": (frozenset(["dd", "dt"]), SCOPE | {"dl"}),
    "option": (frozenset(["option"]), SCOPE | {"select", "datalist"}),
    "optgroup": (frozenset(["option", "optgroup"]), SCOPE | {"select"}),
    "td": (frozenset(["td", "th"]), TABLE),
    "th": (frozenset(["td", "th"]), TABLE),
    **dict.fromkeys(ROWS, (CELLS | {"tr"}, TABLE)),
    **dict.fromkeys(("tbody", "thead", "tfoot"), (CELLS | ROWS, TABLE)),
    "a": (frozenset(["a"]), SCOPE),
    "nobr": (frozenset(["nobr"]), SCOPE),
    "button": (frozenset(["button"]), SCOPE),
}
"""Which open elements a start tag closes, and which elements that stops at."""
PARAGRAPH = (frozenset(["p"]), SCOPE | {"button"})
WITHIN_P = frozenset(
    "button label option optgroup legend caption td th tr tbody thead tfoot body html head title select".split()
)
"""Block elements that do not close a paragraph."""
OWN_SCOPE = {"li": SCOPE | LISTS, "p": SCOPE | {"button"}, "table": frozenset[str]()}
OWN_SCOPE |= dict.fromkeys(CELLS | ROWS, TABLE)
PAGE = frozenset("html head body".split())


class State(NamedTuple):
    """What holds for the text of a place."""

    hidden: str = ""
    """The element that has nothing to read in it."""
    opaque: bool = False
    """Whether it is code or the like."""
    raised: bool = False
    """Whether it stands above the line."""
    locked: bool = False
    """Whether the page says that it is not to be translated."""
    language: str = ""
    """What the page says that it is in, without the region; empty where only the page as a whole says it."""

    def within(self, name: str, attributes: Mapping[str, Attribute]) -> State:
        """What holds inside of an element."""
        state = self
        if not self.hidden and (name in HIDDEN or name in OBJECTS):
            state = state._replace(hidden=name)
        if name in OPAQUE:
            state = state._replace(opaque=True)
        if name == "sup":
            state = state._replace(raised=True)
        if not attributes:
            return state
        told = attributes["translate"].value.strip().lower() if "translate" in attributes else None
        if told in ("", "yes"):
            state = state._replace(locked=False)
        elif told == "no" or ("class" in attributes and "notranslate" in attributes["class"].value.split()):
            state = state._replace(locked=True)
        language = attributes.get("lang") or attributes.get("xml:lang")
        if language and name not in PAGE:
            state = state._replace(language=language.value.strip().lower().replace("_", "-").partition("-")[0])
        return state


class Element(NamedTuple):
    """An open element."""

    name: str
    state: State
    depth: int
    """How many inline elements are open with it."""


class Elements:
    """The open elements, the innermost last."""

    def __init__(self) -> None:
        self.open = [Element("", State(), 0)]
        self.places: dict[str, list[int]] = {}
        """Where elements of each name stand among the open ones."""
        self.blocks: list[int] = []
        self.gone: set[int] = set()
        """Elements that were closed while others in them go on."""

    @property
    def state(self) -> State:
        """What holds for the text that comes next."""
        return self.open[-1].state

    @property
    def depth(self) -> int:
        """How many inline elements the text that comes next stands in."""
        return self.open[-1].depth

    @property
    def count(self) -> int:
        """How many elements are open."""
        return len(self.open) - len(self.gone)

    def enter(self, name: str, attributes: Mapping[str, Attribute]) -> None:
        """A start tag; what it closes is closed."""
        if name in PAGE:
            self.open[0] = self.open[0]._replace(state=self.open[0].state.within(name, attributes))
            self.open[-1] = self.open[-1]._replace(state=self.open[-1].state.within(name, attributes))
            return
        if name in BLOCK and name not in WITHIN_P:
            self._close_any(*PARAGRAPH)
        if name in CLOSES:
            self._close_any(*CLOSES[name])
        top = self.open[-1]
        self.places.setdefault(name, []).append(len(self.open))
        if name in BLOCK:
            self.blocks.append(len(self.open))
        self.open.append(Element(name, top.state.within(name, attributes), top.depth + (name not in BLOCK)))

    def leave(self, name: str) -> None:
        """An end tag; one that closes nothing is passed over."""
        places = self.places.get(name)
        if not places:
            return
        if name in BLOCK or name in OBJECTS or name in HIDDEN:
            if places[-1] > self._last(OWN_SCOPE.get(name, SCOPE) - {name}):
                self._cut(places[-1])
        elif not self.blocks or places[-1] > self.blocks[-1]:
            self._cut(places[-1])
        elif name in FORMATTING:
            self.gone.add(self._forget(name))

    def _forget(self, name: str) -> int:
        """Take the innermost element of a name out of those that can be closed."""
        places = self.places[name]
        place = places.pop()
        if not places:
            del self.places[name]
        return place

    def _last(self, names: frozenset[str]) -> int:
        """The innermost open element of some names."""
        return max([self.places[name][-1] for name in self.places.keys() & names], default=0)

    def _close_any(self, names: frozenset[str], stops: frozenset[str]) -> None:
        """Close the outermost open element of some names within those that it stops at."""
        if own := self.places.keys() & names:
            stop = self._last(stops)
            self._cut(min([place for name in own if (place := self.places[name][-1]) > stop], default=len(self.open)))

    def _cut(self, place: int) -> None:
        """Close an element and all in it."""
        while len(self.open) > place:
            number = len(self.open) - 1
            name = self.open.pop().name
            if self.blocks and self.blocks[-1] == number:
                self.blocks.pop()
            if number in self.gone:
                self.gone.discard(number)
            else:
                self._forget(name)
