"""Errors that are put into right names by chance, and how many of them are found; `names.py` uses it."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace
from random import Random
from typing import TYPE_CHECKING, NamedTuple

from gold_names import lines, paired, proposals

from cleanup.model import Span
from glossary.glosses import glosses, phrases
from glossary.names import FINALS
from glossary.readings import given_syllables, parts, proposed, syllables

if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from gold_names import Gold, Proposal

    from cleanup.bilingual.names import SourceName

WORDS = (
    "国庆 建国 和平 高峰 黎明 海洋 长江 胜利 光明 春雷 红梅 青松 晨光 朝阳 春风 泰山 向阳 丰收 解放 建设 团结 前进"
    " 东方 雪莲 玉兰 芙蓉 牡丹 明星 大海 长城 英雄 幸福 吉祥 平安 自强 自立 卓越 天才 太阳 星辰 彩虹 金山 银河 黄河"
    " 江河 清泉 森林 草原 冰雪 阳光 月亮 秋天 春天 文明"
).split()
"""Words that are given names, too; none is of the data."""


def meaning(zh: str, chance: Random) -> str:
    """An English word for a character or a word, as a machine would write it in a name; empty without one."""
    known = sorted(glosses(zh)) or sorted(phrases(zh))
    return " ".join(word.capitalize() for word in chance.choice(known).split()) if known else ""


class Injected(NamedTuple):
    """An error that was put into a line."""

    kind: str
    old: str
    """The name that the source had."""
    zh: str
    right: str
    wrong: str
    """Empty where such an error cannot be made of the name."""


def broken(zh: str, right: str, chance: Random) -> Injected:
    """An error of a kind by chance."""
    surname, _, given = right.partition(" ")
    characters = parts(zh)[1]
    old, kind = zh, chance.choice(("surname", "one word", "by character", "one character", "syllable"))
    wrong = ""
    if kind == "surname":
        wrong = f"{meaning(zh[: -len(characters)], chance)} {given}"
    elif kind == "one word":
        word = chance.choice(WORDS)
        zh = zh[: -len(characters)] + word
        right = f"{surname} {proposed(zh).partition(' ')[2]}"
        wrong = f"{surname} {meaning(word, chance)}"
    elif kind in {"by character", "one character"} and len(characters) > 1:
        at = chance.randrange(len(characters))
        own = given_syllables(characters)
        pieces = [
            meaning(one, chance) if kind == "by character" or number == at else own[number].capitalize()
            for number, one in enumerate(characters)
        ]
        wrong = f"{surname} {' '.join(pieces)}" if all(pieces) else ""
    elif kind == "syllable":
        at = chance.randrange(len(characters))
        own = list(given_syllables(characters))
        initial = chance.choice([one for one in FINALS if one])
        own[at] = initial + chance.choice([one for one in FINALS[initial].split() if one.isascii()])
        if own[at] not in syllables(characters[at]):
            wrong = f"{surname} {''.join(own).capitalize()}"
    return Injected(kind, old, zh, right, "" if wrong.startswith(" ") or wrong.endswith(" ") else wrong)


def inject(folder: Path, gold: Gold, options: argparse.Namespace) -> None:
    """The table of injected errors: one in each line that has a right name of a mainland person."""
    chance, source = Random(options.inject), lines(folder / "src.zh")  # noqa: S311 -- for measuring
    table: dict[str, Counter[str]] = defaultdict(Counter)
    for path in sorted(folder.glob("hyp.*.en")):
        system, draft, texts, names = path.name.split(".")[1], lines(path), list(source), dict(gold.names)
        put = put_into(draft, system, gold, chance)
        for line, one in put.items():
            texts[line - 1] = source[line - 1].replace(one.old, one.zh)
            names[line] = moved(names.get(line, ()), one.old, one.zh)
        done: dict[int, str] = {}
        for told in proposals(paired(draft, texts), names if options.gold else None):
            injected = put.get(told.line)
            if injected and told.mention.name.zh == injected.zh:
                done[told.line] = level(told, injected, draft[told.line - 1])
                if done[told.line] == "wrong":
                    print(f"{system}: wrong for {injected.kind}: {told}")
        for line, one in put.items():
            table[one.kind]["put"] += 1
            table[one.kind][done.get(line, "not found")] += 1
            if options.list and line not in done:
                print(f"{system}: not found: {line}: {one.zh} as {one.wrong} ({one.kind})")
    print_table(table)


def put_into(draft: list[str], system: str, gold: Gold, chance: Random) -> dict[int, Injected]:
    """Put errors into a draft; what was put into which line."""
    put: dict[int, Injected] = {}
    for line in sorted({line for output, line in gold.cells if output == system}):
        right = [one for one in gold.cells[system, line] if one.label == "ok" and one.kind == "CN"]
        right = [one for one in right if draft[line - 1][one.span.start : one.span.end] == one.accepted[0]]
        if not right or " " not in (one := chance.choice(right)).accepted[0]:
            continue
        injected = broken(one.zh, one.accepted[0], chance)
        if injected.wrong:
            put[line] = injected
            draft[line - 1] = draft[line - 1].replace(one.accepted[0], injected.wrong)
    return put


def level(told: Proposal, injected: Injected, text: str) -> str:
    """How sure a proposal for an injected error is, or that it is wrong."""
    return told.safety.name if told.after.replace(injected.right, injected.wrong) == text else "wrong"


def print_table(table: Mapping[str, Counter[str]]) -> None:
    """The table of kinds of errors."""
    print("| kind of error | put in | safe | suggested | rightly mended | wrong proposals |")
    print("| --- | --: | --: | --: | --: | --: |")
    total = sum(table.values(), Counter[str]())
    for kind, own in [*sorted(table.items()), ("all", total)]:
        share = (own["SAFE"] + own["SUGGEST"]) / max(own["put"], 1)
        print(f"| {kind} | {own['put']} | {own['SAFE']} | {own['SUGGEST']} | {share:.3f} | {own['wrong']} |")


def moved(names: Sequence[SourceName], old: str, new: str) -> tuple[SourceName, ...]:
    """The names of a line after one of them was replaced by one that may be longer."""
    found, shift = [], 0
    for one in names:
        span = Span(one.span.start + shift, one.span.end + shift)
        if one.zh == old:
            shift += len(new) - len(old)
            one = replace(one, zh=new)  # noqa: PLW2901 -- the same name elsewhere
            span = Span(span.start, span.start + len(new))
        found.append(replace(one, span=span))
    return tuple(found)
