"""Compiles the source text of components."""

import builtins

import _ast

_TREE_ONLY = 0x400
"""PyCF_ONLY_AST of the module ast, which takes a second to import."""

_INVERSION = "~"
"""The name of the function behind the operator: none that a component could give to something of its own."""


def compiled(text, file):
    """The code of a component, in which `~` of a bool is `not`.

    What numpy compares is a numpy.bool_ under CPython and a bool here, and `~` makes -2 of True and -1 of False, both of
    which count as true: `if ~(fast > slow):` would hold always.
    """
    if "~" not in text:
        return compile(text, file, "exec", dont_inherit=True)
    tree = compile(text, file, "exec", _TREE_ONLY, dont_inherit=True)
    pending = [tree]
    while pending:
        pending += _replace_inversions(pending.pop())
    return compile(tree, file, "exec", dont_inherit=True)


def _replace_inversions(node):
    """Calls the function wherever a child of the node is the operator; returns the children there are then."""
    children = []
    for field in node._fields:
        value = getattr(node, field, None)
        if isinstance(value, list):
            value[:] = [_called(each) for each in value]
            children += [each for each in value if isinstance(each, _ast.AST)]
        elif isinstance(value, _ast.AST):
            value = _called(value)
            setattr(node, field, value)
            children.append(value)
    return children


def _called(node):
    if not isinstance(node, _ast.UnaryOp) or not isinstance(node.op, _ast.Invert):
        return node
    place = {name: getattr(node, name) for name in ("lineno", "col_offset", "end_lineno", "end_col_offset")}
    function = _ast.Name(id=_INVERSION, ctx=_ast.Load(), **place)
    return _ast.Call(func=function, args=[node.operand], keywords=[], **place)


def _inverted(value):
    return not value if type(value) is bool else ~value


setattr(builtins, _INVERSION, _inverted)
