package io.sptraderb.strategy.yaml;

import io.sptraderb.strategy.Problem;

/** A piece of a condition is none. */
final class FormulaException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String found;
    private final String allowed;

    /**
     * @param message what is wrong, without what was found
     * @param found the piece
     * @param allowed what may be there
     */
    FormulaException(String message, String found, String allowed) {
        super(message);
        this.found = found;
        this.allowed = allowed;
    }

    /** Reports it where the condition is written. */
    void report(YamlNode node, Problems problems) {
        String shown = YamlNode.Scalar.shorten(found);
        problems.error(new Problem(node.path(), node.line(), String.valueOf(getMessage()), shown, allowed));
    }
}
