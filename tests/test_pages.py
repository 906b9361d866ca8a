"""Pages: the report of a draft, a summary, a list; read strictly, and shown by a real browser."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import chromium
import pytest
import samples
from reports import ARTICLE, CONTROLS, DRAFT, HOSTILE, STORE, Page, drafts, hostile, rendered

import gzcli
from gzcli.model.draft import DraftReport
from gzcli.model.facts import Facts
from gzcli.render import renderer
from gzcli.render.page import css
from gzcli.render.rules import page as rule_page
from gzcli.render.view import Placed, View
from gzcli.usecases.charts import drawn


@pytest.fixture(scope="module")
def page() -> Page:
    return Page(rendered("html"))


class TestHtml:
    def test_it_is_one_page(self, page: Page) -> None:
        assert [tag for tag, _ in page.elements].count("html") == 1
        assert page.of("html") == [{"lang": "en"}]
        assert Page(rendered("html", view=View(lang="zh"))).of("html") == [{"lang": "zh-Hans"}]

    @pytest.mark.parametrize("made", [drafts, hostile])
    def test_it_asks_nothing_of_the_network_and_runs_nothing(self, made: Callable[[], list[DraftReport]]) -> None:
        found = Page(rendered("html", made()))
        assert {tag for tag, _ in found.elements}.isdisjoint({"script", "img", "iframe", "object", "form", "base"})
        for tag, attributes in found.elements:
            assert not [name for name in attributes if name.startswith("on")]
            assert "src" not in attributes
            assert attributes.get("href", "#").startswith("#") or (tag, attributes["href"]) == ("link", "data:,")
        assert "url(" not in css() and "@import" not in css()

    def test_the_text_of_the_draft_is_there_letter_by_letter(self) -> None:
        shown = re.sub(
            r'<span class="sign".*?</span>|<small>.*?</small>|<span class="hidden">.*?</span>', "", rendered("html")
        )
        words = "".join(Page(shown).words)
        assert "".join(DRAFT.split()) in "".join(words.split())

    def test_nothing_of_a_text_is_obeyed(self) -> None:
        shown = rendered("html", hostile())
        assert not CONTROLS.search(shown)
        assert "<script>alert(28)</script>" in "".join(Page(shown).words)

    def test_every_link_leads_somewhere_and_back(self, page: Page) -> None:
        ids = [attributes["id"] for _, attributes in page.elements if "id" in attributes]
        assert len(ids) == len(set(ids))
        links = [one["href"][1:] for one in page.of("a")]
        assert set(links) <= set(ids)
        cards = [one["id"] for one in page.of("li") if "id" in one]
        figures = [one["id"] for one in page.of("a") if "id" in one]
        assert len(cards) == len(figures) == sum(len(draft.findings) for draft in drafts())
        assert {*cards, *figures} <= set(links)

    def test_labels_name_what_is_there(self, page: Page) -> None:
        ids = {attributes["id"] for _, attributes in page.elements if "id" in attributes}
        labels = {id_ for _, one in page.elements for id_ in one.get("aria-labelledby", "").split()}
        assert len(labels) == 6
        assert labels <= ids

    def test_headings_descend_by_one(self, page: Page) -> None:
        levels = [int(tag[1]) for tag, _ in page.elements if re.fullmatch(r"h[1-6]", tag)]
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(after <= before + 1 for before, after in pairwise(levels))

    def test_landmarks(self, page: Page) -> None:
        tags = [tag for tag, _ in page.elements]
        assert tags.count("main") == tags.count("footer") == 1
        assert tags.count("aside") == 2

    @pytest.mark.parametrize("lang", ["en", "zh"])
    def test_each_figure_has_colour_sign_underline_and_word(self, lang: str) -> None:
        view = View(lang=lang)
        shown = rendered("html", view=view)
        for name, verdict in (("supported", "SUPPORTED"), ("refuted", "REFUTED"), ("unknown", "NOT_ENOUGH_INFO")):
            assert re.search(rf'<a class="figure {name}[^>]*><span class="sign"[^>]*>{re.escape(view.symbols.of(verdict))}'  # type: ignore[arg-type]
                             rf"</span>[^<]+<(small|span)[^>]*>[ (]*{view.say(verdict)}", shown)  # fmt: skip
        styles = re.findall(r"^\.(supported|refuted|unknown) \{.*text-decoration-style: (\w+)", css(), re.MULTILINE)
        assert len({style for _, style in styles}) == 3

    def test_statements_are_shown_as_a_draft(self) -> None:
        found = Page(rendered("html", [Placed(report) for report in samples.ALL.values()]))
        assert "Linjiang has built " in "".join(found.words)

    @pytest.mark.parametrize("lang", ["en", "zh"])
    def test_the_rules_that_it_names_are_explained(self, lang: str) -> None:
        found = Page(rendered("html", view=View(lang=lang)))
        used = {finding.rule for draft in drafts() for finding in draft.findings}
        assert len(found.of("dt")) == len(used) > 1
        words = "".join(found.words)
        assert all(rule_page(rule, lang).says in words for rule in used)

    def test_a_draft_without_figures(self) -> None:
        assert "There is no figure to check." in rendered("html", [gzcli.check_text("市长很高兴。", STORE)])

    def test_a_sentence_judged_as_a_whole_has_a_card(self) -> None:
        text = "28个文旅项目在外星潜艇舰队司令的月球烟火晚会上盛大开幕。"
        assert "content-not-found" in rendered("html", [gzcli.check_text(text, STORE, content=True)])


class TestPages:
    """The pages of `summary` and `list`."""

    @pytest.mark.parametrize("lang", ["en", "zh"])
    def test_a_summary(self, lang: str) -> None:
        digest = gzcli.summarize(lang=lang)
        found = Page("".join(renderer("summary", "html")(digest, View())))
        words = "".join(found.words)
        points = [point.text for part in digest.parts for point in part.points]
        assert points and all(point in words for point in points)
        bars = [one for one in found.of("rect") if "%" in one["width"]]
        assert len(bars) == sum(len(chart) for chart in digest.charts)
        assert {"class"} & set(bars[0]) == {"class"}  # the first is planned
        assert len(found.of("circle")) == sum(
            figure.claim.when is not None and bool(figure.claim.when.first.year) for figure in digest.figures
        )
        self.is_sound(found)

    def test_a_list(self) -> None:
        facts = gzcli.read(f"{HOSTILE}\n首批28个文旅项目总投资96亿元。", id="<b>", title="<script>")
        found = Page("".join(renderer("list", "html")(facts, View())))
        assert len(found.of("tr")) == len(facts.claims) + 1
        assert "首批28个文旅项目总投资96亿元" in "".join(found.words)
        self.is_sound(found)

    @pytest.mark.parametrize("lang", ["en", "zh"])
    def test_a_list_draws_the_figures_of_each_source(self, lang: str) -> None:
        other = gzcli.read(ARTICLE.replace("96", "69"), id="other", date="2024-04-10")
        both = Facts({**STORE.sources, **other.sources}, STORE.claims + other.claims)
        found = Page("".join(renderer("list", "html")(both, View(lang=lang), drawn(both, lang))))
        parks, investment = 2, 2  # built and planned; in all and in the first quarter
        assert len([one for one in found.of("rect") if "%" in one["width"]]) == 2 * (parks + investment)
        assert len([one for one in found.of("circle") if one.get("class") == "ahead"]) == 2 * 2
        assert {"s1-amounts", "s2-amounts", "s1-timeline", "s2-timeline"} <= {one.get("id") for one in found.of("h2")}
        self.is_sound(found)

    def is_sound(self, page: Page) -> None:
        """No script, no network, no id twice, headings in order, labels that are there."""
        assert {tag for tag, _ in page.elements}.isdisjoint({"script", "img", "iframe", "object", "form", "base"})
        assert all(one["href"] == "data:," for _, one in page.elements if "href" in one)
        ids = [one["id"] for _, one in page.elements if "id" in one]
        assert len(ids) == len(set(ids))
        assert {one["aria-labelledby"] for _, one in page.elements if "aria-labelledby" in one} <= set(ids)
        levels = [int(tag[1]) for tag, _ in page.elements if re.fullmatch(r"h[1-6]", tag)]
        assert levels[0] == 1
        assert all(after <= before + 1 for before, after in pairwise(levels))


class TestNotebook:
    @pytest.mark.parametrize("report", [drafts()[0], hostile()[0], gzcli.check("总投资69亿元", STORE)])
    def test_a_report_shows_its_page_in_a_frame(self, report: Any) -> None:
        ((tag, attributes),) = Page(report._repr_html_()).elements
        assert (tag, attributes["sandbox"]) == ("iframe", "")
        assert "69亿元" in "".join(Page(attributes["srcdoc"]).words)

    def test_facts_and_a_summary_show_their_pages(self) -> None:
        for answer, told in ((STORE, "近1200万人次"), (gzcli.summarize(STORE, lang="zh"), "主要数字")):
            ((_, attributes),) = Page(answer._repr_html_()).elements  # type: ignore[attr-defined]
            assert told in "".join(Page(attributes["srcdoc"]).words)

    def test_a_claim_shows_what_it_knows(self) -> None:
        facts = gzcli.read("2023年底，临江市已建成<b>公园</b>300座。", id="<i>")
        claim = next(claim for claim in facts.claims if claim.kind == "figure")
        found = Page(claim._repr_html_())  # type: ignore[attr-defined]
        assert {tag for tag, _ in found.elements} == {"table", "caption", "tr", "th", "td"}
        assert {f"<i>/{claim.id}", "300座"} <= set(found.words)


def schemes() -> Iterator[dict[str, str]]:
    """The colours of each scheme: light, dark, print."""
    light: dict[str, str] = {}
    for block in re.findall(r":root \{(.*?)\}", css(), re.DOTALL):
        light = light | dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", block))
        yield light


def luminance(colour: str) -> float:
    """Relative luminance (WCAG 2.2)."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one: str, other: str) -> float:
    """Contrast ratio (WCAG 2.2)."""
    dark, light = sorted(map(luminance, (one, other)))
    return (light + 0.05) / (dark + 0.05)


def test_every_text_can_be_read_on_its_ground() -> None:
    found = list(schemes())
    assert len(found) == 3
    for colours in found:
        pairs = [(name, ground) for name in ("ink", "soft", "link") for ground in ("ground", "sheet")]
        for verdict in ("supported", "refuted", "unknown", "ignored"):
            pairs += [(verdict, f"{verdict}-ground"), (verdict, "sheet")]
        for ink, ground in [*pairs, ("mark-ink", "mark")]:
            assert contrast(colours[ink], colours[ground]) >= 4.5, (ink, ground)


@pytest.fixture(scope="module")
def browser() -> Iterator[chromium.Browser]:
    with chromium.browser() as one:
        yield one


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("html") / "report.html"
    path.write_text(rendered("html", drafts() + hostile()), "utf-8")
    return path


@chromium.needed
class TestInABrowser:
    @pytest.mark.parametrize("width", [320, 380, 1200])
    def test_no_error_no_request_and_nothing_beyond_the_edge(
        self, browser: chromium.Browser, file: Path, width: int
    ) -> None:
        browser.open(file, width)
        assert [one["request"]["url"] for one in browser.told("Network.requestWillBeSent")] == [file.as_uri()]
        assert browser.told("Log.entryAdded") == browser.told("Runtime.consoleAPICalled") == []
        assert browser.value("document.documentElement.scrollWidth") <= width

    @pytest.mark.parametrize("width", [320, 1200])
    @pytest.mark.parametrize("command", ["summary", "list"])
    def test_other_pages_ask_for_nothing_and_fit(
        self, browser: chromium.Browser, tmp_path: Path, command: str, width: int
    ) -> None:
        given = (gzcli.summarize(), View()) if command == "summary" else (STORE, View(), drawn(STORE, "en"))
        file = tmp_path / "page.html"
        file.write_text("".join(renderer(command, "html")(*given)), "utf-8")
        browser.open(file, width)
        assert [one["request"]["url"] for one in browser.told("Network.requestWillBeSent")] == [file.as_uri()]
        assert browser.told("Log.entryAdded") == browser.told("Runtime.consoleAPICalled") == []
        assert browser.value("document.documentElement.scrollWidth") <= width

    def test_one_column_on_a_phone_and_two_on_a_screen(self, browser: chromium.Browser, file: Path) -> None:
        side = "document.querySelector('aside').getBoundingClientRect().left"
        assert browser.open(file, 380).value(side) < 40
        assert browser.open(file, 1200).value(side) > 600

    def test_the_keyboard_goes_through_the_draft_and_then_the_evidence(
        self, browser: chromium.Browser, file: Path
    ) -> None:
        browser.open(file, 1200)
        seen = []
        for _ in range(12):
            browser.press("Tab")
            seen.append(browser.value("document.activeElement.id || document.activeElement.getAttribute('href')"))
        count = len(drafts()[0].findings)
        assert seen[0] == "#d1f3"
        assert seen[1 : 1 + count] == [f"d1f{at}" for at in range(1, count + 1)]
        assert seen[1 + count] == "#d1f1"

    def test_a_figure_leads_to_its_card(self, browser: chromium.Browser, file: Path) -> None:
        browser.open(file, 1200)
        browser.press("Tab")
        browser.press("Tab")
        browser.press("Enter")
        assert browser.value("document.querySelector(':target').id") == "d1c1"

    def test_dark_and_print_have_their_own_ground(self, browser: chromium.Browser, file: Path) -> None:
        ground = "getComputedStyle(document.body).backgroundColor"
        browser.open(file, 1200)
        browser("Emulation.setEmulatedMedia", media="", features=[{"name": "prefers-color-scheme", "value": "dark"}])
        assert browser.value(ground) == "rgb(18, 19, 22)"
        browser(
            "Emulation.setEmulatedMedia", media="print", features=[{"name": "prefers-color-scheme", "value": "dark"}]
        )
        assert browser.value(ground) == "rgb(255, 255, 255)"
        browser("Emulation.setEmulatedMedia", media="", features=[])

    def test_the_browser_names_the_landmarks(self, browser: chromium.Browser, file: Path) -> None:
        browser.open(file, 1200)
        nodes = browser("Accessibility.getFullAXTree")["nodes"]
        named = {
            (one["role"]["value"], str(one.get("name", {}).get("value")).lower()) for one in nodes if "role" in one
        }
        assert {
            ("complementary", "evidence draft.md"),
            ("region", "draft.md"),
            ("region", "key figures draft.md"),
        } <= named
        assert ("link", "69亿元 refuted") in named
