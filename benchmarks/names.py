"""How well wrong names are found and mended where the source is known.

    python benchmarks/names.py --data FOLDER [--gold] [--inject SEED] [--references] [--system NAME] [--quiet]

FOLDER holds `src.zh` and outputs `hyp.*.en`, line by line, in itself or in `wmt22/`, and `names_gold_*.tsv`: each name of
the source with what each output has for it. `--gold` takes the names from that file (perfect detection); without it they
are detected. A wrong span that can be mended is one that is joined or split wrongly (JOIN), has a wrong syllable (SYL)
or surname (SURN), is translated (LIT), in another romanization (ROM), or cut in the wrong place (BND). What is dropped,
a pronoun, a surname alone or another person's name leaves nothing to mend and is not counted.

A proposal is right where what it puts is the name of the gold file, for a span that is wrong there; on any other span it
is wrong, and on a right name it is harm. `--inject` puts errors into right names at random, with a seed, and tells how
many are found and rightly mended.
"""

from __future__ import annotations

import argparse
import csv
import random
import re
import sys
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from cleanup import Settings
from cleanup.bilingual.mentions import SURE, mentions_of
from cleanup.bilingual.names import Kind, SourceName, Standing
from cleanup.bilingual.pairing import line_by_line
from cleanup.bilingual.source import Sources
from cleanup.context import Context
from cleanup.formats import text as plain
from cleanup.model import Span
from glossary import open_glossary
from glossary.scripts import simplified

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleanup.bilingual.names import Mention
    from cleanup.model import Document

FIXABLE = ("JOIN", "SYL", "SURN", "LIT", "ROM", "BND")
NEWS = ("xinhua", "chinese.", "hunan_ribao", "nhan_dan", "voa")
KINDS = {"CN": Kind.MAINLAND, "AL": Kind.REGIONAL, "VN": Kind.VIETNAMESE, "JP": Kind.JAPANESE, "KR": Kind.KOREAN, "SG": Kind.SINGAPOREAN}
NO_FULL_NAME = ("SU", "NI")
MARKS = re.compile(r"[\s'’-]+")


class Cell(NamedTuple):
    """What one output has for one name of the source."""

    line: int
    news: bool
    zh: str
    kind: str
    accepted: tuple[str, ...]
    system: str
    label: str
    span: Span


class Row(NamedTuple):
    """A name of the gold file."""

    line: int
    document: str
    zh: str
    offsets: tuple[int, ...]
    kind: str
    pinyin: str
    cells: dict[str, list[tuple[str, Span]]]
    accepted: tuple[str, ...]

    @property
    def is_news(self) -> bool:
        return self.document.startswith(NEWS)


CELL = re.compile(r"([A-Za-z_]+):(.*?)@(-?\d+)-(-?\d+)(?: ; |$)")


def gold(path: Path) -> list[Row]:
    """The names of the gold file."""
    with path.open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    found = []
    for row in rows:
        systems = {key: value or "" for key, value in row.items() if key and key not in FIELDS}
        cells = {
            system: [(one[1], Span(int(one[3]), int(one[4]))) for one in CELL.finditer(value)] or [(value, Span(0, 0))]
            for system, value in systems.items()
        }
        accepted = [row["pinyin"], *row["other_accepted"].split(";")]
        if row["type"] == "NI":
            accepted += [row["ref_A"], row["ref_B"]]
        offsets = tuple(int(one) for one in row["src_offsets"].split(","))
        found.append(
            Row(int(row["line"]), row["doc"], row["name"], offsets, row["type"], row["pinyin"], cells,
                tuple(one.strip() for one in accepted if one.strip(" -")))
        )  # fmt: skip
    return found


FIELDS = "line doc name src_offsets type pinyin other_accepted ref_A ref_B".split()


def same(one: str, other: str) -> bool:
    """True for spellings that differ in nothing but capitals and the spelling of ü."""
    folded = [name.lower().replace("’", "'").replace("lv", "lü").replace("lyu", "lü") for name in (one, other)]
    return folded[0] == folded[1]


def lines(path: Path) -> list[str]:
    found = path.read_text("utf-8").split("\n")
    return found[:-1] if found[-1] == "" else found


def names_of(rows: list[Row], sources: list[str]) -> dict[int, tuple[SourceName, ...]]:
    """The names of the gold file as perfect detection would give them, by line."""
    found: dict[int, list[SourceName]] = defaultdict(list)
    for row in rows:
        if row.kind in NO_FULL_NAME:
            continue
        text = sources[row.line - 1]
        for start in row.offsets:
            span = Span(start, start + len(row.zh))
            title = title_beside(text, span)
            found[row.line].append(SourceName(simplified(row.zh), span, kind_of(row), 1.0, ("gold",), title))
    return {line: tuple(sorted(own, key=lambda one: one.span)) for line, own in found.items()}


def kind_of(row: Row) -> Kind:
    """The kind of a name; people with a spelling of their own elsewhere than in Hong Kong, Macao, Taiwan show no cue."""
    if row.kind == "AL" and not row.document.startswith(("chinese.macao", "voa")):
        return Kind.UNKNOWN
    return KINDS[row.kind]


TITLE = re.compile("(?:副?书记|副?主席|副?院长|副?校长|副?主任|副?局长|副?部长|副?省长|副?市长|教授|院士|记者|通讯员|秘书长|会长|先生|女士|主席|队员|爱好者|专家|代院长|司长)")


def title_beside(text: str, span: Span) -> str:
    before = text[max(span.start - 8, 0) : span.start].rstrip("（( 　")
    found = [one[0] for one in TITLE.finditer(before) if one.end() == len(before)]
    if found:
        return found[-1]
    after = TITLE.match(text, span.end)
    return after[0] if after else ""


def paired(draft: Path, source: Path) -> Document:
    document = plain.read(draft.name, draft.read_bytes())
    return line_by_line(document, plain.read(source.name, source.read_bytes()), confidence=1)


class Proposal(NamedTuple):
    system: str
    line: int
    mention: Mention
    there: str

    @property
    def level(self) -> str:
        return "SAFE" if self.mention.confidence >= SURE else "SUGGEST"


def context_of(document: Document, names: dict[int, tuple[SourceName, ...]] | None) -> Context:
    glossary = open_glossary()
    sources = Sources(document.segments, glossary)
    if names is not None:
        for segment in document.segments:
            source = sources.of(segment)
            if source:
                source.__dict__["names"] = names.get(segment.line, ())
    return Context(document.segments, glossary, Settings(), sources)


def proposals(system: str, document: Document, context: Context) -> Iterator[Proposal]:
    for segment in document.segments:
        for one in mentions_of(segment, context):
            if one.proposal and one.span:
                yield Proposal(system, segment.line, one, segment.text[one.span.start : one.span.end])


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--gold", action="store_true")
    parser.add_argument("--inject", type=int)
    parser.add_argument("--references", action="store_true")
    parser.add_argument("--system")
    parser.add_argument("--quiet", action="store_true")
    options = parser.parse_args()
    folder = options.data / "wmt22" if (options.data / "wmt22").is_dir() else options.data
    rows = gold(next(options.data.glob("names_gold_*.tsv")))
    source = folder / "src.zh"
    texts = lines(source)
    names = names_of(rows, texts) if options.gold else None
    if options.inject is not None:
        return inject(rows, folder, texts, names, options)
    measure(rows, folder, names, options)
    return 0


def measure(rows, folder, names, options):
    cells = defaultdict(list)
    for row in rows:
        for system, own in row.cells.items():
            cells[system, row.line] += [(row, label, span) for label, span in own]
    news_lines = {row.line for row in rows if row.is_news}
    stats = {True: Counter(), False: Counter()}
    per = defaultdict(Counter)
    by_label = defaultdict(Counter)
    wrong = []
    source = folder / "src.zh"
    for path in sorted(folder.glob("hyp.*.en")):
        system = path.name.removeprefix("hyp.").removesuffix(".en")
        if options.system and system != options.system:
            continue
        document = paired(path, source)
        context = context_of(document, names)
        hits = defaultdict(set)
        by_line = {segment.line: segment.text for segment in document.segments}
        for row in rows:
            for label, span in row.cells.get(system, []):
                for scope in {False, row.is_news}:
                    stats[scope]["names"] += 1
                    stats[scope]["right"] += label == "ok"
                    if label in FIXABLE:
                        stats[scope]["fixable"] += 1
                        if row.kind == "CN": stats[scope]["fixableCN"] += 1
                per[system]["names"] += 1
                per[system]["right"] += label == "ok"
                if label in FIXABLE:
                    per[system]["fixable"] += 1
                    if row.is_news: by_label[label]["wrong"] += 1
        for one in proposals(system, document, context):
            verdict, owner = judge(one, cells[system, one.line], by_line[one.line])
            news = one.line in news_lines or (options.gold is False and near_news(one.line, rows))
            key = (owner[0].zh, owner[2]) if owner else None
            for scope in {False, news}:
                count = stats[scope]
                count[one.level, verdict] += 1
                if verdict == "right" and key not in hits[scope, one.level]:
                    hits[scope, one.level].add(key)
                    count[one.level, "found"] += 1
                    if owner[0].kind == "CN": count[one.level, "foundCN"] += 1
            per[system][one.level, verdict] += 1
            if owner and verdict == "right" and news:
                by_label[owner[1]][one.level] += 1
            if verdict != "right":
                wrong.append((one, verdict, owner, news))
            elif not options.quiet:
                print("  ok", one.level, one.line, one.system, one.mention.name.zh, one.there, "->", one.mention.proposal, f"{one.mention.confidence:.2f}", one.mention.reason)
        if not options.quiet:
            for row in rows:
                for label, span in row.cells.get(system, []):
                    if label in FIXABLE and row.kind in KINDS and (row.zh, span) not in hits[False, "SAFE"] | hits[False, "SUGGEST"]:
                        segment = document.segments[row.line - 1] if document.segments[row.line-1].line == row.line else None
                        print("  miss", "NEWS" if row.is_news else "", row.line, system, row.zh, row.kind, label, segment.text[span.start:span.end] if segment else "")
    for one, verdict, owner, news in wrong:
        print(f"WRONG {'NEWS ' if news else ''}{one.level} {verdict} {one.line} {one.system} {one.mention.name.zh}: {one.there!r} -> {one.mention.proposal!r} {one.mention.confidence:.2f} [{one.mention.reason}] {owner[1] if owner else ''} {owner[0].zh if owner else ''}")
    for scope, title in ((True, "news"), (False, "all")):
        count = stats[scope]
        print(f"{title}: names {count['names']} right {count['right']} fixable {count['fixable']} (CN {count['fixableCN']})")
        good = bad = found = cn = 0
        for level in ("SAFE", "SUGGEST"):
            good += count[level, "right"]
            bad += sum(value for key, value in count.items() if isinstance(key, tuple) and key[0] == level and key[1] in ("wrong", "false", "harm"))
            found += count[level, "found"]; cn += count[level, "foundCN"]
            print(f"   up to {level}: right {good} wrong {bad} P {good / max(good + bad, 1):.3f} found {found} R {found / max(count['fixable'], 1):.3f} R(CN) {cn/max(count['fixableCN'],1):.3f} harm {count[level, 'harm']}")
    for label in FIXABLE:
        print("  ", label, dict(by_label[label]))


def near_news(line, rows):
    nearest = min(rows, key=lambda row: abs(row.line - line))
    return nearest.is_news and abs(nearest.line - line) < 15


def judge(one: Proposal, cells, text: str):
    """Whether a proposal is right, wrong for a wrong span, harm on a right one, or false where no name stands."""
    span = one.mention.span
    meeting = [cell for cell in cells if cell[2].start < span.end and span.start < cell[2].end]
    for cell in meeting:
        row, label, _ = cell
        if label == "ok" and simplified(row.zh) == one.mention.name.zh:
            return "harm", cell
    for cell in meeting:
        row, label, there = cell
        whole = Span(min(span.start, there.start), max(span.end, there.end))
        after = text[whole.start : span.start] + one.mention.proposal + text[span.end : whole.end]
        if label != "ok" and any(same(after, accepted) for accepted in row.accepted):
            return "right", cell
    for cell in meeting:
        return ("harm" if cell[1] == "ok" else "wrong"), cell
    return "false", None


if __name__ == "__main__":
    sys.exit(main())
