"""What is demanded of the tables: each law with rows that break it and all that is said about them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from glossary.checks import LAWS, check_bundled, check_side_table, check_terms, law_name
from glossary.checks.rows import KINDS
from glossary.model import GlossaryError
from glossary.store import COLUMNS, bundled_tables

if TYPE_CHECKING:
    from pathlib import Path

HEADER = "\t".join(COLUMNS)


def line(  # noqa: PLR0917 -- the columns, in their order
    zh: str = "运河局",
    en: str = "Canal Bureau",
    kind: str = "government",
    also: str = "",
    wrong: str = "",
    since: str = "",
    until: str = "",
    source: str = "a book",
    checked: str = "2026-01-31",
    note: str = "",
) -> str:
    """A line of a table; without arguments nothing is wrong with it."""
    return f"{zh}\t{en}\t{kind}\t{also}\t{wrong}\t{since}\t{until}\t{source}\t{checked}\t{note}"


FIRST = line("一局", "First Bureau")
OTHER = line("船舶厂", "Ship Works", "company")


@dataclass(frozen=True)
class Bad:
    """Lines under the header of a table, and all that is said about them, without the name of the table."""

    name: str
    law: str
    """The one law that is broken; none where several are."""
    lines: tuple[str, ...]
    told: tuple[str, ...]
    table: str = "house.tsv"


BAD = (
    Bad(
        "too few columns",
        "table",
        ("运河局\tCanal Bureau",),
        ("2:1: table: 2 columns instead of 10; separate cells by one tab each, empty ones too",),
    ),
    Bad(
        "too many columns",
        "table",
        ("运河局\tCanal Bureau\tgovernment\t\t\t\t\ta book\t2026-01-31\t\tmore",),
        ("2:1: table: 11 columns instead of 10; separate cells by one tab each, empty ones too",),
    ),
    Bad(
        "an empty line",
        "table",
        (
            FIRST,
            "",
            line(),
        ),
        ("3:1: table: 1 columns instead of 10; separate cells by one tab each, empty ones too",),
    ),
    Bad("no zh", "empty-cell", (line(zh=""),), ("2:1: empty-cell: `zh` is empty; fill it in or leave the line out",)),
    Bad("no en", "empty-cell", (line(en=""),), ("2:5: empty-cell: `en` is empty; fill it in or leave the line out",)),
    Bad(
        "no kind",
        "empty-cell",
        (line(kind=""),),
        ("2:18: empty-cell: `kind` is empty; fill it in or leave the line out",),
    ),
    Bad(
        "a condition without its reason",
        "condition-without-reason",
        (line(wrong="River Office | ?River Bureau"),),
        (
            "2:30: condition-without-reason: `?River Bureau` needs its reason, without brackets or ` | ` in it: ?wording (when it is right)",
        ),
    ),
    Bad(
        "a condition with an empty reason",
        "condition-without-reason",
        (line(wrong="?River Bureau ()"),),
        (
            "2:30: condition-without-reason: `?River Bureau ()` needs its reason, without brackets or ` | ` in it: ?wording (when it is right)",
        ),
    ),
    Bad(
        "brackets in a reason",
        "condition-without-reason",
        (line(wrong="?River Bureau (of (old) towns)"),),
        (
            "2:30: condition-without-reason: `?River Bureau (of (old) towns)` needs its reason, without brackets or ` | ` in it: ?wording (when it is right)",
        ),
    ),
    Bad(
        "brackets in a conditional wording",
        "condition-without-reason",
        (line(wrong="?River (Old) Bureau (of towns)"),),
        (
            "2:30: condition-without-reason: `?River (Old) Bureau (of towns)` needs its reason, without brackets or ` | ` in it: ?wording (when it is right)",
        ),
    ),
    Bad(
        "a separator in a reason",
        "condition-without-reason",
        (line(wrong="?River Bureau (of towns | of old)"),),
        (
            "2:30: condition-without-reason: `?River Bureau (of towns` needs its reason, without brackets or ` | ` in it: ?wording (when it is right)",
        ),
    ),
    Bad(
        "a space at the end",
        "stray-space",
        (line(note="short "),),
        ("2:51: stray-space: `short ` has stray spaces; take them out",),
    ),
    Bad(
        "two spaces",
        "stray-space",
        (line(en="Canal  Bureau"),),
        ("2:5: stray-space: `Canal  Bureau` has stray spaces; take them out",),
    ),
    Bad(
        "a letter and its accent apart",
        "not-nfc",
        (line(en="Café Bureau"),),
        ("2:5: not-nfc: `Café Bureau` is not in NFC, letters and accents apart; type it anew",),
    ),
    Bad(
        "Chinese in the English",
        "full-width",
        (line(also="Canal 局"),),
        ("2:29: full-width: `Canal 局` has Chinese or full-width characters; use half-width ones",),
    ),
    Bad(
        "a full-width mark",
        "full-width",
        (line(wrong="River Office（North）Side"),),
        ("2:30: full-width: `River Office（North）Side` has Chinese or full-width characters; use half-width ones",),
    ),
    Bad(
        "an article before the English",
        "leading-article",
        (line(en="The Canal Bureau"),),
        ("2:5: leading-article: `The Canal Bureau` begins with an article; leave it out, the draft's own stays",),
    ),
    Bad(
        "an article before a wrong rendering",
        "leading-article",
        (line(wrong="?an Office (of another body)"),),
        ("2:30: leading-article: `an Office` begins with an article; leave it out, the draft's own stays",),
    ),
    Bad(
        "a separator without a space before it in `also`",
        "bad-separator",
        (line(also="Some| Many"),),
        ("2:29: bad-separator: items are separated by ` | `, a space on either side; correct the cell",),
    ),
    Bad(
        "a separator without a space after it in `also`",
        "bad-separator",
        (line(also="Some |Many"),),
        ("2:29: bad-separator: items are separated by ` | `, a space on either side; correct the cell",),
    ),
    Bad(
        "a separator without spaces in `also`",
        "bad-separator",
        (line(also="Some|Many"),),
        ("2:29: bad-separator: items are separated by ` | `, a space on either side; correct the cell",),
    ),
    Bad(
        "a separator that is doubled in `also`",
        "bad-separator",
        (line(also="Some || Many"),),
        ("2:29: bad-separator: items are separated by ` | `, a space on either side; correct the cell",),
    ),
    Bad(
        "a separator without a space before it in `wrong`",
        "bad-separator",
        (line(wrong="Some| Many"),),
        ("2:30: bad-separator: items are separated by ` | `, a space on either side; correct the cell",),
    ),
    Bad(
        "a separator without a space after it in `wrong`",
        "bad-separator",
        (line(wrong="Some |Many"),),
        ("2:30: bad-separator: items are separated by ` | `, a space on either side; correct the cell",),
    ),
    Bad(
        "a separator without spaces in `wrong`",
        "bad-separator",
        (line(wrong="Some|Many"),),
        ("2:30: bad-separator: items are separated by ` | `, a space on either side; correct the cell",),
    ),
    Bad(
        "a separator that is doubled in `wrong`",
        "bad-separator",
        (line(wrong="Some || Many"),),
        ("2:30: bad-separator: items are separated by ` | `, a space on either side; correct the cell",),
    ),
    Bad(
        "a separator without a space before it in `source`",
        "bad-separator",
        (line(source="Some| Many"),),
        ("2:33: bad-separator: items are separated by ` | `, a space on either side; correct the cell",),
    ),
    Bad(
        "a separator without a space after it in `source`",
        "bad-separator",
        (line(source="Some |Many"),),
        ("2:33: bad-separator: items are separated by ` | `, a space on either side; correct the cell",),
    ),
    Bad(
        "a separator without spaces in `source`",
        "bad-separator",
        (line(source="Some|Many"),),
        ("2:33: bad-separator: items are separated by ` | `, a space on either side; correct the cell",),
    ),
    Bad(
        "a separator that is doubled in `source`",
        "bad-separator",
        (line(source="Some || Many"),),
        ("2:33: bad-separator: items are separated by ` | `, a space on either side; correct the cell",),
    ),
    Bad(
        "a separator before the first item in `also`",
        "",
        (line(also=" | Some"),),
        (
            "2:29: stray-space: ` | Some` has stray spaces; take them out",
            "2:29: bad-separator: items are separated by ` | `, a space on either side; correct the cell",
        ),
    ),
    Bad(
        "a separator after the last item in `also`",
        "",
        (line(also="Some | "),),
        (
            "2:29: stray-space: `Some | ` has stray spaces; take them out",
            "2:29: bad-separator: items are separated by ` | `, a space on either side; correct the cell",
        ),
    ),
    Bad(
        "a separator between no items in `also`",
        "",
        (line(also="Some |  | Many"),),
        (
            "2:29: stray-space: `Some |  | Many` has stray spaces; take them out",
            "2:29: bad-separator: items are separated by ` | `, a space on either side; correct the cell",
        ),
    ),
    Bad(
        "a separator before the first item in `wrong`",
        "",
        (line(wrong=" | Some"),),
        (
            "2:30: stray-space: ` | Some` has stray spaces; take them out",
            "2:30: common-words: `Some` is ordinary English on its own; look for it only where the source is known: ??wording (reason)",
            "2:30: bad-separator: items are separated by ` | `, a space on either side; correct the cell",
        ),
    ),
    Bad(
        "a separator after the last item in `wrong`",
        "",
        (line(wrong="Some | "),),
        (
            "2:30: stray-space: `Some | ` has stray spaces; take them out",
            "2:30: common-words: `Some` is ordinary English on its own; look for it only where the source is known: ??wording (reason)",
            "2:30: bad-separator: items are separated by ` | `, a space on either side; correct the cell",
        ),
    ),
    Bad(
        "a separator between no items in `wrong`",
        "",
        (line(wrong="Some |  | Many"),),
        (
            "2:30: common-words: `Many` is ordinary English on its own; look for it only where the source is known: ??wording (reason)",
            "2:30: stray-space: `Some |  | Many` has stray spaces; take them out",
            "2:30: common-words: `Some` is ordinary English on its own; look for it only where the source is known: ??wording (reason)",
            "2:30: bad-separator: items are separated by ` | `, a space on either side; correct the cell",
        ),
    ),
    Bad(
        "a separator before the first item in `source`",
        "",
        (line(source=" | Some"),),
        (
            "2:33: stray-space: ` | Some` has stray spaces; take them out",
            "2:33: bad-separator: items are separated by ` | `, a space on either side; correct the cell",
        ),
    ),
    Bad(
        "a separator after the last item in `source`",
        "",
        (line(source="Some | "),),
        (
            "2:33: stray-space: `Some | ` has stray spaces; take them out",
            "2:33: bad-separator: items are separated by ` | `, a space on either side; correct the cell",
        ),
    ),
    Bad(
        "a separator between no items in `source`",
        "",
        (line(source="Some |  | Many"),),
        (
            "2:33: stray-space: `Some |  | Many` has stray spaces; take them out",
            "2:33: bad-separator: items are separated by ` | `, a space on either side; correct the cell",
        ),
    ),
    Bad(
        "lines out of order",
        "unsorted-row",
        (
            line(),
            FIRST,
        ),
        ("3:1: unsorted-row: `一局` comes before `运河局`; run `yunhe glossary fmt`",),
    ),
    Bad(
        "a line that takes a term out, out of order, and its cells",
        "",
        (
            line(),
            line("一局 ", "", "removed", source="", checked="", note="a  b"),
        ),
        (
            "3:1: unsorted-row: `一局 ` comes before `运河局`; run `yunhe glossary fmt`",
            "3:1: stray-space: `一局 ` has stray spaces; take them out",
            "3:20: stray-space: `a  b` has stray spaces; take them out",
        ),
    ),
    Bad(
        "a term in two lines",
        "ambiguous-source",
        (
            line(),
            line(en="Canal Office"),
        ),
        (
            "3:1: ambiguous-source: `运河局` is `Canal Bureau` at 2; join the two rows, or say in `since` and `until` when each was in use",
        ),
    ),
    Bad(
        "a wording that is right and wrong",
        "repeated-wording",
        (line(wrong="Canal Bureau"),),
        ("2:30: repeated-wording: `Canal Bureau` stands twice in this row, case aside; keep one",),
    ),
    Bad(
        "an admitted rendering that is the preferred one",
        "repeated-wording",
        (line(also="Canal Bureau"),),
        ("2:29: repeated-wording: `Canal Bureau` stands twice in this row, case aside; keep one",),
    ),
    Bad(
        "a wrong rendering twice, case aside",
        "repeated-wording",
        (line(wrong="River Office | river Office"),),
        ("2:30: repeated-wording: `river Office` stands twice in this row, case aside; keep one",),
    ),
    Bad(
        "admitted renderings that differ by their case",
        "repeated-wording",
        (line(also="Canal bureau | CB | cb"),),
        (
            "2:29: repeated-wording: `Canal bureau` stands twice in this row, case aside; keep one",
            "2:29: repeated-wording: `cb` stands twice in this row, case aside; keep one",
        ),
    ),
    Bad(
        "a wrong rendering that differs from a right one by its case",
        "repeated-wording",
        (line(wrong="canal Bureau"),),
        ("2:30: repeated-wording: `canal Bureau` stands twice in this row, case aside; keep one",),
    ),
    Bad(
        "a conditional rendering that is the preferred one, case aside",
        "repeated-wording",
        (line(wrong="?canal bureau (of another town)"),),
        ("2:30: repeated-wording: `canal bureau` stands twice in this row, case aside; keep one",),
    ),
    Bad(
        "wrong for one term, right for another",
        "chain",
        (
            OTHER,
            line(also="Canal Board", wrong="Ship Works"),
        ),
        ("3:41: chain: `Ship Works` is right for `船舶厂` at 2; make it conditional: ?wording (reason)",),
    ),
    Bad(
        "always wrong for two terms",
        "contested-wording",
        (
            line(zh="一局", en="First Bureau", wrong="River Office"),
            line(wrong="River Office"),
        ),
        (
            "3:30: contested-wording: `River Office` is also wrong for `一局` at 2; make it conditional: ?wording (reason)",
        ),
    ),
    Bad(
        "a right rendering that contains a wrong one",
        "containment",
        (line(en="Grand Canal Bureau", wrong="canal Bureau"),),
        (
            "2:5: containment: `Grand Canal Bureau` contains `Canal Bureau`, a wrong rendering of `运河局`; one of them must go",
        ),
    ),
    Bad(
        "an admitted rendering that contains a wrong one of another term",
        "containment",
        (
            line(zh="一局", en="First Bureau", wrong="River Office"),
            line(also="Old River Office"),
        ),
        (
            "3:29: containment: `Old River Office` contains `River Office`, a wrong rendering of `一局`; one of them must go",
        ),
    ),
    Bad(
        "a wrong rendering that begins with a mark",
        "unmatchable-wording",
        (line(wrong="(River) Office"),),
        (
            "2:30: unmatchable-wording: `(River) Office` begins or ends with a mark and would not be found as a word; leave the mark out",
        ),
    ),
    Bad(
        "a wrong rendering that ends with a mark",
        "unmatchable-wording",
        (line(wrong="River Office!"),),
        (
            "2:30: unmatchable-wording: `River Office!` begins or ends with a mark and would not be found as a word; leave the mark out",
        ),
    ),
    Bad(
        "one ordinary word",
        "common-words",
        (line(wrong="river"),),
        (
            "2:30: common-words: `river` is ordinary English on its own; look for it only where the source is known: ??wording (reason)",
        ),
    ),
    Bad(
        "a term in Traditional Chinese",
        "traditional-characters",
        (line(zh="運河局"),),
        ("2:1: traditional-characters: `運河局` is not in Simplified Chinese; write `运河局`",),
    ),
    Bad(
        "a kind that there is not",
        "unknown-kind",
        (line(kind="ministry"),),
        (
            "2:18: unknown-kind: `ministry` is not a kind of this table; use association, award, college, company, court, document, event, government, military, organization, party, person, phrase, place, publication, title, unit, university",
        ),
    ),
    Bad(
        "a kind of another table",
        "unknown-kind",
        (line(),),
        ("2:18: unknown-kind: `government` is not a kind of this table; use person",),
        table="people.tsv",
    ),
    Bad(
        "no source",
        "no-source",
        (line(source=""),),
        (
            "2:33: no-source: no source; name the address or document where the English stands, or write to-check in `checked`",
        ),
    ),
    Bad(
        "half an address",
        "broken-address",
        (line(source="a book | https://example"),),
        ("2:33: broken-address: `https://example` is not a whole address; write https://host/path",),
    ),
    Bad(
        "never checked",
        "unknown-day",
        (line(checked=""),),
        ("2:40: unknown-day: `` is neither a day nor to-check; write it as 2026-01-31",),
    ),
    Bad(
        "checked in a month",
        "unknown-day",
        (line(checked="2026-01"),),
        ("2:40: unknown-day: `2026-01` is neither a day nor to-check; write it as 2026-01-31",),
    ),
    Bad(
        "checked on an impossible day",
        "unknown-day",
        (line(checked="2026-13-01"),),
        ("2:40: unknown-day: `2026-13-01` is neither a day nor to-check; write it as 2026-01-31",),
    ),
    Bad(
        "checked on a day that the month has not",
        "unknown-day",
        (line(checked="2026-02-31"),),
        ("2:40: unknown-day: `2026-02-31` is neither a day nor to-check; write it as 2026-01-31",),
    ),
    Bad(
        "checked on a day without hyphens",
        "unknown-day",
        (line(checked="20260131"),),
        ("2:40: unknown-day: `20260131` is neither a day nor to-check; write it as 2026-01-31",),
    ),
    Bad(
        "a beginning that is no date",
        "impossible-date",
        (line(since="March 2018"),),
        ("2:31: impossible-date: `March 2018` is not a date; write 2018, 2018-03 or 2018-03-21",),
    ),
    Bad(
        "an end that is no date",
        "impossible-date",
        (line(until="2018-3", note="successor: 运河局"),),
        ("2:32: impossible-date: `2018-3` is not a date; write 2018, 2018-03 or 2018-03-21",),
    ),
    Bad(
        "an end before the beginning",
        "impossible-date",
        (line(since="2018-03", until="2017", note="successor: 运河局"),),
        ("2:39: impossible-date: ends (2017) before it begins (2018-03); correct one of them",),
    ),
    Bad(
        "a month of the end before the day of the beginning",
        "impossible-date",
        (line(since="2018-03-21", until="2018-02", note="successor: 运河局"),),
        ("2:42: impossible-date: ends (2018-02) before it begins (2018-03-21); correct one of them",),
    ),
    Bad(
        "every bad line is reported, in order",
        "",
        (
            OTHER,
            "运河局",
            line(en=""),
            line(en="A Bureau", source=""),
            FIRST,
        ),
        (
            "3:1: table: 1 columns instead of 10; separate cells by one tab each, empty ones too",
            "4:5: empty-cell: `en` is empty; fill it in or leave the line out",
            "5:5: leading-article: `A Bureau` begins with an article; leave it out, the draft's own stays",
            "5:29: no-source: no source; name the address or document where the English stands, or write to-check in `checked`",
            "6:1: unsorted-row: `一局` comes before `运河局`; run `yunhe glossary fmt`",
        ),
    ),
    Bad(
        "two bad cells of one line",
        "",
        (line(en="", wrong="?River Bureau"),),
        (
            "2:5: empty-cell: `en` is empty; fill it in or leave the line out",
            "2:18: condition-without-reason: `?River Bureau` needs its reason, without brackets or ` | ` in it: ?wording (when it is right)",
        ),
    ),
    Bad(
        "two spaces and no-break ones",
        "invisible-character",
        (line(note="short\xa0name"),),
        ("2:51: invisible-character: an invisible character, U+00A0 NO-BREAK SPACE; type the cell anew",),
    ),
    Bad(
        "a zero-width space",
        "invisible-character",
        (line(en="Canal\u200b Bureau"),),
        ("2:5: invisible-character: an invisible character, U+200B ZERO WIDTH SPACE; type the cell anew",),
    ),
    Bad(
        "a mark of direction",
        "invisible-character",
        (line(zh="运河\u200f局"),),
        ("2:1: invisible-character: an invisible character, U+200F RIGHT-TO-LEFT MARK; type the cell anew",),
    ),
    Bad(
        "an ideographic space",
        "invisible-character",
        (line(en="Canal\u3000Bureau"),),
        ("2:5: invisible-character: an invisible character, U+3000 IDEOGRAPHIC SPACE; type the cell anew",),
    ),
    Bad(
        "full-width letters in the Chinese",
        "full-width",
        (line(zh="运河ＡＢ局"),),
        ("2:1: full-width: `运河ＡＢ局` has full-width letters or digits; use half-width ones",),
    ),
    Bad(
        "a Cyrillic letter",
        "look-alike",
        (line(en="Canal Вureau"),),
        (
            "2:5: look-alike: `Canal Вureau` has a look-alike, U+0412 CYRILLIC CAPITAL LETTER VE; type it in Latin letters",
        ),
    ),
    Bad(
        "a curly apostrophe",
        "look-alike",
        (line(also="Farmers’ Bureau"),),
        (
            "2:29: look-alike: `Farmers’ Bureau` has a look-alike, U+2019 RIGHT SINGLE QUOTATION MARK; type it in Latin letters",
        ),
    ),
    Bad(
        "the same term and English twice",
        "duplicate-term",
        (
            line(),
            line(kind="company"),
        ),
        ("3:1: duplicate-term: `运河局` stands already at 2; join the two rows",),
    ),
    Bad(
        "two Englishes at one time",
        "ambiguous-source",
        (
            line(en="Canal Office", since="2018"),
            line(since="2020"),
        ),
        (
            "3:1: ambiguous-source: `运河局` is `Canal Office` at 2; join the two rows, or say in `since` and `until` when each was in use",
        ),
    ),
    Bad(
        "an old name that goes on into the new one",
        "ambiguous-source",
        (
            line(en="Canal Office", until="2019", note="successor: 运河局"),
            line(since="2018"),
        ),
        (
            "3:1: ambiguous-source: `运河局` is `Canal Office` at 2; join the two rows, or say in `since` and `until` when each was in use",
        ),
    ),
    Bad(
        "a fix that makes room for another",
        "chain",
        (
            line(zh="一局", en="First Bureau", wrong="Canal Bureau"),
            line(wrong="Water Office"),
        ),
        ("2:29: chain: `Canal Bureau` is right for `运河局` at 3; make it conditional: ?wording (reason)",),
    ),
    Bad(
        "fixes that go round",
        "loop",
        (
            line(zh="一局", en="First Bureau", wrong="Canal Bureau"),
            line(wrong="First Bureau"),
        ),
        (
            "2:29: loop: `Canal Bureau` is right for `运河局` at 3, which calls this term's English wrong; take one of them out",
            "3:30: loop: `First Bureau` is right for `一局` at 2, which calls this term's English wrong; take one of them out",
        ),
    ),
    Bad(
        "a condition on another term's name that does not say so",
        "shadowed-wording",
        (
            FIRST,
            line(wrong="?First Bureau (of a town)"),
        ),
        (
            "3:30: shadowed-wording: `First Bureau` is right for `一局` at 2 and only found where the source is known; say so: ?First Bureau (right for 一局)",
        ),
    ),
    Bad(
        "a condition on what another term calls always wrong",
        "split-verdict",
        (
            line(zh="一局", en="First Bureau", wrong="Water Office"),
            line(wrong="?Water Office (of a town)"),
        ),
        ("3:30: split-verdict: `Water Office` is always wrong for `一局` at 2; make both conditional",),
    ),
    Bad(
        "two ordinary words",
        "common-words",
        (line(wrong="river office"),),
        (
            "2:30: common-words: `river office` is ordinary English on its own; look for it only where the source is known: ??wording (reason)",
        ),
    ),
    Bad(
        "an organ without its place in a rendering",
        "missing-slot",
        (line("市河局", "{place} Canal Bureau", also="Canal Bureau of {place}", wrong="Canal Office of Boats"),),
        ("2:61: missing-slot: `Canal Office of Boats` needs {place} once, as every rendering of an organ; correct it",),
    ),
    Bad(
        "a slot in what is no organ",
        "missing-slot",
        (line(also="Canal Bureau of {place}"),),
        (
            "2:29: missing-slot: `Canal Bureau of {place}` has the brackets of a slot, and only organs have {place}; correct it",
        ),
    ),
    Bad(
        "an ordinary word with a condition",
        "lone-word",
        (line(wrong="?office (of a firm)"),),
        (
            "2:30: lone-word: `office` is an ordinary word; look for it only where the source is known: ??wording (reason)",
        ),
    ),
    Bad(
        "a word that is a name, too",
        "common-words",
        (line(wrong="may"),),
        (
            "2:30: common-words: `may` is ordinary English on its own; look for it only where the source is known: ??wording (reason)",
        ),
    ),
    Bad(
        "a surname",
        "surname-alone",
        (line(wrong="Wang"),),
        ("2:30: surname-alone: `Wang` is a surname; make it conditional: ?wording (reason)",),
    ),
    Bad(
        "an abbreviation of three letters",
        "too-short",
        (line(wrong="CBO"),),
        ("2:30: too-short: `CBO` is too short to be always wrong; make it conditional: ?wording (reason)",),
    ),
    Bad(
        "somebody else's name",
        "another-name",
        (line(zh="王运河", en="Wang Yunhe", kind="person", wrong="Wang Yunhai"),),
        ("2:24: another-name: `Wang Yunhai` could be somebody else's name; make it conditional: ?wording (reason)",),
    ),
    Bad(
        "a person with another reading",
        "wrong-pinyin",
        (line(zh="王运河", en="Wang Yunhai", kind="person"),),
        ("2:5: wrong-pinyin: `Wang Yunhai` is no reading of `王运河`; correct it, or say `own spelling` in `note`",),
    ),
    Bad(
        "a person read in another way than usual",
        "unusual-reading",
        (line(zh="王长河", en="Wang Zhanghe", kind="person"),),
        (
            "2:5: unusual-reading: `王长河` is usually read `Wang Changhe`; say in `note` what is read otherwise, as in `乐 read yue`",
        ),
    ),
    Bad(
        "an old name without a successor",
        "expired-term",
        (line(until="2018-03"),),
        (
            "2:32: expired-term: no longer in use, and nothing follows; write `successor: ZH` in `note`, ZH being the name since",
        ),
    ),
    Bad(
        "a successor that is not there",
        "lost-pointer",
        (line(until="2018-03", note="old; successor: 大河局"),),
        ("2:58: lost-pointer: `大河局` is not in the glossary; add its line, or correct the name",),
    ),
    Bad(
        "a full form that is not there",
        "lost-pointer",
        (line(note="short for: 大运河局"),),
        ("2:51: lost-pointer: `大运河局` is not in the glossary; add its line, or correct the name",),
    ),
)

NEXT = "successor: 运河局"
GOOD = {
    "no lines": (),
    "a plain line": (line(),),
    "everything filled in": (
        line(
            also="Canal Board | CB",
            wrong="River Office | ?River Bureau (of another town) | ??office (a word of its own)",
            since="1998",
            until="2018-03-21",
            source="https://example.org/canal | a book",
            checked="to-check",
            note="运河局 is its short name; any language may stand here; successor: 运河局",
        ),
    ),
    "a capitalised single word that is in no dictionary": (line(wrong="Riverburg"),),
    "two capitalised words": (line(wrong="River Office"),),
    "an abbreviation may end with a full stop": (line(wrong="River Co."),),
    "a conditional wording may be right elsewhere": (OTHER, line(wrong="?Ship Works (its old name, right for 船舶厂)")),
    "a conditional wording may stand in a right one": (line(en="Grand Canal Bureau", wrong="?Canal Bureau (short)"),),
    "a wrong rendering inside a word is no loop": (line(en="Rivers Offices", wrong="River Office"),),
    "a wrong rendering inside a wrong one is no loop": (line(wrong="River Office | River Office of Old"),),
    "an article inside": (line(en="Bureau of the Canal"),),
    "a word that begins like an article": (line(en="Another Theatre"),),
    "two Englishes one after the other": (
        line(en="Canal Office", until="2018-03", note=NEXT),
        line(since="2018-03-21"),
    ),
    "one wrong rendering for an abbreviation and its full form": (
        line("河局", wrong="River Office", note="short for: 运河局"),
        line(wrong="River Office"),
    ),
    "no source yet": (line(source="", checked="to-check"),),
    "a condition that names the other term": (FIRST, line(wrong="?First Bureau (right for 一局)")),
    "a person whose name is cut in two": (line("王运河", "Wang Yunhe", "person", wrong="Wang Yun He"),),
    "a person with a spelling of their own": (line("李嘉诚", "Li Ka-shing", "person", note="own spelling"),),
    "a person who is read in another way, as the note says": (
        line("王长河", "Wang Zhanghe", "person", note="长 read zhang"),
    ),
    "a person with several readings in the usual way": (line("王长河", "Wang Changhe", "person"),),
    "a compound surname, an umlaut, an apostrophe": (
        line("吕西安", "Lyu Xi'an", "person"),
        line("尉迟恭", "Yuchi Gong", "person"),
    ),
    "a term of the layers below that is not wanted": (line(en="", kind="removed"),),
    "one day": (line(since="2018-03-21", until="2018-03-21", note=NEXT),),
    "from a month to the end of its year": (line(since="2018-03", until="2018", note=NEXT),),
    "from a year to a month of it": (line(since="2018", until="2018-03", note=NEXT),),
    "from a day to the end of its month": (line(since="2018-03-21", until="2018-03", note=NEXT),),
    "brackets in the English": (line(en="Canal Bureau (Dalian)", also="Bureau (Dalian)"),),
    "lines in code point order": (FIRST, OTHER, line()),
}


def write_table(folder: Path, lines: tuple[str, ...], name: str = "house.tsv") -> Path:
    """A table with the header and these lines."""
    path = folder / name
    path.write_text("\n".join((HEADER, *lines)) + "\n", encoding="utf-8", newline="")
    return path


def told(folder: Path, lines: tuple[str, ...], name: str = "house.tsv") -> list[str]:
    """What is said about a table, without its name at the start."""
    problems = map(str, check_terms([write_table(folder, lines, name)]))
    return [problem.removeprefix(f"{folder / name}:").replace(f"{folder}/{name}:", "") for problem in problems]


@pytest.mark.parametrize("bad", BAD, ids=lambda bad: bad.name)
def test_bad_table(bad: Bad, tmp_path: Path) -> None:
    """Everything wrong with a table is told, in order, and nothing else."""
    assert told(tmp_path, bad.lines, bad.table) == list(bad.told)


def test_every_law_has_a_row() -> None:
    """No law goes untested."""
    shapes = {"table", "empty-cell", "condition-without-reason"}
    assert {bad.law for bad in BAD if bad.law} == {*map(law_name, LAWS), *shapes}


@pytest.mark.parametrize("lines", GOOD.values(), ids=GOOD)
def test_good_table(lines: tuple[str, ...], tmp_path: Path) -> None:
    """Nothing is said about a good table."""
    assert told(tmp_path, lines) == []


@pytest.mark.parametrize("content", ["", "zh\ten\n", "zh,en,kind\n", line() + "\n"], ids=repr)
def test_table_without_its_header(content: str, tmp_path: Path) -> None:
    """The first line names the columns; without it nothing else is said."""
    path = tmp_path / "house.tsv"
    path.write_text(content, encoding="utf-8")
    message = "the first line must name the columns, separated by tabs: " + " ".join(COLUMNS)
    assert list(map(str, check_terms([path]))) == [f"{path}:1:1: table: {message}"]


def test_table_that_cannot_be_read(tmp_path: Path) -> None:
    """A missing table ends the check with its message."""
    path = tmp_path / "none.tsv"
    with pytest.raises(GlossaryError) as raised:
        check_terms([path])
    wanted = f"{path}:1:1: cannot be read (No such file or directory); check the name and the permissions"
    assert str(raised.value) == wanted


def test_problems_of_several_tables_name_their_table(tmp_path: Path) -> None:
    """A term that stands in two tables is reported in the second, with the place of the first."""
    first = write_table(tmp_path, (line(),), "a.tsv")
    second = write_table(tmp_path, (line(source=""),), "b.tsv")
    assert list(map(str, check_terms([first, second]))) == [
        f"{second}:2:1: duplicate-term: `运河局` stands already at {first}:2; join the two rows",
        f"{second}:2:33: no-source: no source; name the address or document where the English stands, or write to-check in `checked`",
    ]


BUNDLED = (
    line("王运河", "Wang Yunhe", "person", wrong="Wang Canal"),
    line("船院", "Ship College of Light Industry", "college", wrong="?Ship School (of another town)"),
)
BESIDE = {
    "a bundled term may be redefined": (line("王运河", "Wang Yun-he", "person"), []),
    "what the bundled line calls wrong may be right in its new line": (
        line("王运河", "Wang Canal", "person", note="own spelling"),
        [],
    ),
    "a bundled right wording is wrong": (
        line("运河镇", "Canal Town", "place", wrong="Wang Yunhe"),
        [
            (
                "house.tsv:2:23: chain: `Wang Yunhe` is right for `王运河` at bundled.tsv:2;"
                " make it conditional: ?wording (reason)"
            )
        ],
    ),
    "a bundled wrong wording is in a right one": (
        line("运河镇", "Wang Canal Town", "place"),
        [
            "house.tsv:2:5: containment: `Wang Canal Town` contains `Wang Canal`, a wrong rendering of `王运河`; one of them must go"
        ],
    ),
    "a bundled wrong wording is wrong for another term": (
        line("运河镇", "Canal Town", "place", wrong="Wang canal"),
        [
            (
                "house.tsv:2:23: contested-wording: `Wang canal` is also wrong for `王运河` at bundled.tsv:2;"
                " make it conditional: ?wording (reason)"
            )
        ],
    ),
    "a bundled conditional wording may be always wrong for another term, which is stronger": (
        line("运河镇", "Canal Town", "place", wrong="Ship School"),
        [],
    ),
    "a bundled wrong wording may be wrong at times": (
        line("运河镇", "Canal Town", "place", wrong="?Wang Canal (a river)"),
        [],
    ),
    "a part of a bundled right wording is wrong": (
        line("轻工", "Light Industries", "phrase", wrong="College of Light"),
        [
            (
                "house.tsv:2:29: containment: `College of Light` is a part of `Ship College of Light Industry`,"
                " which is right for `船院`; make it longer"
            )
        ],
    ),
    "a part of a bundled right wording may be wrong at times": (
        line("轻工", "Light Industries", "phrase", wrong="?College of Light (of lamps)"),
        [],
    ),
    "a part of a bundled wrong wording may be wrong": (
        line("校", "College", "title", wrong="??School (of children)"),
        [],
    ),
}


@pytest.mark.parametrize(("row", "told"), BESIDE.values(), ids=BESIDE)
def test_table_beside_others(row: str, told: list[str], tmp_path: Path) -> None:
    """A house table is checked against the bundled ones; all that is wrong is told of its own rows."""
    beside = write_table(tmp_path, BUNDLED, "bundled.tsv")
    problems = check_terms([write_table(tmp_path, (row,))], beside=[beside])
    assert [str(problem).replace(f"{tmp_path}/", "") for problem in problems] == told


SIDE = {
    "in order": ("spam\tkind\nten\ta\nten bets\tb\n", []),
    "out of order": (
        "spam\tkind\nb\tx\na\tx\n",
        ["side.tsv:3:1: unsorted-row: `a` is out of order or repeated; sort by spam"],
    ),
    "repeated": (
        "spam\tkind\na\tx\na\ty\n",
        ["side.tsv:3:1: unsorted-row: `a` is out of order or repeated; sort by spam"],
    ),
    "columns": (
        "spam\tkind\na\n",
        ["side.tsv:2:1: table: 1 columns instead of 2; separate cells by one tab each, empty ones too"],
    ),
    "header": ("spam\n", ["side.tsv:1:1: table: the first line must name the columns, separated by tabs: spam kind"]),
}


@pytest.mark.parametrize(("content", "told"), SIDE.values(), ids=SIDE)
def test_side_table(content: str, told: list[str], tmp_path: Path) -> None:
    """Tables that hold no terms have their shape and their order."""
    path = tmp_path / "side.tsv"
    path.write_text(content, encoding="utf-8")
    found = [str(problem).replace(f"{tmp_path}/", "") for problem in check_side_table(path, ("spam", "kind"))]
    assert found == told


def test_bundled_tables_have_no_problems() -> None:
    """What is demanded of others holds for the tables that come with the package."""
    assert list(map(str, check_bundled())) == []


def test_every_bundled_table_has_its_kinds() -> None:
    """A new table gets the kinds that may stand in it."""
    assert sorted(KINDS) == [table.name for table in bundled_tables()]
