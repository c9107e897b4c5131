"""Addresses of IPv6."""

from __future__ import unicode_literals

import re


def is_ipv6(text):
    # type: (str) -> bool
    """Whether text is such an address (RFC 4291, 2.2)."""
    halves = _ipv4('0:0', text).split('::')
    groups = [
        group for half in halves if half for group in half.split(':')
    ]
    whole = len(groups) == 8 if len(halves) == 1 else len(groups) < 8
    return len(halves) < 3 and whole and all(map(_hexadecimal, groups))


_hexadecimal = re.compile(r'[0-9A-Fa-f]{1,4}\Z').match
_octet = r'(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])'
_ipv4 = re.compile(r'(?<=:)%s(?:\.%s){3}\Z' % (_octet, _octet)).sub
