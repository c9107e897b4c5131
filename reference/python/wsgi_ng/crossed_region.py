"""A region of a file on the other side of a crossing."""

from wsgi_ng.body import is_chunk, length_of
from wsgi_ng.file_region import outside


def is_region(response):
    """Whether its body goes on as a region.

    Trailers have to know that all of it was pulled.
    """
    body = response.body
    if response.trailers is not None or is_chunk(body):
        return False
    return length_of(body) is not None


class CrossedRegion:
    """What a region has besides its chunks; it is cut inside."""

    def __init__(self, region, course):
        self.path = getattr(region, 'path', None)
        self.descriptor = getattr(region, 'descriptor', None)
        self.offset, self.length = region.offset, region.length
        self._divisible = hasattr(region, 'part')
        self._course = course

    def __getattr__(self, name):
        if name == 'part' and self._divisible:
            return self._part
        raise AttributeError(name)

    def _part(self, offset, length):
        """Go on as a part, which closes the whole."""
        if offset < 0 or length < 0 or offset + length > self.length:
            raise outside(self.length, offset, length)
        before = self._course.part or (0, 0)
        self._course.part = before[0] + offset, length
        self.offset += offset
        self.length = length
        return self
