"""How many tokens of Python each task takes in each design.

Counted by Python's own tokenizer, without comments, line ends and indentation.
"""

from __future__ import print_function

import io
import tokenize

from blocks import blocks

DESIGNS = ['evolved', 'exchange', 'events', 'protocol']
TASKS = ['hello', 'json', 'download', 'upload', 'file', 'websocket', 'refusal', 'preload', 'trailers']
TASKS += ['timing', 'gzip', 'lost', 'session', 'shims']
BLANK = set([tokenize.COMMENT, tokenize.NL, tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT])
BLANK.add(tokenize.ENDMARKER)


def length(lines):
    reader = io.StringIO(u'\n'.join(lines) + u'\n').readline
    return sum(token[0] not in BLANK for token in tokenize.generate_tokens(reader))


def main():
    named = blocks()
    totals = [0] * len(DESIGNS)
    print('| Python | a | b | c | d |\n|---|---|---|---|---|')
    for task in TASKS:
        lengths = [length(named['%s-%s' % (design, task)]) for design in DESIGNS]
        totals = [sum(both) for both in zip(totals, lengths)]
        print('| %s | %s |' % (task, ' | '.join(map(str, lengths))))
    print('| in all | %s |' % ' | '.join(map(str, totals)))


main()
