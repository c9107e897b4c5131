"""Compile each file of a job, and answer with what is wrong with it.

Valid in CPython 2.7 and all of 3.
"""

import warnings

from specloom_channel import Channel, native, read_job, text_of
from specloom_source import code_of


def main():
    job = read_job()
    channel = Channel()
    for item in job['items']:
        channel.begin(item['index'])
        channel.end(item['index'], list(problems_of(native(item['file']), item['generated'])))


def problems_of(path, is_generated):
    with warnings.catch_warnings(record=True) as noticed:
        warnings.simplefilter('always')
        try:
            code_of(path, is_generated)
        except SyntaxError as error:
            yield problem(error, error.msg, error.lineno, error.offset)
        except Exception as error:  # Such as a NUL, or too deep a nesting.
            yield problem(error, text_of(error), None, None)
    for warning in noticed:
        if issubclass(warning.category, (SyntaxWarning, DeprecationWarning)):
            yield {
                'severity': 'warning',
                'name': warning.category.__name__,
                'message': text_of(warning.message),
                'line': warning.lineno,
            }


def problem(error, message, line, offset):
    """Columns count from 0: in bytes of UTF-8 on Python 2, in characters on Python 3."""
    same = getattr(error, 'end_lineno', None) == line
    end = getattr(error, 'end_offset', None) if same else None
    return {
        'severity': 'error',
        'name': type(error).__name__,
        'message': text_of(message),
        'line': line,
        'column': offset - 1 if offset else None,
        'end': end - 1 if end and end > offset else None,
    }


if __name__ == '__main__':
    main()
