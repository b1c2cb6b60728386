package io.sptraderb.backtest;

import io.sptraderb.strategy.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** What was asked cannot become a backtest: every problem, at once. */
public final class InvalidRequestException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public InvalidRequestException(List<Problem> problems) {
        super(
                problems.size() == 1
                        ? problems.getFirst().toString()
                        : problems.size() + " problems: "
                                + problems.stream().map(Problem::toString).collect(Collectors.joining("; ")));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
