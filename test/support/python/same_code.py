"""Read pairs of folders, and name the modules whose code differs in anything but comments; on any version."""

import ast
import io
import json
import os
import sys


def modules_in(folder):
    for place, _, names in os.walk(folder):
        for name in names:
            if name.endswith('.py'):
                yield os.path.relpath(os.path.join(place, name), folder)


def code_of(folder, name):
    with io.open(os.path.join(folder, name), 'rb') as module:
        try:
            return ast.dump(ast.parse(module.read()), True, True)
        except SyntaxError:
            return 'for a later version'


left, right = sys.argv[1:]
names = sorted(modules_in(left))
different = [name for name in names if code_of(left, name) != code_of(right, name)]
print(json.dumps({'same': names == sorted(modules_in(right)), 'read': len(names), 'different': different}))
