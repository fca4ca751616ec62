"""What a block begins with on an English page: the samples of the kinds, which are Chinese, in English."""

from __future__ import annotations

from typing import Any

import msgspec

from chengyu_desktop.document.project import Block, Project

WORDS = {
    "11月": "Nov", "1月": "Jan", "2月": "Feb", "3月": "Mar", "4月": "Apr", "5月": "May", "6月": "Jun", "7月": "Jul", "9月": "Sep",
    "2014年": "2014", "2020年": "2020", "2021年": "2021", "2022年": "2022", "2023年": "2023", "2024年": "2024",
    "40个项目涉及总投资**1054.5亿元**，同比增长12%": "40 projects worth **105.45 billion yuan**, up 12% on the year",
    "· 陕西 湖北\n四川 重庆 湖南\n云南 贵州 广西": "· Shaanxi Hubei\nSichuan Chongqing Hunan\nYunnan Guizhou Guangxi",
    "“唱好‘双城记’，建强都市圈。”": "“Two cities, one region.”",
    "万": "×10,000", "万人次": "×10,000 visits", "万辆": "×10,000 cars", "上传": "Upload", "丙县": "County C", "个": "items",
    "中国": "China", "中国最长的河流": "China’s longest rivers", "乙县": "County B", "乙市": "City B", "云南": "Yunnan",
    "交通": "Transport", "人口": "Population", "人次": "visits", "亿度": "×100 GWh", "便捷生活行动": "Everyday services",
    "公里": "km", "公里/时": "km/h", "农业": "Farming", "办证": "Permit", "医学影像检查": "Medical imaging", "发电": "Generation",
    "发电量结构": "How power is made", "同比增长": "on the year", "商贸": "Trade", "四川": "Sichuan", "图片说明": "Caption",
    "地球": "Earth", "地球表面": "The Earth’s surface", "地铁": "Metro", "填表": "Form", "太阳能": "Solar", "居民": "Homes",
    "川渝通办": "Done in either city", "工业": "Industry", "广西": "Guangxi", "建筑": "Buildings",
    "异地就医直接结算": "Care paid for elsewhere", "德国": "Germany", "所": "schools", "报装": "Connection",
    "拍照上传材料": "Photograph and upload the papers", "持续落地的事项": "Services that took effect", "摄氏度": "°C",
    "改革前": "Before", "改革后": "After", "日本": "Japan", "日距（天文单位）": "Distance from the Sun (AU)", "服务业": "Services",
    "核电": "Nuclear", "比上年提高2.1个百分点": "2.1 points more than the year before", "水星": "Mercury", "水电": "Hydro",
    "水能": "Water", "法国": "France", "海洋": "Ocean", "湖北": "Hubei", "湖南": "Hunan", "火星": "Mars", "火电": "Thermal",
    "煤炭": "Coal", "用本人账号登录": "Sign in with your own account", "甲县": "County A", "甲市": "City A", "登录": "Sign in",
    "示例图片": "Sample picture", "示例：两地月平均气温": "Sample: monthly mean temperatures of two places",
    "示例：两市对照": "Sample: two cities compared", "示例：办事时限（工作日）": "Sample: time a service takes (working days)",
    "示例：展馆半年观众": "Sample: visitors in half a year", "示例：年度任务完成情况": "Sample: what is done of the year’s tasks",
    "示例：新能源车保有量": "Sample: electric cars on the road", "示例：某地发电量构成": "Sample: how a region makes power",
    "示例：某地用电构成": "Sample: who uses a region’s power", "示例：某地电从哪里来、到哪里去": "Sample: where power comes from and goes",
    "示例：森林覆盖率变化": "Sample: forest cover", "示例：空气优良天数比例": "Sample: days of good air",
    "示例：网上办证四步走": "Sample: a permit in four steps", "示例：长江上游省份监测站": "Sample: stations on the upper Yangtze",
    "管网更新": "Pipes renewed", "类地行星": "Terrestrial planets", "绿道建设": "Greenways", "联席会议": "Joint meetings",
    "行星": "Planet", "贵州": "Guizhou", "资料图片": "File picture", "赤道直径（公里）": "Diameter (km)", "过户": "Transfer",
    "选事项并填写信息": "Choose the service and fill in the form", "道路改造": "Roads rebuilt",
    "邮寄或到窗口领取": "By post or at the counter", "重庆": "Chongqing", "金星": "Venus", "长江": "Yangtze", "陆地": "Land",
    "陕西": "Shaanxi", "项": "items", "领证": "Collect", "风光": "Wind and sun", "风电": "Wind", "高校": "Universities",
    "高速列车最高运营速度": "Top speed of high-speed trains", "高铁营业里程（万公里）": "High-speed lines (×10,000 km)",
    "黄河": "Yellow River", "黑龙江": "Heilongjiang",
}  # fmt: skip
"""A test reads every sample and tells what is missing here."""


def sample_for(project: Project, sample: Block) -> Block:
    """A kind's sample in the language of a page."""
    return sample if project.language.startswith("zh") else _in_english(sample)


def _in_english(value: Any) -> Any:
    if isinstance(value, str):
        return WORDS.get(value, value)
    if isinstance(value, tuple):
        return tuple(map(_in_english, value))
    if isinstance(value, msgspec.Struct):
        fields = {name: getattr(value, name) for name in value.__struct_fields__}
        changed = {name: new for name, old in fields.items() if (new := _in_english(old)) != old}
        return msgspec.structs.replace(value, **changed) if changed else value
    return value
