package io.sptraderb.series;

import java.util.List;
import java.util.Locale;

/** Binary operators of Python; a call names one by its place in this list, which Python asks for once by name. */
enum Operation {
    ADD,
    SUBTRACT,
    MULTIPLY,
    DIVIDE,
    FLOOR_DIVIDE,
    MODULO,
    POWER,
    LESS,
    LESS_OR_EQUAL,
    GREATER,
    GREATER_OR_EQUAL,
    EQUAL,
    NOT_EQUAL,
    AND,
    OR,
    XOR;

    private static final List<Operation> ALL = List.of(values());

    static Operation of(int code) {
        return ALL.get(code);
    }

    static int code(String name) {
        return ALL.indexOf(valueOf(name.toUpperCase(Locale.ROOT)));
    }

    /** The comparison with its sides exchanged. */
    Operation mirrored() {
        return switch (this) {
            case LESS -> GREATER;
            case LESS_OR_EQUAL -> GREATER_OR_EQUAL;
            case GREATER -> LESS;
            case GREATER_OR_EQUAL -> LESS_OR_EQUAL;
            default -> this;
        };
    }
}
