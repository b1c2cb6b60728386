"""The functions of the host, bound once: a call of a bound function is the cheapest way across."""

from _sptraderb import kernels as _kernels

building = _kernels.building()
operators = _kernels.operators()
transforms = _kernels.transforms()
windows = _kernels.windows()
exponential = _kernels.exponential()
reductions = _kernels.reductions()
row_wise = _kernels.rowWise()
selection = _kernels.selection()
assignment = _kernels.assignment()
lookup = _kernels.lookup()
distinct = _kernels.distinct()
sorting = _kernels.sorting()
row_numbers = _kernels.rowNumbers()
times = _kernels.times()
time_columns = _kernels.timeColumns()
grouping = _kernels.grouping()

apply = operators.apply
apply_reflected = operators.applyReflected
code = operators.code

ADD = code('add')
SUB = code('subtract')
MUL = code('multiply')
DIV = code('divide')
FLOORDIV = code('floor_divide')
MOD = code('modulo')
POW = code('power')
LT = code('less')
LE = code('less_or_equal')
GT = code('greater')
GE = code('greater_or_equal')
EQ = code('equal')
NE = code('not_equal')
AND = code('and')
OR = code('or')
XOR = code('xor')

SYMBOLS = {
    ADD: '+', SUB: '-', MUL: '*', DIV: '/', FLOORDIV: '//', MOD: '%', POW: '**',
    LT: '<', LE: '<=', GT: '>', GE: '>=', EQ: '==', NE: '!=', AND: '&', OR: '|', XOR: '^',
}
COMPARISONS = (LT, LE, GT, GE, EQ, NE)

nan = float('nan')
PLAIN = frozenset((float, int, bool, str, type(None)))
"""Types a host function returns or takes as they are."""
