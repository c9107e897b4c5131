def application(exchange):
    return 200, [('content-type', 'text/plain')], b'Hello world\n'
