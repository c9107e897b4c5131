"""Read PEPs as docutils' own PEP reader does, and tell what it says of each and the text that it found.

Standard input is a JSON array of texts; standard output a JSON array of {messages, text}. Sphinx is not needed: what
the PEP editors' build adds to docutils is known here by name.
"""

import io
import json
import sys

import docutils.core
import docutils.utils
from docutils import nodes
from docutils.parsers.rst import Directive, directives, roles
from docutils.readers.pep import Reader

#: What stops the PEP editors' build: docutils' level of a warning.
WARNING = 2


def main():
    directives.register_directive('highlight', Highlight)
    roles.register_local_role('pep', reference_to('PEP'))
    roles.register_local_role('rfc', reference_to('RFC'))
    texts = json.loads(sys.stdin.buffer.read().decode('utf-8'))
    print(json.dumps([read(text) for text in texts]))


def read(text):
    printed = io.StringIO()
    settings = {
        'report_level': WARNING,
        'halt_level': 5,
        'warning_stream': printed,
        'pep_references': False,
        'rfc_references': False,
        'file_insertion_enabled': False,
        '_disable_config': True,
    }
    try:
        document = docutils.core.publish_doctree(
            text, source_path='pep-9999.rst', reader=Reader(), settings_overrides=settings
        )
    except (docutils.DataError, docutils.utils.SystemMessage, ValueError) as error:
        return {'messages': [str(error)], 'text': ''}
    messages = [line for line in printed.getvalue().splitlines() if line.strip()]
    return {'messages': messages, 'text': document.astext()}


class Highlight(Directive):
    """The default language of literal blocks, which Sphinx knows."""

    required_arguments = 1
    option_spec = {'linenothreshold': directives.nonnegative_int, 'force': directives.flag}

    def run(self):
        return []


def reference_to(series):
    """A role whose text is a number with a fragment perhaps, alone or in angle brackets behind a title."""

    def role(name, rawtext, text, lineno, inliner, options=None, content=None):
        title, _, target = text.rpartition('<')
        target = target.rstrip('>') if title else text
        number, _, fragment = target.partition('#')
        if not number.isdigit() or (title and not text.endswith('>')):
            message = inliner.reporter.error('Unexpected %s number in %s' % (series, rawtext), line=lineno)
            return [inliner.problematic(rawtext, rawtext, message)], [message]
        shown = title.strip() or '%s %d%s' % (series, int(number), ' ' + fragment if fragment else '')
        return [nodes.reference(rawtext, shown, refuri='%s-%s#%s' % (series, number, fragment))], []

    return role


if __name__ == '__main__':
    main()
