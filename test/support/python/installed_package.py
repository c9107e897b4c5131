"""Use an installed package, on any version; say where it is and what a traceback of it shows."""

import json
import os
import traceback

import wsgi_ng
from wsgi_ng.authority import authority_of

try:
    authority_of('http', '1.1', ['a', 'b'])
except wsgi_ng.RefusedRequest:
    shown = traceback.format_exc()

answer = wsgi_ng.respond(lambda exchange: (200, [], b'Hello'), wsgi_ng.Exchange(target='/'))
typed = os.path.isfile(os.path.join(os.path.dirname(wsgi_ng.__file__), 'py.typed'))
print(json.dumps({'file': wsgi_ng.__file__, 'status': answer.status, 'shown': shown, 'typed': typed}))
