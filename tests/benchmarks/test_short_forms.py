"""Every benchmark still plays what it says: `python -m benchmarks --short` tries each of them."""

import subprocess
import sys


def test_the_short_form_of_every_benchmark_plays_what_it_says() -> None:
    command = [sys.executable, "-m", "benchmarks", "--short"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
