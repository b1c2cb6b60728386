"""Records cases from the real pandas: python3 record.py EXPRESSIONS CASES.

EXPRESSIONS is a text of lines: ``[group]`` begins a group, any other line is a case; several statements of one case are
joined by ``;`` and leave their value in ``result``. What follows `` ## `` is JSON of the parts of the answer that pandas
2.3 gives otherwise than the pandas that recorded; a string is the error it raises. CASES is written in the form of
cases.json, on the data of that file. Look through what changed since the pandas that recorded (its version is noted)
before committing.
"""

import json
import os
import sys
import warnings

import numpy as np
import pandas as pd

HERE = os.path.dirname(os.path.abspath(__file__))


def recorded(code, data, tools):
    try:
        return {'expected': tools['form'](tools['evaluated']({'code': code}, tools['scope'](data)))}
    except Exception as error:
        return {'raises': type(error).__name__}


def corrected(case, correction):
    """The case as pandas 2.3 has it."""
    if isinstance(correction, str):
        case.pop('expected', None)
        case['raises'] = correction
    else:
        case.pop('raises', None)
        case['expected'] = {**case.get('expected', {}), **correction}
    return case


def main(expressions, target):
    warnings.simplefilter('ignore')
    tools = {'pd': pd, 'np': np}
    with open(os.path.join(HERE, 'conformance.py')) as file:
        exec(file.read(), tools)
    with open(os.path.join(HERE, 'cases.json')) as file:
        data = json.load(file)['data']
    cases = []
    group = 'other'
    with open(expressions) as file:
        lines = [line.strip() for line in file]
    for line in lines:
        if line.startswith('[') and line.endswith(']') and ' ' not in line and ',' not in line:
            group = line[1:-1]
        elif line and not line.startswith('#'):
            code, _, correction = line.partition(' ## ')
            case = {'id': '%s-%03d' % (group, len(cases)), 'group': group, 'code': code, **recorded(code, data, tools)}
            cases.append(corrected(case, json.loads(correction)) if correction else case)
    with open(target, 'w') as file:
        versions = json.dumps(pd.__version__), json.dumps(np.__version__)
        file.write('{"pandas": %s, "numpy": %s, "cases": [\n' % versions)
        file.write(',\n'.join(json.dumps(case) for case in cases))
        file.write('\n]}\n')


if __name__ == '__main__':
    main(*sys.argv[1:])
