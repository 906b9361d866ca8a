"""What a new user gets who does what the manual says, each from the first command to the last.

The commands are those of the pages, read from them here; what they print is compared in test_readme.py.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path

import chromium
import pytest
from documents import pdf
from manual import EXAMPLE, PAGES, QUOTED, ROOT, Session, session

pytestmark = pytest.mark.skipif(shutil.which("bash") is None, reason="no bash here")
git_needed = pytest.mark.skipif(shutil.which("git") is None, reason="no git here")

README, CI, AGENTS = PAGES[0], ROOT / "docs" / "ci.md", ROOT / "docs" / "agents.md"
NEWSROOM = ROOT / "examples" / "newsroom"
PORT = [
    ["临江港2023年生产情况", "", "临江港地处临江入海口，是区域重要的综合性港口。港区现有生产性泊位46个，其中万吨级以上泊位18个。"],
    ["2023年，全港完成货物吞吐量1.26亿吨，同比增长8.5%；完成集装箱吞吐量215万标箱，同比增长3.2%。", "到2026年，全港集装箱吞吐量将达到300万标箱。"],
]  # fmt: skip


@pytest.fixture
def place(tmp_path: Path) -> Session:
    return session(tmp_path)


def commands(page: Path, beginning: str) -> list[str]:
    """The commands of a page that begin so."""
    blocks = [found[2] for found in EXAMPLE.finditer(page.read_text("utf-8"))]
    found = [line[2:] for block in blocks for line in block.splitlines() if line.startswith(f"$ {beginning}")]
    assert found
    return found


def quoted(page: Path, name: str) -> str:
    """The part of a file that a page quotes."""
    (found,) = [found[2] for found in QUOTED.finditer(page.read_text("utf-8")) if found[1].endswith(name)]
    return found


def shell(script: str, place: Session, folder: str = ".") -> subprocess.CompletedProcess[str]:
    """Run a script as a job of CI does."""
    where = Path(place["PWD"]) / folder
    return subprocess.run(
        ["bash", "-e", "-c", script], capture_output=True, text=True, check=False, cwd=where, env=place
    )


def test_the_pdf_of_the_examples_is_made_of_these_words() -> None:
    made = pdf(PORT, title=PORT[0][0], created="D:20240118090000")
    assert (NEWSROOM / "sources" / "port.pdf").read_bytes() == made


def test_a_pdf_and_a_gb18030_file_get_into_the_store(place: Session) -> None:
    (add, *_) = commands(README, "gzcli add examples/newsroom")
    assert {Path(name).suffix for name in add.split()[2:]} == {".pdf", ".txt"}
    with pytest.raises(UnicodeDecodeError):
        (NEWSROOM / "sources" / "railway-gb18030.txt").read_text("utf-8")
    assert shell(add, place).returncode == 0
    known = json.loads(shell("gzcli sources --format json", place).stdout)
    assert {"port", "railway-gb18030"} <= {one["id"] for one in known}
    claims = json.loads(shell("gzcli list --format json port railway-gb18030", place).stdout)
    figures = {claim["figure"]["text"]: claim["page"] for claim in claims if claim["figure"]}
    assert figures["215万标箱"] == 2
    assert figures["128公里"] is None


def test_a_draft_is_checked_in_the_terminal(place: Session) -> None:
    shell(commands(README, "gzcli add examples/newsroom")[0], place)
    done = shell(commands(README, "gzcli check --file examples/newsroom")[0], place | {"FORCE_COLOR": "1"})
    assert done.returncode == 1
    plain = re.sub(r"\x1b\[[\d;]*m", "", done.stdout)
    assert plain != done.stdout
    assert "✗ 300万标箱: the source says 215万标箱" in plain
    assert "✓1.26亿吨" in plain
    assert "port page 2" in plain


@chromium.needed
def test_a_report_reads_well_on_a_screen_and_on_a_phone(place: Session) -> None:
    (call,) = commands(README, "gzcli check --file examples/draft.md --source examples/linjiang.txt --format html")
    assert shell(call, place).returncode == 1
    page = Path(place["PWD"]) / "report.html"
    with chromium.browser() as browser:
        for width in (380, 1200):
            browser.open(page, width)
            assert [one["request"]["url"] for one in browser.told("Network.requestWillBeSent")] == [page.as_uri()]
            assert browser.told("Log.entryAdded") == []
            assert browser.value("document.documentElement.scrollWidth") <= width
            smallest = "Math.min(...[...document.querySelectorAll('.text p')].map(one => parseFloat(getComputedStyle(one).fontSize)))"
            assert browser.value(smallest) >= 16
            side_by_side = browser.value("document.querySelector('aside').getBoundingClientRect().left") > width / 2
            assert side_by_side == (width == 1200)
            assert "近1200万人次" in browser.value("document.body.innerText")


@pytest.fixture
def repository(place: Session) -> Session:
    """The newsroom as a repository: the main branch is sound, and a branch changes a draft and adds one."""
    folder = Path(place["PWD"]) / "examples" / "newsroom"
    draft = (folder / "drafts" / "transport.md").read_text("utf-8")
    mended = draft.replace("300万标箱", "215万标箱").replace("约168亿元", "约186亿元")
    (folder / "drafts" / "transport.md").write_text(mended, "utf-8")
    (folder / "drafts" / "old.md").write_text("临江港2023年完成货物吞吐量9.9亿吨。\n", "utf-8")
    git = "git -c user.name=editor -c user.email=editor@example.org -c init.defaultBranch=main"
    keep = f"git add -A && {git} commit -q -m"
    begun = (
        f"{git} init -q . && {keep} main && git update-ref refs/remotes/origin/main HEAD && git checkout -q -b draft"
    )
    assert shell(begun, place, "examples/newsroom").stderr == ""
    (folder / "drafts" / "transport.md").write_text(draft, "utf-8")
    (folder / "drafts" / "新稿.md").write_text("临江港现有生产性泊位64个。\n", "utf-8")
    assert shell(f"git rm -q drafts/port.md && {keep} draft", place, "examples/newsroom").returncode == 0
    return place | {"GITHUB_BASE_REF": "main"}


def job() -> str:
    """What the last step of the documented job runs."""
    workflow = quoted(CI, "figures.yml")
    return "\n".join(line.strip() for line in workflow.rpartition("- run: |\n")[2].splitlines())


@git_needed
def test_a_job_of_ci_fails_with_annotations_on_the_changed_drafts(repository: Session) -> None:
    done = shell(job(), repository, "examples/newsroom")
    assert done.stderr == ""
    assert done.returncode == 1
    *errors, notice = done.stdout.splitlines()
    assert all(line.startswith("::error file=drafts/") for line in errors)
    places = {tuple(re.findall(r"file=([^,]+),line=(\d+)", line)[0]) for line in errors}
    assert places == {("drafts/transport.md", "3"), ("drafts/transport.md", "5"), ("drafts/新稿.md", "1")}
    assert "the source says 215万标箱" in done.stdout
    assert notice.startswith("::notice title=gzcli::")


@git_needed
def test_a_job_of_ci_passes_where_no_draft_has_changed(repository: Session) -> None:
    shell("git checkout -q main && git checkout -q -b quiet", repository, "examples/newsroom")
    done = shell(job(), repository, "examples/newsroom")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


@git_needed
def test_the_hook_before_a_commit_checks_the_drafts_that_it_is_given(repository: Session) -> None:
    hook = dict(re.findall(r"(entry|files): (.*)", quoted(CI, ".pre-commit-config.yaml")))
    changed = [name for name in ("drafts/transport.md", "gzcli.toml") if re.search(hook["files"], name)]
    done = shell(" ".join([hook["entry"], *changed]), repository, "examples/newsroom")
    assert done.returncode == 1
    assert [line.split(":")[0] for line in done.stdout.splitlines()] == ["drafts/transport.md"] * 2


def test_an_agent_has_its_text_checked(place: Session) -> None:
    pytest.importorskip("mcp.server.mcpserver", reason="needs the extra mcp")
    assert json.loads(quoted(AGENTS, "mcp.json"))["mcpServers"]["gzcli"] == {"command": "gzcli", "args": ["mcp"]}
    done = shell(commands(AGENTS, "python examples/agent")[0], place)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[0] == "REFUTED 2 figures"
    assert "page 2: 完成集装箱吞吐量215万标箱" in done.stdout
