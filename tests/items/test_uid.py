"""A UID tells where an item stands, not when it is."""

from xunli.items.uid import Identities, source_of
from xunli.model import Document


def test_alike_in_every_run() -> None:
    assert Identities("a.txt").next("招聘公告", "exam.written") == Identities("a.txt").next(
        "招聘公告", "exam.written"
    )


def test_a_changed_date_in_the_headline_changes_nothing() -> None:
    before = Identities("a.txt").next("新年音乐会1月5日奏响", "culture.event")
    after = Identities("a.txt").next("新年音乐会1月12日奏响", "culture.event")
    assert before == after


def test_each_item_has_its_own() -> None:
    one = Identities("a.txt")
    made = {
        one.next("公告", "exam.written"),
        one.next("公告", "exam.written"),
        one.next("公告", "exam.interview"),
    }
    assert len(made) == 3


def test_another_source_gives_another() -> None:
    assert Identities("a.txt").next("公告", "exam.written") != Identities("b.txt").next(
        "公告", "exam.written"
    )


def test_form() -> None:
    uid = Identities("").next("", "x.y")
    assert uid.endswith("@xunli")
    assert uid.isascii()


def test_two_texts_without_a_source_do_not_share_uids() -> None:
    one, other = Document("3月9日笔试。"), Document("3月10日笔试。")
    assert source_of(one) != source_of(other)
    assert source_of(one) == source_of(Document("3月9日笔试。"))
    assert source_of(Document("3月9日笔试。", source="a.txt")) == "a.txt"
