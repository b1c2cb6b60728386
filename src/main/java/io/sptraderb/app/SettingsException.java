package io.sptraderb.app;

import io.sptraderb.strategy.Problem;
import java.util.List;

/** The settings cannot be used: every problem. */
final class SettingsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    SettingsException(List<Problem> problems) {
        super(problems.size() == 1 ? "1 setting cannot be used" : problems.size() + " settings cannot be used");
        this.problems = List.copyOf(problems);
    }

    List<Problem> problems() {
        return problems;
    }
}
