"""How names are spelled: the shapes of one name, and what spells another."""

from __future__ import annotations

import pytest

from glossary.model import Span
from glossary.spellings import Shape, find, shape_of

SHAPES = """
王运河 | Wang Yunhe | standard
王运河 | WANG Yunhe | capitals
王运河 | WANG YUNHE | capitals
王运河 | wang yunhe | capitals
王运河 | Wáng Yùnhé | tones
王运河 | Wang Yun'he | apostrophe
王运河 | Wang Yun He | split
王运河 | Wang Yun-he | split
王运河 | Wang Yun-He | split
王运河 | Wang YunHe | split
王运河 | Wangyunhe | split
王运河 | Yunhe Wang | reversed
王运河 | Wang Y. H. | initials
王运河 | Y. H. Wang | initials
王运河 | Wang Yün-ho | Wade-Giles
王运河 | Wang Canal |
王运河 | Wang Yunhei |
吕布 | Lyu Bu | standard
吕布 | Lü Bu | umlaut
吕布 | Lv Bu | umlaut
吕布 | Lu Bu | umlaut
"""
ROWS = [tuple(cell.strip() for cell in row.split("|")) for row in SHAPES.strip().splitlines()]


@pytest.mark.parametrize(("zh", "english", "shape"), ROWS, ids=[f"{row[0]} {row[1]}" for row in ROWS])
def test_shape_of(zh: str, english: str, shape: str) -> None:
    """A spelling is told with its shape, and what spells another name is told as none."""
    assert shape_of(zh, english) == (Shape(shape) if shape else None)


def test_find() -> None:
    """A name is found in a text in every shape, without its possessive."""
    text = "Wang Yunhe’s car, the wang yunhe, and Yunhe Wang"
    assert list(find("王运河", text)) == [(Span(0, 10), Shape.STANDARD), (Span(38, 48), Shape.REVERSED)]
