"""What cleaning a large document costs, by its format.

    python benchmarks/documents.py [--megabytes 1] [--only docx]

Makes a file of so much text, as a press office would write it (a defect in every sentence or two; 1 MB are some 300
pages), and runs `yunhe fix` on it as a whole process, for Word with and without `--track`. Prints for each the size of
the file, its findings that were applied, the seconds of processor time and of the clock, and the most memory.
Exit code 1 where a document took more than 10 seconds of processor time or 500 MB for a megabyte of text.
"""

from __future__ import annotations

import argparse
import io
import os
import random
import re
import subprocess
import sys
import tempfile
import time
import zipfile
from html import escape
from pathlib import Path

SENTENCES = (
    "On the morning of 3月15日,the library of the school opened its new reading room。",
    "More than 90余家企业 took part ，and the guests were welcomed by the teachers.",
    "He said,we will go on with the work of the college.",
    "The students visited the laboratory and listened to a lecture on the history of the region.",
    "In the afternoon the delegation discussed cooperation with the local companies and schools.",
    "The plan was approved by the council last year，and it is being carried out step by step.",
    "A total of 1.2亿元 was invested in the project.",
)
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
MOST_SECONDS, MOST_MEMORY = 10, 500
"""For a megabyte of text; megabytes."""
APPLIED = re.compile(r": (\d+) fixed")


def paragraphs(size: int, rnd: random.Random) -> list[str]:
    """Paragraphs of so many characters together."""
    found: list[str] = []
    while size > 0:
        found.append(" ".join(rnd.choice(SENTENCES) for _ in range(rnd.randint(1, 5))))
        size -= len(found[-1])
    return found


def docx(texts: list[str], rnd: random.Random) -> bytes:
    """A Word file, its paragraphs cut into runs of a few words, some of them bold."""
    body = []
    for text in texts:
        runs = ""
        for part in re.findall(rf"(?:\S+\s*){{1,{rnd.randint(3, 20)}}}", text):
            bold = "<w:b/>" if rnd.random() < 0.2 else ""
            said = escape(part, quote=False)
            runs += f'<w:r><w:rPr>{bold}<w:sz w:val="22"/></w:rPr><w:t xml:space="preserve">{said}</w:t></w:r>'
        body.append(f'<w:p><w:pPr><w:spacing w:after="142"/></w:pPr>{runs}</w:p>')
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types">'
        f'<Override PartName="/word/document.xml" ContentType="{TYPE}"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships">'
        f'<Relationship Id="r" Type="{OFFICE}" Target="word/document.xml"/></Relationships>',
        "word/document.xml": f'<w:document xmlns:w="{WORD}"><w:body>{"".join(body)}</w:body></w:document>',
    }
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in parts.items():
            file.writestr(name, data)
    return made.getvalue()


def html(texts: list[str], _: random.Random) -> bytes:
    """A page."""
    body = "".join(f"<p>{escape(one, quote=False).replace('school', '<b>school</b>')}</p>\n" for one in texts)
    return f'<!doctype html><meta charset="utf-8"><title>News</title>{body}'.encode()


def markdown(texts: list[str], _: random.Random) -> bytes:
    """Paragraphs, some words strong."""
    return "\n\n".join(one.replace("school ", "**school** ") for one in texts).encode()


def xliff(texts: list[str], _: random.Random) -> bytes:
    """Units without their sources, so that only the format is measured."""
    units = "".join(
        f'<trans-unit id="{number}"><source/><target>{escape(one)}</target></trans-unit>\n'
        for number, one in enumerate(texts)
    )
    head = '<xliff version="1.2"><file source-language="zh" target-language="en"><body>'
    return f"{head}{units}</body></file></xliff>".encode()


def text(texts: list[str], _: random.Random) -> bytes:
    """Lines."""
    return "\n".join(texts).encode()


MADE = {"txt": text, "docx": docx, "html": html, "md": markdown, "xlf": xliff}


def measured(path: Path, *options: str) -> tuple[int, float, float, float]:
    """Findings applied, seconds of the processor and of the clock, and the most megabytes of one run."""
    command = [sys.executable, "-c", "from cli import main; main()", "fix", *options, "-o", os.devnull, str(path)]
    started = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True) as process:
        told = process.stderr.read() if process.stderr else ""
        _, _, usage = os.wait4(process.pid, 0)
    found = APPLIED.search(told)
    seconds = time.perf_counter() - started
    return int(found[1]) if found else 0, usage.ru_utime + usage.ru_stime, seconds, usage.ru_maxrss / 1024


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--megabytes", type=float, default=1.0)
    parser.add_argument("--only", choices=MADE)
    options = parser.parse_args()
    print("| file | MB of text | MB of the file | applied | processor s | clock s | memory MB |")
    print("| --- | ---: | ---: | ---: | ---: | ---: | ---: |")
    slow = False
    with tempfile.TemporaryDirectory() as folder:
        for suffix, make in MADE.items():
            if options.only not in (None, suffix):
                continue
            rnd = random.Random(1)  # noqa: S311 -- the same document every time
            path = Path(folder, f"draft.{suffix}")
            path.write_bytes(make(paragraphs(int(options.megabytes * 1e6), rnd), rnd))
            for extra in ([], ["--track"]) if suffix == "docx" else ([],):
                applied, busy, clock, memory = measured(path, *extra)
                name, size = " ".join([suffix, *extra]), path.stat().st_size / 1e6
                numbers = f"{size:.2f} | {applied:,} | {busy:.1f} | {clock:.1f} | {memory:.0f}"
                print(f"| {name} | {options.megabytes:g} | {numbers} |", flush=True)
                share = max(options.megabytes, 1)
                slow |= busy > MOST_SECONDS * share or memory > MOST_MEMORY * share
    return int(slow)


if __name__ == "__main__":
    sys.exit(main())
