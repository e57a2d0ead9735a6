"""Feasts by all their names, each on its day."""

import subprocess
import sys
from datetime import date, datetime, timedelta

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st

from xunli.temporal.calendars.feasts import FEASTS
from xunli.temporal.calendars.festivals import FESTIVALS, LOOSE, festival, festival_rrule
from xunli.temporal.calendars.lunar import LAST_YEAR, lunar_from_solar, lunar_year

IN_2026 = {
    "2026-01-01": "元旦 元旦节 新年 阳历新年",
    "2026-02-14": "情人节",
    "2026-02-17": "春节 大年初一 农历新年 正月初一 年初一",
    "2026-02-18": "大年初二",
    "2026-02-28": "和平纪念日 二二八",
    "2026-03-03": "元宵节 元宵 上元节 灯节",
    "2026-03-08": "妇女节 三八 三八妇女节 国际妇女节 女神节",
    "2026-03-12": "植树节",
    "2026-03-15": "消费者权益日 3·15",
    "2026-03-20": "龙抬头 二月二",
    "2026-03-22": "世界水日",
    "2026-03-30": "全国中小学生安全教育日",
    "2026-04-01": "愚人节",
    "2026-04-05": "清明 清明节 复活节",
    "2026-04-22": "世界地球日 地球日",
    "2026-04-23": "世界读书日",
    "2026-05-01": "劳动节 五一 国际劳动节 五一国际劳动节",
    "2026-05-04": "青年节 五四 五四青年节",
    "2026-05-10": "母亲节",
    "2026-05-12": "护士节 全国防灾减灾日",
    "2026-05-17": "全国助残日",
    "2026-05-18": "国际博物馆日",
    "2026-06-01": "儿童节 六一 国际儿童节 六一儿童节",
    "2026-06-05": "世界环境日 环境日",
    "2026-06-13": "文化和自然遗产日",
    "2026-06-19": "端午 端午节 端阳",
    "2026-06-21": "父亲节",
    "2026-07-01": "建党节 七一 香港回归纪念日",
    "2026-07-15": "初伏 入伏",
    "2026-07-25": "中伏",
    "2026-08-01": "建军节 八一",
    "2026-08-14": "末伏",
    "2026-08-19": "七夕 七夕节 中国医师节",
    "2026-08-27": "中元节",
    "2026-09-03": "抗战胜利纪念日",
    "2026-09-10": "教师节",
    "2026-09-19": "全民国防教育日",
    "2026-09-23": "中国农民丰收节",
    "2026-09-25": "中秋 中秋节 中秋佳节",
    "2026-09-30": "烈士纪念日",
    "2026-10-01": "国庆 国庆节 十一",
    "2026-10-10": "双十节",
    "2026-10-18": "重阳 重阳节",
    "2026-10-31": "万圣节",
    "2026-11-08": "记者节",
    "2026-11-09": "全国消防日 消防日 119",
    "2026-11-11": "双十一 双11 光棍节",
    "2026-11-26": "感恩节",
    "2026-11-27": "黑色星期五",
    "2026-12-04": "国家宪法日 宪法日",
    "2026-12-12": "双十二",
    "2026-12-13": "国家公祭日",
    "2026-12-22": "冬至节",
    "2026-12-24": "平安夜",
    "2026-12-25": "圣诞 圣诞节",
    "2027-01-15": "腊八 腊八节",
    "2027-01-30": "小年 北方小年",
    "2027-01-31": "南方小年",
    "2027-02-04": "小年夜",
    "2027-02-05": "除夕 大年三十 年三十 大年夜 除夕夜",
}


@pytest.mark.parametrize(
    ("day", "name"), [(day, name) for day, names in IN_2026.items() for name in names.split()]
)
def test_2026(day: str, name: str) -> None:
    assert festival(name, 2026) == date.fromisoformat(day)


@pytest.mark.parametrize(
    ("name", "year", "day"),
    [
        ("春节", 1900, "1900-01-31"),
        ("七夕", 2018, "2018-08-17"),
        ("中秋节", 2020, "2020-10-01"),
        ("元宵节", 2019, "2019-02-19"),
        ("母亲节", 2021, "2021-05-09"),
        ("感恩节", 2019, "2019-11-28"),
        ("黑色星期五", 2019, "2019-11-29"),
        ("复活节", 2013, "2013-03-31"),
        ("复活节", 2038, "2038-04-25"),
        ("耶稣受难日", 2024, "2024-03-29"),
        ("清明", 2024, "2024-04-04"),
        ("寒食节", 2024, "2024-04-03"),
        ("中伏", 2024, "2024-07-25"),
        ("末伏", 2024, "2024-08-14"),
        ("大年三十", 2023, "2024-02-09"),
        ("除夕", 2021, "2022-01-31"),
        ("除夕", 2100, "2101-01-28"),
    ],
)
def test_other_years(name: str, year: int, day: str) -> None:
    assert festival(name, year) == date.fromisoformat(day)


@pytest.mark.parametrize(
    ("name", "year", "day"),
    [
        ("除夕", 2026, "2026-02-16"),
        ("小年", 2026, "2026-02-10"),
        ("腊八", 2022, "2022-01-10"),  # the first of two
        ("腊八", 2023, None),
        ("除夕", 2101, "2101-01-28"),
        ("除夕", 2102, None),
        ("春节", 2026, "2026-02-17"),
        ("国庆", 2026, "2026-10-01"),
    ],
)
def test_by_civil_year(name: str, year: int, day: str | None) -> None:
    assert festival(name, year, civil=True) == (day and date.fromisoformat(day))


@pytest.mark.parametrize(
    ("name", "year"),
    [
        ("无名节", 2026),
        ("", 2026),
        ("春节", 1800),
        ("春节", 2101),
        ("清明", 2101),
        ("复活节", 1500),
        ("元旦", 0),
        ("国庆节", 10000),
        ("除夕", -3),
        ("入伏", 3000),
        ("母亲节", 10**9),
    ],
)
def test_not_to_be_told(name: str, year: int) -> None:
    assert festival(name, year) is None


@pytest.mark.parametrize(
    ("name", "rule"),
    [
        ("国庆节", "FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=1"),
        ("母亲节", "FREQ=YEARLY;BYMONTH=5;BYDAY=2SU"),
        ("中小学生安全教育日", "FREQ=YEARLY;BYMONTH=3;BYDAY=-1MO"),
        ("黑色星期五", "FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=23,24,25,26,27,28,29;BYDAY=FR"),
        ("春节", None),
        ("除夕", None),
        ("清明节", None),
        ("复活节", None),
        ("无名节", None),
    ],
)
def test_yearly_rules(name: str, rule: str | None) -> None:
    assert festival_rrule(name) == rule


@given(st.sampled_from([name for name in FESTIVALS if festival_rrule(name)]), st.integers(1950, 2100))
def test_a_yearly_rule_gives_the_same_day(name: str, year: int) -> None:
    rule = rrulestr(festival_rrule(name) or "", dtstart=date_time(date(year, 1, 1)))
    day = festival(name, year)
    assert day is not None
    assert rule[0] == date_time(day)


def date_time(day: date) -> datetime:
    """Midnight of `day`."""
    return datetime.combine(day, datetime.min.time())


@given(st.sampled_from(sorted(FESTIVALS)), st.integers(1900, LAST_YEAR))
def test_every_feast_has_a_day_in_its_year(name: str, year: int) -> None:
    day = festival(name, year)
    assert day is not None
    if FESTIVALS[name].ends_lunar_year:
        assert lunar_from_solar(day).year == year
    else:
        assert day.year == year


@given(st.integers(1900, LAST_YEAR))
def test_the_lunar_year_ends_with_its_last_day(year: int) -> None:
    assert festival("除夕", year) == lunar_year(year)[1] - timedelta(days=1)


def test_feasts_say_whether_they_are_lunar() -> None:
    assert FESTIVALS["中秋"].lunar
    assert FESTIVALS["除夕"].lunar
    assert not FESTIVALS["清明"].lunar
    assert not FESTIVALS["国庆"].lunar


def test_each_name_stands_for_one_feast() -> None:
    for alias, feast in FESTIVALS.items():
        rows = [name for name, _, others, loose in FEASTS if alias in {name, *others.split(), *loose.split()}]
        assert rows == [feast.name]


def test_loose_names_are_names() -> None:
    assert set(FESTIVALS) > LOOSE
    assert {"十一", "五一", "119", "小年"} <= LOOSE
    assert not {"国庆节", "春节", "除夕", "中秋节"} & LOOSE


def test_what_is_rarely_needed_loads_late() -> None:
    code = (
        "import sys, xunli.temporal.calendars.holidays;"
        "print([m for m in ('chinese_calendar', 'dateutil.easter') if m in sys.modules])"
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "[]"
