"""`makker doctor` on words of danger: not for live use yet, and how well they are found."""

from dataclasses import replace
from pathlib import Path

from typer.testing import CliRunner

from bot.operator.doctor.command import app
from bot.operator.doctor.danger import figures, fit_for_live_use, measured
from bot.operator.doctor.findings import Level
from locales.catalog import read_catalogs


def test_until_a_native_speaker_has_read_them_they_are_not_for_live_use() -> None:
    finding = fit_for_live_use(read_catalogs())
    assert finding.level is Level.WARNING
    assert finding.says.startswith("Not for live use:")
    assert "da, ar, fa, ti, so, ku, es, en" in finding.says


def test_reviewed_texts_alone_do_not_make_the_words_fit() -> None:
    catalogs = {c: replace(each, reviewed_by="Ida Bech") for c, each in read_catalogs().items()}
    assert fit_for_live_use(catalogs).level is Level.WARNING


def test_a_folder_of_tables_is_measured_by_language_and_kind(tmp_path: Path) -> None:
    lines = ("suicide\tjeg vil dø", "need\tblomst", "suicide\tjeg orker ikke mere", "-\tgodt", "")
    (tmp_path / "da.txt").write_text("\n".join(lines), encoding="utf-8")
    [found] = measured(tmp_path)
    assert (found.share_found, found.share_softly, found.share_false) == (2 / 3, 1 / 3, 0)
    assert found.wrong == [("need", "blomst")]
    shown = CliRunner().invoke(app, ["--danger", str(tmp_path)])
    assert shown.output.splitlines() == list(figures(tmp_path))
    assert shown.output == (
        "da: 66.7% found (33.3% surely, 33.3% softly; suicide 2/2, need 0/1), "
        "0.0% false (0.0% surely, 0.0% softly) of 1 harmless\n"
    )


def test_what_is_measured_prints_no_phrase(tmp_path: Path) -> None:
    """So that a table can be kept from those who write the lists, and be measured all the same."""
    (tmp_path / "da.txt").write_text("need\tblomst\n-\tjeg vil dø", encoding="utf-8")
    shown = CliRunner().invoke(app, ["--danger", str(tmp_path)])
    assert "100.0% false" in shown.output
    assert "blomst" not in shown.output
    assert "jeg vil" not in shown.output
