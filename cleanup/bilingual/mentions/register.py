"""What kind of text a source is around a place: news, or talk and shops; of the mainland, or of elsewhere."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

NEAR = 4
"""Paragraphs on either side that may be of the same text; the farther, the less they count."""
CLEAR = 2
"""The most that one paragraph says for or against."""
OWN = 2.0
"""How much more a paragraph counts for itself than one beside it."""
OFFICIAL = re.compile(
    "[日月网]电|日讯|新华[社网]|报道|记者|通讯员|指出|强调|表示|介绍|获悉|宣布|提醒|呼吁|出席|会议|总?书记|[省市县]长|部长|院长|校长|局长|主任"
    "|委员|院士|教授|总理|总统|政府|国务院|党中央|党委|常委|代表团|举行|召开|颁授|授予|发言人|外交|仪式|论坛|研究院|大学|集团|协会|学会"
    "|学院|[博硕]士|团队|同学们?|[发创]明|科学|技术|实验室|工程|发展|建设|推进|[市省县]人?民?法院|艺术|中心|球队|队员|比赛|社会主义|截至|本次|此次|[0-9０-９]月[0-9０-９]{1,2}日"
)
TALK = re.compile(
    "[哈嘿哦噢呀啦嘛吗呢吧哎嗯]|[我你您咱](?!国|们党)|亲爱|亲们|谢谢|点评|好评|差评|包邮|发货|快递|客服|店家|商家|卖家|骑手|订单|餐厅|老板|下单"
    "|退款|取消|正版|现货|书籍|直供|闪电|定价|小姐姐|宝贝|评价|划算|97[89]\\d{7}|ISBN|www|#[A-Z_]+#|[~～]"
    "|作者简介|出版社|[著译](?=[ ,，]|$)|著名?作家"
)
ELSEWHERE = re.compile(
    "香港|港人|澳门|澳大(?!利亚)|台湾|台北|高雄|立法院|立法会|特首|特区政府|华裔|华人|侨|美籍|旅美|新加坡|马来西亚|越南|韩国|朝鲜|日本|东京|河内|首尔"
)
"""Where a name in characters may be spelled otherwise than by pinyin."""


@lru_cache(maxsize=4096)
def leaning(text: str) -> int:
    """How much a paragraph reads like news, from `-CLEAR` to `CLEAR`."""
    said = len(OFFICIAL.findall(text)) - len(TALK.findall(text))
    return max(-CLEAR, min(CLEAR, said))


def is_news(texts: Sequence[str], at: int) -> bool:
    """True where the paragraphs around `at` read as news and releases do, not as talk, shops and lists of books."""
    total = OWN * leaning(texts[at])
    for distance in range(1, NEAR + 1):
        for beside in (at - distance, at + distance):
            if 0 <= beside < len(texts):
                total += leaning(texts[beside]) / distance
    return total > 0


def is_of_elsewhere(texts: Sequence[str], at: int) -> bool:
    """True where something near `at` speaks of a place whose people spell their names in their own way."""
    return any(map(ELSEWHERE.search, texts[max(at - NEAR, 0) : at + NEAR + 1]))
