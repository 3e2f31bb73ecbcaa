"""What is counted and measured: units, counters and the things behind them, in Chinese and in English."""

from __future__ import annotations

UNITS = {
    "亩": "mu|mu", "平方米": "square meter", "平米": "square meter", "㎡": "square meter", "公顷": "hectare",
    "平方公里": "square kilometer", "平方千米": "square kilometer", "立方米": "cubic meter", "公里": "kilometer",
    "千米": "kilometer", "米": "meter", "厘米": "centimeter", "毫米": "millimeter", "海里": "nautical mile",
    "吨": "ton", "公斤": "kilogram", "千克": "kilogram", "克": "gram", "升": "liter", "毫升": "milliliter",
    "千瓦时": "kilowatt-hour", "千瓦": "kilowatt", "兆瓦": "megawatt", "小时": "hour", "个小时": "hour",
    "分钟": "minute", "个月": "month", "天": "day", "元": "yuan|yuan", "元人民币": "yuan|yuan", "欧元": "euro",
    "英镑": "pound", "日元": "yen|yen", "韩元": "won|won", "人": "person|people", "人次": "participant",
    "学分": "credit", "册": "volume", "摄氏度": "degree Celsius|degrees Celsius", "年": "year",
    "度": "degree Celsius|degrees Celsius", "岁": "year old|years old",
}  # fmt: skip
"""The English singular; the plural stands behind a bar where it has not just an s."""
DOLLARS = {"美元": "US$", "港元": "HK$", "港币": "HK$"}
OF_UNITS = frozenset("亩 吨 公斤 千克 克 升 毫升 册 公顷".split())
"""Units that take `of` before what is measured."""

STUFF = {
    "图书": "", "耕地": "farmland", "农田": "farmland", "土地": "land", "林地": "forest land", "粮食": "grain",
    "煤炭": "coal", "钢材": "steel", "小麦": "wheat", "水稻": "rice", "蔬菜": "vegetables", "水": "water",
}  # fmt: skip
"""What stands behind a unit; books are said by `volumes`."""

COUNTERS = "家名位个项所台件次场期本篇门支只棵株辆艘架条座栋间张幅份户部款枚列头处"
GROUPS = {
    "台（套）": "set", "台(套)": "set", "套（台）": "set", "套(台)": "set", "套": "set",
    "种": "kind", "类": "type", "对": "pair", "组": "group", "箱": "box|boxes",
}  # fmt: skip
"""Counters that English says, too."""
USUAL = {
    "家": "enterprise", "名": "person|people", "位": "person|people", "项": "project", "户": "household",
    "次": "time", "所": "school",
}  # fmt: skip
"""What a counter most often counts where its noun is missing: good enough for a suggestion."""

NOUNS = {
    "企业": "enterprise", "公司": "company", "单位": "organization", "机构": "institution", "学校": "school",
    "高校": "university", "大学": "university", "院校": "college and university|colleges and universities",
    "中学": "secondary school", "小学": "primary school", "幼儿园": "kindergarten", "医院": "hospital",
    "银行": "bank", "工厂": "factory", "酒店": "hotel", "媒体": "media outlet", "合作社": "cooperative",
    "学生": "student", "大学生": "college student", "研究生": "graduate student", "毕业生": "graduate",
    "新生": "freshman|freshmen", "教师": "teacher", "老师": "teacher", "教职工": "staff member",
    "师生": "teachers and students", "专家": "expert", "学者": "scholar", "专家学者": "experts and scholars",
    "代表": "representative", "嘉宾": "guest", "党员": "Party member", "干部": "official", "员工": "employee",
    "职工": "employee", "校友": "alumnus|alumni", "志愿者": "volunteer", "村民": "villager", "居民": "resident",
    "农民": "farmer", "群众": "person|people", "人员": "person|people", "患者": "patient", "游客": "tourist",
    "观众": "spectator", "记者": "reporter", "医生": "doctor", "护士": "nurse", "运动员": "athlete",
    "选手": "contestant", "技能大师": "master of skills|masters of skills", "项目": "project",
    "重点项目": "key project", "专利": "patent", "成果": "result", "奖项": "award", "课程": "course",
    "专业": "program", "基地": "base", "实验室": "laboratory", "平台": "platform", "国家": "country",
    "地区": "region", "国家和地区": "countries and regions", "省份": "province", "城市": "city", "县": "county",
    "村": "village", "社区": "community", "活动": "activity", "图书": "book", "作品": "work", "论文": "paper",
    "部门": "department", "岗位": "job", "措施": "measure", "任务": "task", "标准": "standard", "政策": "policy",
    "产品": "product", "车辆": "vehicle", "家庭": "household", "农户": "farming household",
    "民族": "ethnic group", "设备": "set of equipment|sets of equipment",
}  # fmt: skip


def noun(entry: str, *, many: bool) -> str:
    """The singular or the plural of an entry."""
    one, _, plural = entry.partition("|")
    if not many:
        return one
    if plural or one.endswith("s"):
        return plural or one
    if one.endswith("y") and one[-2] not in "aeiou":
        return f"{one[:-1]}ies"
    return f"{one}s"
