"""Whose body a Chinese term names: 教育部 after 美国 is none of China, 证监会 after 香港 is another one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from glossary.model import BODIES

if TYPE_CHECKING:
    from glossary.model import Match

COUNTRIES = (
    "阿富汗|阿根廷|阿联酋|阿塞拜疆|埃及|埃塞俄比亚|爱尔兰|爱沙尼亚|奥地利|澳大利亚|巴基斯坦|巴勒斯坦|巴拿马|巴西|白俄罗斯|保加利亚|比利时|冰岛|"
    "波兰|波黑|玻利维亚|朝鲜|丹麦|厄瓜多尔|俄罗斯|俄联邦|菲律宾|芬兰|哥伦比亚|哥斯达黎加|格鲁吉亚|古巴|哈萨克斯坦|荷兰|吉尔吉斯斯坦|加拿大|加纳|"
    "柬埔寨|捷克|津巴布韦|卡塔尔|科威特|克罗地亚|肯尼亚|拉脱维亚|老挝|黎巴嫩|立陶宛|利比亚|卢森堡|罗马尼亚|马来西亚|马耳他|蒙古国|孟加拉国|秘鲁|"
    "缅甸|摩尔多瓦|摩洛哥|墨西哥|南非|尼泊尔|尼日利亚|挪威|葡萄牙|日本|瑞典|瑞士|塞尔维亚|沙特|沙特阿拉伯|斯里兰卡|斯洛伐克|斯洛文尼亚|苏丹|苏联|"
    "塔吉克斯坦|坦桑尼亚|突尼斯|土耳其|土库曼斯坦|委内瑞拉|乌干达|乌克兰|乌拉圭|乌兹别克斯坦|西班牙|希腊|新加坡|新西兰|匈牙利|叙利亚|牙买加|也门|"
    "伊拉克|伊朗|以色列|意大利|印度|印尼|印度尼西亚|约旦|越南|智利|欧盟|联合国|欧洲|北约|非盟"
)
COUNTRY = re.compile(f"{COUNTRIES}|[美英法德韩泰外各]国")
HOME = "香港|澳门|台湾|台"
"""Places of China with organs of their own."""
SHORT = "(?<![一-鿿])[美俄日韩英法德印澳加乌伊朝越泰以港]"
LISTED = "(?:[一-鿿]{1,6}(?:部|委员会|局|院|署)[、和与及]){0,2}"
"""Bodies before another one of the same country: 美国教育部和司法部."""
BEFORE = re.compile(rf"(?:(?:{COUNTRIES}|{HOME}|(?<![中我全])国)(?:政府|联邦|特区政府|州|的|中央)?{LISTED}|{SHORT})$")
LONGEST = 18
"""Characters before a term that are looked at."""


def is_of_another_country(text: str, match: Match) -> bool:
    """True where a body of China is named right after another country, or a place with organs of its own."""
    if match.term.kind not in BODIES:
        return False
    before = text[max(match.span.start - LONGEST, 0) : match.span.start]
    return BEFORE.search(before) is not None
