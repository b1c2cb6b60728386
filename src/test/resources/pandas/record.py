"""Records cases from the real pandas: python3 record.py EXPRESSIONS CASES.

EXPRESSIONS is a text of lines: ``[group]`` begins a group, any other line is a case; several statements of one case are
joined by ``;`` and leave their value in ``result``. CASES is written in the form of cases.json, on the data of that
file. Run it with pandas 2.3, whose answers the embedded pandas gives.
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
            cases.append({'id': '%s-%03d' % (group, len(cases)), 'group': group, 'code': line,
                          **recorded(line, data, tools)})
    with open(target, 'w') as file:
        versions = json.dumps(pd.__version__), json.dumps(np.__version__)
        file.write('{"pandas": %s, "numpy": %s, "cases": [\n' % versions)
        file.write(',\n'.join(json.dumps(case) for case in cases))
        file.write('\n]}\n')


if __name__ == '__main__':
    main(*sys.argv[1:])
