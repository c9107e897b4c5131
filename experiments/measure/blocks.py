"""The named blocks of Python in the texts of the experiments."""

import io
import os
import re

FOLDER = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
OPENING = re.compile(r'^```python .*?#([a-z0-9-]+)')


def blocks(opening_line=OPENING):
    """The lines of each block by what its opening line names; blocks of one name are joined."""
    named = {}
    for path in texts():
        name = None
        with io.open(path, encoding='utf-8') as opened:
            for line in opened.read().split('\n'):
                opening = opening_line.match(line)
                if name is None and opening:
                    name = opening.group(1)
                elif line == '```':
                    name = None
                elif name is not None:
                    named.setdefault(name, []).append(line)
    return named


def texts():
    """The paths of the texts, in their order."""
    for folder in sorted(os.listdir(FOLDER)):
        if re.match(r'\d{4}-', folder):
            for name in sorted(os.listdir(os.path.join(FOLDER, folder))):
                yield os.path.join(FOLDER, folder, name)
