"""The modules of Python in the texts of the experiments."""

import io
import os
import re
import shutil
import sys
import tempfile

from blocks import blocks

OPENING = re.compile(r'^```python file=(\w+)\.py')


def load(names, more):
    """Run a program behind all that these modules define, and give what it defines."""
    program = ''.join('from %s import *\n' % name for name in names) + more
    defined = {'__name__': '+'.join(names)}
    exec(compile(program, defined['__name__'], 'exec'), defined)
    return defined


def write(folder):
    """Write each module to the folder, and have it found there."""
    for name, lines in modules().items():
        with io.open(os.path.join(folder, name + '.py'), 'w', encoding='utf-8') as opened:
            opened.write(u'\n'.join(lines) + u'\n')
    sys.path.insert(0, folder)


def modules():
    """The lines of each module by its name."""
    return blocks(OPENING)


def measured(main):
    """Call a function while the modules can be imported."""
    folder = tempfile.mkdtemp()
    try:
        write(folder)
        main()
    finally:
        shutil.rmtree(folder)
