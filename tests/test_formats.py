"""Reports in the formats of other programs: annotations, logs, graphs."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Callable
from typing import Any

import pytest
import samples
from hypothesis import given, settings
from hypothesis import strategies as st
from reports import ARTICLE, CONTROLS, DRAFT, PLAIN, STORE, Page, drafts, hostile, rendered

import gzcli
from gzcli.model.draft import DraftReport
from gzcli.render import FORMATS, iri, renderer
from gzcli.render.view import Placed


def unescaped(words: str, extra: bool) -> str:
    """What the runner reads (toolkit ``command.ts``: escapeData, escapeProperty)."""
    for code, letter in ((("%3A", ":"), ("%2C", ",")) if extra else ()) + (("%0D", "\r"), ("%0A", "\n"), ("%25", "%")):
        words = words.replace(code, letter)
    return words


def commands(shown: str) -> list[tuple[str, dict[str, str], str]]:
    """The commands of a log: level, properties, message."""
    found = []
    for line in shown.splitlines():
        match = re.fullmatch(r"::(\w+) ([^:]*)::(.*)", line)
        assert match, line
        properties = dict(pair.split("=", 1) for pair in match[2].split(","))
        found.append(
            (match[1], {k: unescaped(v, extra=True) for k, v in properties.items()}, unescaped(match[3], extra=False))
        )
    return found


class TestGithub:
    def test_the_worst_first_and_then_what_it_comes_to(self) -> None:
        found = commands(rendered("github"))
        levels = [level for level, _, _ in found]
        assert levels == sorted(levels, key=["error", "warning", "notice"].index)
        level, where, message = found[0]
        assert (level, where["file"], where["line"], where["col"]) == ("error", "draft.md", "3", "12")
        assert message == "69亿元: the source says 96亿元 (-28.1 %) (linjiang ¶2) [other-value]"
        assert "figures in" in found[-1][2]

    def test_names_and_texts_are_escaped(self) -> None:
        found = commands(rendered("github"))
        assert {where.get("file") for _, where, _ in found} == {"draft.md", "b,:%.txt", None}
        assert all("::" not in message for _, _, message in commands(rendered("github", hostile()))[:-1])

    def test_ten_of_a_level_at_most(self) -> None:
        text = "总投资69亿元。\n\n开了40家医院。\n\n" * 15
        levels = [level for level, _, _ in commands(rendered("github", [gzcli.check_text(text, STORE)]))]
        assert (levels.count("error"), levels.count("warning"), levels.count("notice")) == (10, 10, 1)


class TestSarif:
    def log(self, answers: list[DraftReport] | None = None) -> Any:
        return json.loads(rendered("sarif", answers))

    @pytest.mark.parametrize("made", [drafts, hostile])
    def test_it_is_valid(self, made: Callable[[], list[DraftReport]]) -> None:
        model = pytest.importorskip("pydantic_sarif.model")  # made from the official schema
        model.StaticAnalysisResultsFormatSarifVersion210JsonSchema.model_validate(self.log(made()))

    def test_results_point_into_the_draft(self) -> None:
        (run,) = self.log()["runs"]
        assert run["columnKind"] == "unicodeCodePoints"
        for result in run["results"]:
            assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
            place = result["locations"][0]["physicalLocation"]
            if place["artifactLocation"]["uri"] == "draft.md":
                region = place["region"]
                at = region["charOffset"]
                assert DRAFT[at : at + region["charLength"]] == region["snippet"]["text"]
                line = DRAFT.splitlines()[region["startLine"] - 1]
                assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == region["snippet"]["text"]

    def test_names_of_files_are_references(self) -> None:
        uris = {
            one["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
            for one in self.log()["runs"][0]["results"]
        }
        assert uris == {"draft.md", "b%2C%3A%25.txt"}
        assert iri.of_file("/tmp/稿 1.md") == "file:///tmp/%E7%A8%BF%201.md"

    def test_fingerprints_stay_where_the_text_moves(self) -> None:
        def prints(text: str) -> list[str]:
            results = self.log([gzcli.check_text(text, STORE, name="draft.md")])["runs"][0]["results"]
            return [one["partialFingerprints"]["gzcliFinding/v1"] for one in results]

        assert prints(DRAFT) == prints(f"新的一段。\n\n{DRAFT}")
        assert len(set(prints(DRAFT + DRAFT))) == 2 * len(prints(DRAFT))


class TestWebAnnotation:
    def test_targets_are_found_by_quote_and_by_position(self) -> None:
        page = json.loads(rendered("w3c", drafts()[:1]))
        assert (page["@context"], page["type"]) == ("http://www.w3.org/ns/anno.jsonld", "AnnotationPage")
        assert len(page["items"]) == len(drafts()[0].findings)
        for item in page["items"]:
            assert item["target"]["source"] == "draft.md"
            self.found(item["target"]["selector"], DRAFT)
            for body in item["body"]:
                if body["type"] == "SpecificResource":
                    self.found(body["selector"], ARTICLE)

    def found(self, selectors: list[dict[str, Any]], text: str) -> None:
        """Both selectors select the same words."""
        quote, position = selectors
        assert (quote["type"], position["type"]) == ("TextQuoteSelector", "TextPositionSelector")
        assert text[position["start"] : position["end"]] == quote["exact"]
        assert text.count(quote["prefix"] + quote["exact"] + quote["suffix"]) == 1

    def test_ids_are_unique_and_stay(self) -> None:
        ids = [item["id"] for item in json.loads(rendered("w3c"))["items"]]
        assert len(set(ids)) == len(ids)
        assert ids == [item["id"] for item in json.loads(rendered("w3c"))["items"]]

    def test_a_source_is_named_by_its_content(self) -> None:
        digest = base64.urlsafe_b64encode(hashlib.sha256(ARTICLE.encode()).digest()).decode().rstrip("=")
        assert f"ni:///sha-256;{digest}" in rendered("w3c")


class TestClaimReview:
    def test_a_review_for_each_sentence(self) -> None:
        graph = json.loads(rendered("claimreview", drafts()[:1]))["@graph"]
        assert [one["claimReviewed"] for one in graph] == [one.report.statement for one in drafts()[0].sentences]
        ratings = {one["reviewRating"]["alternateName"]: one["reviewRating"].get("ratingValue") for one in graph}
        assert ratings == {"SUPPORTED": 5, "REFUTED": 1, "NOT ENOUGH INFO": None}

    def test_the_sources_are_cited(self) -> None:
        work = {
            "@type": "CreativeWork",
            "identifier": "linjiang",
            "name": "临江：公园与文旅",
            "datePublished": "2024-04-10",
        }
        assert json.loads(rendered("claimreview"))["@graph"][0]["citation"] == [work]


@pytest.mark.parametrize(
    "name", ["json", "jsonl", "sarif", "w3c", "claimreview", "github", "concise", "markdown", "text"]
)
def test_nothing_of_a_text_reaches_the_terminal_as_a_code(name: str) -> None:
    shown = rendered(name, hostile())
    assert not CONTROLS.search(shown)


PIECES = st.sampled_from(
    ["28个项目", "总投资69亿元", "总投资\n96亿元", "。", "\n", "\r\n", "\n\n", "# ", "- ", "```\n", "---\n", "**", "<b>", "&lt;", "]]>",
     "\ud800", "\0", "\x1b[31m", "\u202e", "\u2028", "\x85", "\ufeff", "%0A", "::error::", "|", "300 parks", "é\u0301", "\U0001f600"]
)  # fmt: skip


@settings(max_examples=40, deadline=None)
@given(st.lists(PIECES, max_size=12).map("".join), st.sampled_from(["a.md", "a.txt", "a.html", "\udcff:,%.md"]))
def test_every_format_shows_any_draft(text: str, name: str) -> None:
    answers = [gzcli.check_text(text, STORE, name=name)]
    shown = {one: rendered(one, answers) for one in FORMATS["draft"]}
    assert all(not CONTROLS.search(words) for words in shown.values())
    assert all(words.encode("utf-8") for words in shown.values() if words)
    Page(shown["html"])
    for one in ("json", "sarif", "w3c", "claimreview"):
        json.loads(shown[one])
    for item in json.loads(shown["w3c"])["items"]:
        quote, position = item["target"]["selector"]
        assert text[position["start"] : position["end"]] == quote["exact"]
    commands(shown["github"])


@pytest.mark.parametrize("name", FORMATS["draft"])
def test_statements_have_every_format_of_drafts(name: str) -> None:
    assert "".join(renderer("check", name)([Placed(report) for report in samples.ALL.values()], PLAIN))
