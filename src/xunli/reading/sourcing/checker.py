"""What a file of sources may say: the values of TOML → sources, with every fault told at its place."""

from collections.abc import Collection, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

from xunli.errors import Fault, SourcesError
from xunli.reading.sourcing.listing import bad_selector
from xunli.reading.sourcing.source import MOST_LINKS, Form, Source
from xunli.reading.sourcing.source_table import SourceTable, nearest, short
from xunli.spots import KeyPath, Spot, spots

_KEYS = (
    "name",
    *(form.value for form in Form),
    "selector",
    "kinds",
    "published",
    "place",
    "lang",
    "pages",
    "limit",
)
_FOR = {"selector": {Form.INDEX}, "pages": {Form.FEED}, "limit": {Form.INDEX, Form.FEED}}
"""Keys that only some forms have."""


class Checker:
    """Makes sources of the values of a TOML text, or faults."""

    def __init__(self, source: str, name: str, folder: Path) -> None:
        self._source = source
        self._name = name
        self._folder = folder
        self._faults: list[Fault] = []

    def sources(self, values: Mapping[str, Any]) -> tuple[Source, ...]:
        """The sources. Raises `SourcesError` with every fault in the order of the file."""
        self._unknown((), "", values, ("schema", "source"))
        schema = values.get("schema", 1)
        if schema != 1 or isinstance(schema, bool):
            self._fault(("schema",), "", "schema", "this version reads schema 1")
        tables = values.get("source", [])
        if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
            self._fault(("source",), "", "source", "must be written as [[source]]")
            tables = []
        elif not tables:
            self._fault(("source",), "", "source", "none is named; write one as [[source]]")
        found = [self._one(number, table) for number, table in enumerate(tables)]
        self._names(tables)
        if self._faults:
            raise SourcesError(sorted(self._faults, key=lambda fault: (fault.line, fault.column)))
        return tuple(source for source in found if source is not None)

    def _one(self, number: int, table: Mapping[str, Any]) -> Source | None:
        path: KeyPath = ("source", number)
        name = table.get("name")
        where = f"source {short(name)}" if isinstance(name, str) and name else f"source {number + 1}"

        def fault(field: str, what: str) -> None:
            self._fault((*path, field), where, field, what)

        one = SourceTable(table, fault)
        self._unknown(path, where, table, _KEYS)
        one.text("name", needed=True)
        forms = [form for form in Form if form in table]
        if len(forms) != 1:
            what = "only one of these can stand here" if forms else "say what to read by one of these"
            one.fault(forms[1] if forms else "", f"{what}: {', '.join(Form)}")
            return None
        form = forms[0]
        for key, owners in _FOR.items():
            if key in table and form not in owners:
                one.fault(key, f"is only for {' and '.join(owners)}")
        address = one.text(form, needed=True)
        remote = "://" in address
        if form in (Form.URL, Form.INDEX) and address and not _http(address):
            one.fault(form, "must be an address that begins with http:// or https://")
        elif form is Form.FEED and remote and not _http(address):
            one.fault(form, "must be a file, or an address that begins with http:// or https://")
        elif form in (Form.FILE, Form.GLOB) and remote:
            one.fault(
                form,
                f"must be {'a file' if form is Form.FILE else 'a pattern for files'}; an address is a url",
            )
        if (
            form is Form.INDEX
            and (selector := one.text("selector", needed=True))
            and (bad := bad_selector(selector))
        ):
            one.fault("selector", f"is no CSS selector: {bad}")
        return Source(
            name=one.text("name"),
            form=form,
            address=address if remote or not address else str(self._folder / address),
            selector=one.text("selector"),
            kinds=one.kinds(),
            published=one.published(),
            place=one.text("place"),
            lang=one.language(),
            pages=one.flag("pages"),
            limit=one.count("limit", MOST_LINKS),
        )

    def _names(self, tables: list[dict[str, Any]]) -> None:
        seen: dict[str, int] = {}
        for number, table in enumerate(tables):
            name = table.get("name")
            if isinstance(name, str) and seen.setdefault(name, number) != number:
                self._fault(
                    ("source", number, "name"),
                    f"source {short(name)}",
                    "name",
                    f"stands twice; the first is source {seen[name] + 1}",
                )

    def _unknown(self, path: KeyPath, where: str, values: Mapping[str, Any], known: Collection[str]) -> None:
        for key in values:
            if key not in known:
                self._fault((*path, key), where, key, f"unknown key{nearest(key, known)}")

    def _fault(self, path: KeyPath, where: str, field: str, what: str) -> None:
        spot = Spot(0, 0)
        while path and not spot.line:
            spot = self._spots.get(path, spot)
            path = path[:-1]
        fault = Fault(self._name, what, where, short(field), spot.line, spot.column)
        if fault not in self._faults:
            self._faults.append(fault)

    @cached_property
    def _spots(self) -> Mapping[KeyPath, Spot]:
        return spots(self._source)


def _http(address: str) -> bool:
    return address.lower().startswith(("http://", "https://"))
