package io.sptraderb.strategy.yaml;

import io.sptraderb.strategy.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Collects what is wrong, and what is merely odd, while a text is read. Reading ends early, by an exception, when a text
 * has more problems than would help anyone: hostile ones could have tens of thousands.
 */
final class Problems {

    private static final int MOST = 100;

    private final List<Problem> errors = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();
    private boolean overflowed;

    void error(YamlNode node, String message, String allowed) {
        error(new Problem(node.path(), node.line(), message, node.shown(), allowed));
    }

    void error(Problem problem) {
        if (errors.size() == MOST) {
            overflowed = true;
            throw new TooManyException();
        }
        errors.add(problem);
    }

    void warn(YamlNode node, String message, String allowed) {
        warn(new Problem(node.path(), node.line(), message, node.shown(), allowed));
    }

    void warn(Problem problem) {
        if (warnings.size() < MOST) {
            warnings.add(problem);
        }
    }

    boolean hasErrors() {
        return !errors.isEmpty();
    }

    /** In the order of the text; a last one says so when reading ended early. */
    List<Problem> errors() {
        List<Problem> sorted = inTextOrder(errors);
        if (overflowed) {
            sorted.add(new Problem(
                    "", 0, "there are more problems than these", "more than " + MOST, "a strategy without problems"));
        }
        return sorted;
    }

    /** In the order of the text. */
    List<Problem> warnings() {
        return inTextOrder(warnings);
    }

    private static List<Problem> inTextOrder(List<Problem> problems) {
        List<Problem> sorted = new ArrayList<>(problems);
        sorted.sort(Comparator.comparingInt(Problem::line));
        return sorted;
    }

    /** Ends the reading of a text that has problems enough. */
    static final class TooManyException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private TooManyException() {
            super("more than " + MOST + " problems");
        }
    }
}
