"""A part of a file as a body."""

from __future__ import unicode_literals

import os

from wsgi_ng.errors import ContractError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Iterator, Optional


class FileRegion(object):
    """A part of a file as a body; all behind `offset` without `length`."""

    def __init__(self, path=None, descriptor=None, offset=0, length=None):
        # type: (Optional[str], Optional[int], int, Optional[int]) -> None
        if path is None and descriptor is None:
            raise ContractError(
                'bodies.file', 'a path or a descriptor', 'neither'
            )
        self._file = (
            open(path, 'rb')
            if descriptor is None and path is not None
            else None
        )  # type: Any
        self.path = path
        self.descriptor = (
            self._file.fileno()
            if self._file is not None
            else descriptor or 0
        )
        self.offset = offset
        size = os.fstat(self.descriptor).st_size
        self.length = size - offset if length is None else length
        if offset < 0 or self.length < 0 or offset + self.length > size:
            self.close()
            raise outside(size, offset, self.length)

    def part(self, offset, length):
        # type: (int, int) -> FileRegion
        """A region within this one, which closes it with itself."""
        if offset < 0 or length < 0 or offset + length > self.length:
            raise outside(self.length, offset, length)
        at = self.offset + offset
        part = FileRegion(self.path, self.descriptor, at, length)
        part._file = self
        return part

    def __iter__(self):
        # type: () -> Iterator[bytes]
        at, end = self.offset, self.offset + self.length
        while at < end:
            os.lseek(self.descriptor, at, os.SEEK_SET)
            chunk = os.read(self.descriptor, min(_CHUNK_SIZE, end - at))
            if not chunk:
                raise ContractError(
                    'bodies.file.shrunk',
                    '%d more bytes' % (end - at),
                    'the end of the file',
                )
            at += len(chunk)
            yield chunk

    def close(self):
        # type: () -> None
        if self._file is not None:
            self._file.close()


def outside(size, offset, length):
    # type: (int, int, int) -> ContractError
    expected = 'a region within %d bytes' % size
    got = '%d from %d' % (length, offset)
    return ContractError('bodies.file.bounds', expected, got)


_CHUNK_SIZE = 65536  # what Node's file streams read at a time
