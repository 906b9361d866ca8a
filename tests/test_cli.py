"""The command line as a user calls it: a process, its streams and its exit code."""

from __future__ import annotations

import io
import itertools
import json
import os
import pty
import re
import select
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

import gzcli
from gzcli.cli import app, inputs, progress
from gzcli.cli.parser import COMMANDS
from gzcli.render import FORMATS
from gzcli.render.schema import SHAPES

PLAIN = {key: value for key, value in os.environ.items() if key not in ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "LANG")}
ENGLISH = {**PLAIN, "LC_ALL": "C.UTF-8", "PYTHONIOENCODING": "utf-8"}
EXAMPLES = Path(__file__).parents[1] / "examples"
TRUE, FALSE = "1642 projects", "重大项目1643个"
PROGRAM = [sys.executable, "-c", "from gzcli.cli.app import main; main()"]


def run(*args: str, given: bytes = b"", env: Mapping[str, str] = ENGLISH) -> subprocess.CompletedProcess[bytes]:
    """One call, piped."""
    return subprocess.run([*PROGRAM, *args], input=given, capture_output=True, check=False, env=dict(env), timeout=60)


def text(done: subprocess.CompletedProcess[bytes]) -> str:
    """What it printed."""
    assert done.stderr == b""
    return done.stdout.decode()


def terminal(*args: str, columns: int, env: Mapping[str, str] = ENGLISH) -> str:
    """What one call prints on a terminal of so many columns."""
    master, slave = pty.openpty()
    process = subprocess.Popen(
        [*PROGRAM, *args],
        stdin=slave,
        stdout=slave,
        stderr=slave,
        env={**env, "COLUMNS": str(columns), "TERM": "xterm"},
    )
    os.close(slave)
    shown = b""
    while select.select([master], [], [], 30)[0]:
        try:
            piece = os.read(master, 4096)
        except OSError:  # how Linux says that the other side has closed
            break
        if not piece:
            break
        shown += piece
    os.close(master)
    process.wait(timeout=30)
    return shown.decode().replace("\r\n", "\n")


class TestAnswers:
    def test_a_true_figure(self) -> None:
        done = run("check", "1642 projects")
        assert done.returncode == 0
        first, *rest = text(done).splitlines()
        assert first == "✓ SUPPORTED  1642 projects"
        assert len(rest) == 2
        assert "«1642个»" in rest[1]
        assert re.search(r"— guangzhou-2020 ¶\d+$", rest[1])

    def test_a_false_figure(self) -> None:
        done = run("check", FALSE)
        assert done.returncode == 1
        assert text(done).startswith("✗ REFUTED  重大项目✗1643个\n")

    def test_a_statement_without_a_figure(self) -> None:
        done = run("check", "Guangzhou builds")
        assert done.returncode == 1
        assert text(done).startswith("? NOT ENOUGH INFO  Guangzhou builds\n")

    def test_words_without_quotation_marks_are_one_statement(self) -> None:
        assert text(run("check", "1642", "projects")) == text(run("check", "1642 projects"))

    def test_standard_input(self) -> None:
        assert text(run("check", "-", given=b"1642 projects\n")) == text(run("check", "1642 projects"))

    def test_a_byte_order_mark_is_no_letter(self) -> None:
        done = run("check", "-", "-f", "json", given="\ufeff1642个项目".encode())
        assert json.loads(text(done))["statement"] == "1642个项目"

    def test_lines(self) -> None:
        done = run("check", "--lines", "-f", "jsonl", given=f"{TRUE}\n\n{FALSE}\r\n".encode())
        assert done.returncode == 1
        assert [json.loads(line)["verdict"] for line in text(done).splitlines()] == ["SUPPORTED", "REFUTED"]

    def test_lines_are_numbered_as_in_the_input(self) -> None:
        done = run("check", "--lines", "-f", "concise", given=f"{TRUE}\n\n{FALSE}\n".encode())
        assert [line.split(" ")[0] for line in text(done).splitlines()] == ["<stdin>:1:1:", "<stdin>:3:5:"]

    def test_lines_as_text_end_with_their_count(self) -> None:
        done = run("check", "--lines", given=f"{TRUE}\n{FALSE}\n".encode())
        assert text(done).splitlines()[-1] == "2 statements: 1 supported, 1 refuted, 0 not enough info"

    @pytest.mark.parametrize("name", FORMATS["check"])
    def test_every_format(self, name: str) -> None:
        assert "1643" in text(run("check", FALSE, "--format", name))

    def test_json_quotes_the_article(self) -> None:
        answer = json.loads(text(run("check", "1642 projects", "-f", "json")))
        assert answer["schema_version"] == 1
        (figure,) = answer["figures"]
        assert figure["span"] == {"start": 0, "end": 13}
        assert "1642个" in figure["evidence"][0]["quote"]

    def test_explain_compares_axis_by_axis(self) -> None:
        assert "measure" in text(run("check", "1642 hospitals", "--explain"))


class TestOptions:
    @pytest.mark.parametrize(
        ("fail_on", "statement", "code"),
        [
            ("unsupported", "Guangzhou builds", 1),
            ("refuted", "Guangzhou builds", 0),
            ("refuted", FALSE, 1),
            ("never", FALSE, 0),
        ],
    )
    def test_fail_on(self, fail_on: str, statement: str, code: int) -> None:
        assert run("check", statement, "--fail-on", fail_on).returncode == code

    def test_the_answer_does_not_hang_on_the_order_of_hashes(self, tmp_path: Path) -> None:
        article = tmp_path / "metro.txt"
        article.write_text("沅州地铁3号线二期长12.8公里。", "utf-8")
        call = ("check", "沅州地铁5号线一期长38公里。", "--source", str(article), "--explain")
        answers = {run(*call, env={**ENGLISH, "PYTHONHASHSEED": str(seed)}).stdout for seed in range(6)}
        assert len(answers) == 1
        assert "5号线".encode() in answers.pop()

    @pytest.mark.parametrize("written", ["0.1", "10%"])
    def test_tolerance(self, written: str) -> None:
        assert run("check", "重大项目1600个").returncode == 1
        assert run("check", "重大项目1600个", "--tolerance", written).returncode == 0

    def test_strict(self) -> None:
        assert run("check", "20,000 5G base stations").returncode == 0
        assert run("check", "20,000 5G base stations", "--strict").returncode == 1

    def test_content(self) -> None:
        statement = "广州安排重大项目1642个，外星潜艇舰队司令在月球背面举行盛大烟火晚会热烈庆祝胜利"
        assert "content-not-found" in text(run("check", statement, "--content", "-f", "concise"))

    @pytest.mark.parametrize("name", ["zh_CN.UTF-8", "zh_TW", "zh"])
    def test_a_chinese_locale_speaks_chinese(self, name: str) -> None:
        assert text(run("check", "1642 projects", env={**ENGLISH, "LC_ALL": name})).startswith("✓ 原文支持")

    def test_lang_goes_before_the_locale(self) -> None:
        chinese = {**ENGLISH, "LC_ALL": "zh_CN.UTF-8"}
        assert text(run("check", "1642 projects", "--lang", "en", env=chinese)).startswith("✓ SUPPORTED")
        assert text(run("check", "1642 projects", "--lang", "zh")).startswith("✓ 原文支持")

    def test_version(self) -> None:
        assert text(run("--version")) == f"gzcli {gzcli.__version__}\n"


class TestHelp:
    @pytest.mark.parametrize("args", [(), ("--help",)])
    def test_all_commands_are_listed(self, args: tuple[str, ...]) -> None:
        done = run(*args)
        assert done.returncode == 0
        assert all(f"  {command} " in text(done) for command in COMMANDS)
        assert "..." not in text(done).partition("Commands:")[2]

    @pytest.mark.parametrize("command", COMMANDS)
    def test_each_command_explains_itself(self, command: str) -> None:
        shown = text(run(command, "--help"))
        assert shown.startswith(f"Usage: gzcli {command} ")
        assert max(map(len, shown.splitlines())) <= 80

    def test_each_format_is_named(self) -> None:
        shown = text(run("check", "--help"))
        assert all(name in shown for name in FORMATS["check"])


FAULTS = {
    "no statement": (["check"], b"", "no statement"),
    "an empty statement": (["check", ""], b"", "empty"),
    "blanks": (["check", " \t\n"], b"", "empty"),
    "empty input": (["check", "-"], b"", "empty"),
    "empty lines": (["check", "--lines"], b"\n \n", "empty"),
    "a statement beside --lines": (["check", "--lines", "1642 projects"], b"x", "--lines"),
    "bytes that are no text": (["check", "-"], b"1642 \xff\xfe\xfa", "iconv"),
    "an unknown format": (["check", "x", "--format", "xml"], b"", "text, json, jsonl, concise, markdown"),
    "an unknown language": (["check", "x", "--lang", "fr"], b"", "en or zh"),
    "an unknown --fail-on": (["check", "x", "--fail-on", "always"], b"", "refuted"),
    "a tolerance that is no number": (["check", "x", "--tolerance", "much"], b"", "2%"),
    "a tolerance that is not a number": (["check", "x", "--tolerance", "nan"], b"", "2%"),
    "a tolerance below zero": (["check", "x", "--tolerance", "-1"], b"", "2%"),
    "a tolerance above all": (["check", "x", "--tolerance", "200%"], b"", "2%"),
    "an unknown option": (["check", "--colour"], b"", "--help"),
    "an option without its value": (["check", "x", "--format"], b"", "--format"),
    "a statement like an option": (["check", "-5%"], b"", "gzcli check -- "),
    "an unknown command": (["chek", "x"], b"", "--help"),
    "a schema of nothing": (["schema", "nothing"], b"", "check"),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_one_line_and_exit_code_2(name: str) -> None:
    args, given, mend = FAULTS[name]
    done = run(*args, given=given)
    assert done.returncode == 2
    assert done.stdout == b""
    (line,) = done.stderr.decode().splitlines()
    assert line.startswith("gzcli: ")
    assert mend in line


@pytest.mark.skipif(sys.platform == "win32", reason="arguments are text there")
def test_an_argument_that_is_no_text_is_a_fault() -> None:
    done = subprocess.run(
        [*(os.fsencode(part) for part in PROGRAM), b"check", b"1642 \xff"],
        capture_output=True,
        check=False,
        env=ENGLISH,
    )
    assert (done.returncode, done.stderr.count(b"\n")) == (2, 1)


class TestStreams:
    def test_piped_output_has_no_colour(self) -> None:
        assert "\x1b" not in text(run("check", "1642 projects"))

    def test_force_color_colours_a_pipe(self) -> None:
        assert "\x1b[" in text(run("check", "1642 projects", env={**ENGLISH, "FORCE_COLOR": "1"}))

    @pytest.mark.parametrize("given", [{"NO_COLOR": "1"}, {"NO_COLOR": "1", "FORCE_COLOR": "1"}, {}])
    def test_no_color_wins(self, given: dict[str, str]) -> None:
        args = ["check", "1642 projects"] + ([] if given else ["--no-color"])
        assert "\x1b" not in terminal(*args, columns=80, env={**ENGLISH, **given})

    def test_a_terminal_has_colour(self) -> None:
        assert "\x1b[1;32m✓ SUPPORTED\x1b[0m" in terminal("check", "1642 projects", columns=80)

    @pytest.mark.parametrize("columns", [60, 120])
    def test_lines_fit_the_terminal(self, columns: int) -> None:
        from rich.cells import cell_len

        shown = terminal("check", "1642 projects and 300 hospitals", "--explain", "--no-color", columns=columns)
        assert max(map(cell_len, shown.splitlines())) <= columns

    def test_a_gbk_console(self) -> None:
        done = run("check", "1642 projects", env={**ENGLISH, "PYTHONIOENCODING": "gbk", "LC_ALL": "zh_CN"})
        assert done.stdout.decode("gbk").startswith("√ 原文支持")

    def test_a_console_without_chinese(self) -> None:
        done = run("check", "1642 projects", env={**ENGLISH, "PYTHONIOENCODING": "ascii"})
        assert done.returncode == 0
        assert done.stdout.decode("ascii").startswith("[ok] SUPPORTED  1642 projects\n")

    def test_gbk_input_on_a_gbk_console(self) -> None:
        gbk = {**ENGLISH, "PYTHONIOENCODING": "gbk"}
        assert run("check", "-", given="1642个重大项目".encode("gbk"), env=gbk).returncode == 0

    def test_json_on_a_gbk_console_is_json(self) -> None:
        done = run("check", "1642 projects", "-f", "json", env={**ENGLISH, "PYTHONIOENCODING": "gbk"})
        assert json.loads(done.stdout.decode("ascii"))["verdict"] == "SUPPORTED"

    @pytest.mark.skipif(sys.platform == "win32", reason="pipes close otherwise there")
    def test_a_closed_pipe_ends_it_quietly(self) -> None:
        process = subprocess.Popen(
            [*PROGRAM, "check", "--lines", "-f", "jsonl"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=ENGLISH,
        )
        assert process.stdin and process.stdout and process.stderr
        process.stdout.close()
        process.stdin.write(b"1642 projects\n" * 200)
        process.stdin.close()
        process.wait(timeout=60)
        assert process.stderr.read() == b""

    @pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no device that is always full")
    def test_a_full_disk_is_a_fault(self) -> None:
        with open("/dev/full", "wb") as full:
            done = subprocess.run(
                [*PROGRAM, "check", "1642 projects"], stdout=full, stderr=subprocess.PIPE, check=False, env=ENGLISH
            )
        assert done.returncode == 2
        assert done.stderr.startswith(b"gzcli: cannot write the answer: ")
        assert done.stderr.count(b"\n") == 1

    @pytest.mark.skipif(os.name != "posix", reason="streams are closed by a POSIX shell")
    @pytest.mark.parametrize(
        ("call", "code", "told"),
        [
            ("check '1642 projects' >&-", 2, "gzcli: cannot write the answer: "),
            ("check -f json '1642 projects' >&-", 2, "gzcli: cannot write the answer: "),
            ("list >&-", 2, "gzcli: cannot write the answer: "),
            ("doctor >&-", 2, "gzcli: cannot write the answer: "),
            ("--help >&-", 2, "gzcli: cannot write the answer: "),
            ("check '1642 projects' >/dev/null 2>&-", 0, ""),
            ("check '1642 projects' >&- 2>&-", 2, ""),
            ("show nowhere >&- 2>&-", 2, ""),
            ("check - <&-", 2, "gzcli: "),
            ("check '1642 projects' <&- >/dev/null", 0, ""),
        ],
    )
    def test_a_closed_stream_is_no_traceback(self, call: str, code: int, told: str) -> None:
        done = subprocess.run(
            ["sh", "-c", f'"$@" {call}', "sh", *PROGRAM], capture_output=True, text=True, check=False, env=ENGLISH
        )
        assert done.returncode == code
        assert done.stderr.startswith(told)
        assert done.stderr.count("\n") == bool(told)

    @pytest.mark.parametrize("words", [[TRUE], [FALSE], TRUE.split(), ["no figure"], [""], [" "], ["1642", ""]])
    def test_a_call_answers_alike_with_and_without_a_parser(self, words: list[str]) -> None:
        plain, parsed = run("check", *words), run("check", "--", *words)
        assert (plain.returncode, plain.stdout, plain.stderr) == (parsed.returncode, parsed.stdout, parsed.stderr)

    def test_control_c_leaves_with_130(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def interrupted() -> str:
            raise KeyboardInterrupt

        monkeypatch.setattr(inputs, "stdin_text", interrupted)
        assert app.run(["check", "-"]) == 130
        monkeypatch.setattr(inputs, "statement", lambda words: interrupted())
        assert app.run(["check", "1642 projects"]) == 130

    def test_nothing_of_a_statement_is_obeyed(self) -> None:
        done = run("check", "1642 [red]projects[/x] \x1b[2J \u202e%s {0} `id` $(id)")
        assert "[red]projects[/x]" in text(done)
        assert "\x1b" not in text(done)


class Terminal(io.StringIO):
    """A stream that a person sees."""

    def isatty(self) -> bool:
        return True


class TestProgress:
    @pytest.fixture
    def clock(self, monkeypatch: pytest.MonkeyPatch) -> None:
        ticks = itertools.count(step=0.5)
        monkeypatch.setattr(progress, "monotonic", lambda: next(ticks))

    @pytest.mark.usefixtures("clock")
    def test_long_work_is_told_to_a_person(self, monkeypatch: pytest.MonkeyPatch) -> None:
        seen = Terminal()
        monkeypatch.setattr(sys, "stderr", seen)
        monkeypatch.setattr(sys, "stdout", io.StringIO())
        assert list(progress.progress(range(2000))) == list(range(2000))
        assert "\r1,000/2,000\r" in seen.getvalue()
        assert seen.getvalue().endswith("\r\x1b[K")

    @pytest.mark.usefixtures("clock")
    @pytest.mark.parametrize(("err", "out"), [(io.StringIO, io.StringIO), (Terminal, Terminal)])
    def test_a_log_and_a_reader_of_the_answers_are_spared(
        self, monkeypatch: pytest.MonkeyPatch, err: type[io.StringIO], out: type[io.StringIO]
    ) -> None:
        seen = err()
        monkeypatch.setattr(sys, "stderr", seen)
        monkeypatch.setattr(sys, "stdout", out())
        assert list(progress.progress(range(10))) == list(range(10))
        assert seen.getvalue() == ""

    @pytest.mark.usefixtures("clock")
    def test_silent_work_is_told_at_a_terminal_too(self, monkeypatch: pytest.MonkeyPatch) -> None:
        seen = Terminal()
        monkeypatch.setattr(sys, "stderr", seen)
        monkeypatch.setattr(sys, "stdout", Terminal())
        assert list(progress.progress(range(10), silent=True)) == list(range(10))
        assert "/10\r" in seen.getvalue()

    def test_short_work_says_nothing(self, monkeypatch: pytest.MonkeyPatch) -> None:
        seen = Terminal()
        monkeypatch.setattr(sys, "stderr", seen)
        monkeypatch.setattr(sys, "stdout", io.StringIO())
        monkeypatch.setattr(progress, "monotonic", lambda: 0.0)
        assert list(progress.progress(range(10))) == list(range(10))
        assert seen.getvalue() == ""


def test_the_published_schema_holds_for_every_verdict() -> None:
    jsonschema = pytest.importorskip("jsonschema")
    schema = json.loads(text(run("schema", "check")))
    lines = f"{TRUE}\n{FALSE}\nGuangzhou builds\n5月14日\n1月至4月完成投资1396亿元\n"
    for line in text(run("check", "--lines", "-f", "jsonl", given=lines.encode())).splitlines():
        jsonschema.validate(json.loads(line), schema)


@pytest.mark.parametrize(
    "args",
    [
        *(["search", "5G"], ["summary"], ["list"], ["check", FALSE], ["show", "base-stations-built"], ["sources"]),
        *(["conflicts", *(str(EXAMPLES / name) for name in ("linjiang.txt", "gazette.txt"))], ["rule"], ["doctor"]),
    ],
)
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_every_published_schema_holds(args: list[str], lang: str) -> None:
    jsonschema = pytest.importorskip("jsonschema")
    schema = json.loads(text(run("schema", args[0])))
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(json.loads(text(run(*args, "-f", "json", "--lang", lang))), schema)


def test_there_is_a_schema_of_every_json_answer() -> None:
    assert {command for command, names in FORMATS.items() if "json" in names} == set(SHAPES)


def test_a_schema_names_no_field_that_is_not_there() -> None:
    for command, call in (("summary", ["summary"]), ("search", ["search", "5G"]), ("list", ["list"])):
        schema = json.loads(text(run("schema", command)))
        answer = json.loads(text(run(*call, "-f", "json")))
        one, shape = (
            (answer, schema)
            if command == "summary"
            else (answer[0], schema["$defs"][schema["items"]["$ref"].split("/")[-1]])
        )
        assert set(one) == set(shape["properties"])
