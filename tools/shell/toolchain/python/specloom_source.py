"""Compile a file as an import of it would.

Valid in CPython 2.7 and all of 3.
"""

import codecs
import re
import sys

#: PEP 263: in one of the first two lines, the first of which is nothing else than a comment.
DECLARATION = re.compile(br'^(?:[ \t\f]*(?:#[^\r\n]*)?\r?\n)?[ \t\f]*#[^\r\n]*?coding[:=][ \t]*[-\w.]+')

NON_ASCII = re.compile(br'[\x80-\xff]')


def code_of(path, is_generated):
    """Its code object. What the tool wrote around a block is in UTF-8, which nobody could declare for Python 2."""
    with open(path, 'rb') as file:
        source = file.read()
    if sys.version_info[0] == 2 and not source.startswith(codecs.BOM_UTF8):
        if is_generated:
            source = codecs.BOM_UTF8 + source
        else:
            refuse_undeclared(source, path)
    return compile(source, path, 'exec', 0, True)


def refuse_undeclared(source, path):
    """What Python 2 does when it reads a file, and `compile` does not."""
    found = NON_ASCII.search(source)
    if found and not DECLARATION.match(source):
        before = source[: found.start()].split(b'\n')
        message = 'Non-ASCII character, but no encoding declared; see PEP 263'
        raise SyntaxError(message, (path, len(before), len(before[-1]) + 1, None))
