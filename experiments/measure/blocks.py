"""The named blocks of Python in the texts of the experiments."""

import io
import os
import re

FOLDER = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
OPENING = re.compile(r'^```python .*?#([a-z0-9-]+)')
INCLUDE = re.compile(r'^( *)# <<([a-z0-9-]+)>>$')


def blocks():
    """The lines of each block by its name; blocks of one name are joined."""
    named = {}
    for path in _texts():
        name = None
        with io.open(path, encoding='utf-8') as opened:
            for line in opened.read().split('\n'):
                opening = OPENING.match(line)
                if name is None and opening:
                    name = opening.group(1)
                elif line == '```':
                    name = None
                elif name is not None:
                    named.setdefault(name, []).append(line)
    return named


def expand(named, names):
    """The program that includes the blocks of these names, in their order."""
    lines = []
    for name in names:
        for line in named[name]:
            include = INCLUDE.match(line)
            lines += expand(named, [include.group(2)]).split('\n') if include else [line]
    return '\n'.join(lines)


def load(names, more=''):
    """Run a program of these blocks, and give what it defines."""
    program = expand(blocks(), names) + '\n' + more
    defined = {'__name__': '+'.join(names)}
    exec(compile(program, defined['__name__'], 'exec'), defined)
    return defined


def _texts():
    for folder in sorted(os.listdir(FOLDER)):
        if re.match(r'\d{4}-', folder):
            for name in sorted(os.listdir(os.path.join(FOLDER, folder))):
                yield os.path.join(FOLDER, folder, name)
