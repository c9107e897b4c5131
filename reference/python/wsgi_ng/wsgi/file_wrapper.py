"""Files that a contained application gives."""

import io
import os
import stat

from wsgi_ng.file_region import FileRegion

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Optional


class FileWrapper(object):
    """The optional `wsgi.file_wrapper` of PEP 3333."""

    def __init__(self, filelike, size=8192):
        # type: (Any, int) -> None
        self.filelike = filelike
        self._size = size

    def __iter__(self):
        # type: () -> Any
        return iter(lambda: self.filelike.read(self._size), b'')

    def close(self):
        # type: () -> None
        close = getattr(self.filelike, 'close', None)
        if close is not None:
            close()


class ContainedRegion(FileRegion):
    """What is left of a file that a contained application gave."""

    def __init__(self, wrapper, length):
        # type: (FileWrapper, Optional[int]) -> None
        FileRegion.__init__(
            self,
            descriptor=wrapper.filelike.fileno(),
            offset=wrapper.filelike.tell(),
            length=length,
        )
        self._wrapper = wrapper

    def close(self):
        # type: () -> None
        self._wrapper.close()


def region_of(wrapper, announced):
    # type: (FileWrapper, Optional[str]) -> Optional[ContainedRegion]
    """The region that a wrapper stands for, or None where it is none."""
    filelike = wrapper.filelike
    if not _is_plain(filelike):
        return None
    facts = os.fstat(filelike.fileno())
    if not stat.S_ISREG(facts.st_mode):
        return None
    rest = facts.st_size - filelike.tell()
    length = int(announced) if announced and announced.isdigit() else rest
    if not 0 <= length <= rest:
        return None
    return ContainedRegion(wrapper, length)


def _is_plain(filelike):
    # type: (Any) -> bool
    """Whether its bytes are those of its descriptor: not so of gzip."""
    if type(filelike) is io.BufferedReader:
        filelike = filelike.raw
    return type(filelike) in _PLAIN


_PLAIN = (io.FileIO,) if bytes is not str else (io.FileIO, file)  # type: ignore
