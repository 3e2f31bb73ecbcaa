"""How terms enter and leave the tables: one module a format, imported on use, each telling what it loses.

A format is a module with `read(path, raw) -> Imported`, `write(terms) -> Exported`, or both. Dates in
files come from the terms or from SOURCE_DATE_EPOCH, never from the clock: same terms, same bytes.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from glossary.exchange.model import Exported, Imported, Loss, exported, imported
from glossary.model import GlossaryError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from glossary.model import Term

__all__ = ["FORMATS", "Exported", "Format", "Imported", "Loss", "format_of", "read_terms", "write_terms"]


WHOLE = ("commas", "martif", "tabs", "tbx", "xlsx")


@dataclass(frozen=True, slots=True)
class Format:
    """Where a format lives, the suffixes that name it, which ways it goes, and what it is."""

    module: str
    suffixes: tuple[str, ...]
    reads: bool
    writes: bool
    summary: str
    written: tuple[str, ...] = ()
    """Suffixes that choose between two ways of writing it, the first by default."""

    @property
    def holds_organs(self) -> bool:
        """Whether it holds all of our columns, so that rows for any place come back from it."""
        return self.module in WHOLE


FORMATS = {
    "aws": Format("aws", (), reads=False, writes=True, summary="Amazon Translate custom terminology"),
    "azure": Format("azure", (), reads=False, writes=True, summary="Azure Translator dictionary"),
    "csv": Format("commas", (".csv",), reads=True, writes=True, summary="our columns, or zh and en, for spreadsheets"),
    "deepl": Format("deepl", (), reads=False, writes=True, summary="DeepL glossary", written=(".tsv", ".csv")),
    "google": Format(
        "google", (), reads=False, writes=True, summary="Google one-way glossary", written=(".tsv", ".csv")
    ),
    "martif": Format("martif", (".martif", ".xml"), reads=True, writes=True, summary="TBX of 2008"),
    "multiterm": Format("multiterm", (".mtf", ".xml"), reads=True, writes=False, summary="MultiTerm XML"),
    "omegat": Format("omegat", (".utf8", ".txt"), reads=True, writes=True, summary="OmegaT glossary"),
    "tbx": Format("tbx", (".tbx",), reads=True, writes=True, summary="TBX-Basic, ISO 30042:2019"),
    "tsv": Format("tabs", (".tsv", ".tab"), reads=True, writes=True, summary="our tables, or zh and en"),
    "utx": Format("utx", (".utx", ".txt"), reads=True, writes=True, summary="UTX 1.11"),
    "weblate": Format("weblate", (), reads=True, writes=True, summary="Weblate glossary in CSV"),
    "xlsx": Format("xlsx", (".xlsx",), reads=True, writes=True, summary="Excel workbook (needs `yunhe[xlsx]`)"),
}


def format_of(path: str) -> str:
    """The name of the format of a file, by its suffix.

    Raises:
        GlossaryError: no format has that suffix, or more than one.
    """
    suffix = PurePath(path).suffix.lower()
    names = [name for name, format_ in FORMATS.items() if suffix in format_.suffixes]
    if len(names) == 1:
        return names[0]
    if names:
        raise GlossaryError(f"{path}:1:1: `{suffix}` may be {' or '.join(names)}; name the format")
    known = sorted({known for format_ in FORMATS.values() for known in format_.suffixes})
    raise GlossaryError(f"{path}:1:1: no format for `{suffix or path}` files; name it, or use {', '.join(known)}")


def _module(name: str, way: str) -> Any:  # noqa: ANN401 -- mypy cannot see a module that is named at run time
    if name not in FORMATS:
        raise GlossaryError(f"`{name}` is not a format; the formats are {', '.join(FORMATS)}")
    if not getattr(FORMATS[name], way):
        able = ", ".join(known for known, format_ in FORMATS.items() if getattr(format_, way))
        verb = "read" if way == "reads" else "written"
        raise GlossaryError(f"`{name}` is not {verb}; {able} are")
    return import_module(f"glossary.exchange.{FORMATS[name].module}")


def read_terms(path: str, raw: bytes, format: str) -> Imported:  # noqa: A002 -- the word of the command line
    """The terms of a file in a named format; `path` only serves messages.

    Raises:
        GlossaryError: the file cannot be read; the message has a line for each problem.
    """
    from glossary.exchange.concepts import holdable

    read = _module(format, "reads").read(path, raw)
    losses = list(read.losses)
    return imported(holdable(read.terms, losses), losses)


def write_terms(terms: Sequence[Term], format: str, *, suffix: str = "") -> Exported:  # noqa: A002 -- likewise
    """The terms as a file in a named format; `suffix` chooses where a format is written in two ways.

    Raises:
        GlossaryError: the format is unknown, is only read, or has no such suffix.
    """
    from glossary.exchange.concepts import holdable

    module = _module(format, "writes")
    losses: list[Loss] = []
    kept = holdable(terms, losses)
    written = FORMATS[format].written
    if not written:
        done: Exported = module.write(kept)
    elif suffix in ("", *written):
        done = module.write(kept, suffix or written[0])
    else:
        raise GlossaryError(f"`{format}` is written as {' or '.join(written)}, not as `{suffix}`; change the suffix")
    return exported(done.data, [*done.losses, *losses])
