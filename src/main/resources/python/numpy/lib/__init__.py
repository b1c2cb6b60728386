"""Of numpy.lib only stride_tricks."""


def __getattr__(name):
    if name == 'stride_tricks':
        return __import__('numpy.lib.stride_tricks', None, None, (name,))
    raise AttributeError("module 'numpy.lib' has no attribute '" + name + "'")
