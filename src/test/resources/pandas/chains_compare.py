"""Compares what the embedded pandas gave for random chains with the pandas of this interpreter.

    python3 chains_compare.py OUTCOMES

OUTCOMES is written by ChainsParityTest: a line of JSON for each chain, its seed and the outcomes of its statements. Each
chain is made and run again here; the first statement that differs is printed with those it depends on. Exit status 1
when there is a different answer. An error on both sides is no difference, nor is NotImplementedError; answers on one
side alone are printed as `refused` (only here) and `answered` (only there). What docs/python.md lists under "What
differs" is not compared: 32 bits, RangeIndex, the dtype of an object column of bools, arrays of times.
"""

import collections
import json
import os
import re
import sys
import warnings

import numpy as np
import pandas as pd

HERE = os.path.dirname(os.path.abspath(__file__))
TOOLS = {'pd': pd, 'np': np, 'compiled': lambda text, file: compile(text, file, 'exec')}
UNSTABLE = ('LinAlgError', 'SVD did not converge')
"""Errors that depend on the LAPACK numpy was built with."""


def read(name):
    with open(os.path.join(HERE, name)) as file:
        return file.read()


def plain_kind(kind):
    """Dtypes of one kind under one name: what is left out of the comparison."""
    name = str(kind)
    return 'int64' if name == 'int32' else 'number' if name in ('UInt32', 'Int64', 'Float64') else name


def normal(outcome):
    """The outcome without what is known to differ."""
    result = dict(outcome)
    if result.get('kind') == 'scalar' and isinstance(result.get('value'), list):
        result = dict(kind='array', values=result['value'])
    if result.get('kind') == 'array':
        result.pop('dtype', None)
    for part in ('dtype', 'dtypes'):
        if part in result:
            kinds = result[part] if part == 'dtypes' else [result[part]]
            result[part] = [plain_kind(kind) for kind in kinds]
    return result


def same(found, expected):
    """Equal to 1e-9; what is next to nothing may be nothing."""
    if isinstance(found, list) and isinstance(expected, list):
        return len(found) == len(expected) and all(same(a, b) for a, b in zip(found, expected))
    if isinstance(found, float) and isinstance(expected, (int, float)) and not isinstance(expected, bool):
        return TOOLS['same'](found, expected) or abs(found - expected) < 1e-12
    return TOOLS['same'](found, expected)


def same_kinds(found, expected):
    """Arithmetic on an object column of bools and missing values gives float64 here, and there is no pd.NA."""
    return len(found) == len(expected) and all(
        a == b or b == 'number' and a in ('int64', 'float64') or (a, b) == ('float64', 'object')
        for a, b in zip(found, expected))


def first(found, expected, path):
    """Where two lists differ first."""
    if isinstance(found, list) and isinstance(expected, list) and len(found) == len(expected):
        for place, (a, b) in enumerate(zip(found, expected)):
            if not same(a, b):
                return first(a, b, '%s[%d]' % (path, place))
    return '%s is %.120r, not %.120r' % (path, found, expected)


def difference(found, expected):
    """The kind of a difference and what it is; None for none."""
    failed, failing = found['kind'] == 'error', expected['kind'] == 'error'
    if failed and failing or failed and 'NotImplementedError' in found['raises']:
        return None
    if failed or failing:
        error = found if failed else expected
        if any(text in error['message'] or text in error['raises'] for text in UNSTABLE) or 'scipy' in error['message']:
            return None
        return ('refused' if failed else 'answered'), '%s: %.150s' % (error['raises'][0], error['message'])
    found, expected = normal(found), normal(expected)
    for part in expected:
        if part not in found:
            continue
        if part in ('dtype', 'dtypes'):
            if same_kinds(found[part], expected[part]):
                continue
            return 'different', '%s is %s, not %s' % (part, found[part], expected[part])
        if not same(found[part], expected[part]):
            return 'different', first(found[part], expected[part], part)
    return None


def needed(statements):
    """The last statement and those it depends on."""
    kept, names = [], set()
    for statement in reversed(statements):
        name = statement.partition(' = ')[0]
        if not kept or name in names:
            kept.insert(0, statement)
            names |= set(re.findall(r'\bv\d+\b', statement))
    return kept


def compared(line, grammar, names):
    """The difference of one chain, with its seed and statements; None for none."""
    seed, found = json.loads(line)
    statements = TOOLS['chain'](grammar, seed)
    expected = json.loads(json.dumps(TOOLS['run'](statements, names)))
    for place, (ours, theirs) in enumerate(zip(found, expected)):
        if 'talib' in statements[place] and 'talib' not in names:
            return None
        kind = difference(ours, theirs)
        if kind:
            return kind + (seed, needed(statements[:place + 1]))
    return None


def main(outcomes):
    warnings.simplefilter('ignore')
    pd.options.mode.copy_on_write = True
    np.seterr(all='ignore')
    for name in ('conformance.py', 'chains.py'):
        exec(read(name), TOOLS)
    grammar = TOOLS['Grammar'](read('chains.txt'))
    names = TOOLS['scope'](TOOLS['frame_of'](TOOLS['candles']()))
    try:
        import talib
        names['talib'] = talib
    except ImportError:
        pass
    counts = collections.Counter()
    with open(outcomes) as file:
        for line in file:
            result = compared(line, grammar, names)
            counts['chains'] += 1
            if result:
                kind, text, seed, statements = result
                counts[kind] += 1
                print('%s, seed %d: %s\n    %s' % (kind, seed, text, '\n    '.join(statements)))
    print(', '.join('%s %d' % item for item in sorted(counts.items())))
    return 1 if counts['different'] else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1]))
