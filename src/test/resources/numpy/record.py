"""Writes cases.json: what numpy and pandas answer to the expressions of expressions.txt. Run it with numpy 2.2 and pandas
2.3 in this folder: python3 record.py"""
import builtins
import json
import warnings

import numpy as np
import pandas as pd

warnings.simplefilter('ignore')
checker = dict(pd=pd, np=np)
exec(open('../pandas/conformance.py').read(), checker)
DATA = json.load(open('../pandas/cases.json'))['data']
PRELUDE = open('prelude.py').read()


def plain_error(error):
    """The name of the first built-in class of an error, and the start of its message."""
    name = next(each.__name__ for each in type(error).__mro__ if getattr(builtins, each.__name__, None) is each)
    return dict(raises=name, message=str(error)[:24])


def recorded(code):
    names = checker['scope'](DATA, PRELUDE)
    try:
        result = checker['evaluated'](dict(code=code), names)
    except Exception as error:
        return plain_error(error)
    expected = checker['form'](result)
    return dict(expected=expected)


def cases():
    group, number = '', 0
    for line in open('expressions.txt').read().splitlines():
        if line.startswith('[') and line.endswith(']') and line[1:-1].isalpha():
            group, number = line[1:-1], 0
        elif line:
            number += 1
            yield dict(group=group, id='%s-%03d' % (group, number), code=line, **recorded(line))
    for number, line in enumerate(open('refused.txt').read().splitlines(), 1):
        yield dict(group='refused', id='refused-%03d' % number, code=line, raises='NotImplementedError')


document = dict(numpy=np.__version__, pandas=pd.__version__, data=DATA, prelude=PRELUDE)
lines = ',\n'.join(json.dumps(case) for case in cases())
head = json.dumps(document)[:-1]
open('cases.json', 'w').write(head + ', "cases": [\n' + lines + '\n]}\n')
