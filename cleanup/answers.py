"""What a segment has been told of the rest of its document, so that later passes know when to read it again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from cleanup.context import Context

Answer = TypeVar("Answer")
Question = tuple[Any, ...]
"""A function that is asked of a context, and what else it is asked about."""


class Answers:
    """Questions about a document as it stands in one pass, each worked out once, and which were asked of late."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.asked: dict[Question, Any] = {}
        """What has been asked, and the answers; a pass begins a new one for each segment."""
        self._known: dict[Question, Any] = {}
        self._stands: dict[Question, bool] = {}

    def of(self, ask: Callable[..., Answer], *about: object) -> Answer:
        """What `ask` says of the document."""
        question = (ask, *about)
        if question not in self._known:
            # What an answer rests on is no concern of a segment: it is the answers that are compared.
            outer, self.asked = self.asked, {}
            self._known[question] = ask(self.context, *about)
            self.asked = outer
        found: Answer = self._known[question]
        self.asked[question] = found
        return found

    def still_say(self, earlier: Mapping[Question, Any]) -> bool:
        """True where what was asked in the pass before has the same answers now."""
        for question, answer in earlier.items():
            if question not in self._stands:
                self._stands[question] = bool(self.of(*question) == answer)
            if not self._stands[question]:
                return False
        return True


class Fact(Generic[Answer]):
    """A property of a context that speaks of the whole document, so that whoever reads it is noted."""

    def __init__(self, ask: Callable[[Context], Answer]) -> None:
        self.ask = ask
        self.__doc__ = ask.__doc__

    def __get__(self, context: Context, owner: type[Context]) -> Answer:
        return context.answers.of(self.ask)
