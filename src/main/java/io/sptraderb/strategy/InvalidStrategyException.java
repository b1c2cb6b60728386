package io.sptraderb.strategy;

import java.util.List;
import java.util.stream.Collectors;

/** A strategy's text cannot become a strategy: every problem, in the order of the text. */
public final class InvalidStrategyException extends StrategyException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public InvalidStrategyException(String strategyName, List<Problem> problems) {
        super(
                strategyName,
                "strategy \"" + strategyName + "\" has " + problems.size()
                        + (problems.size() == 1 ? " problem: " : " problems: ")
                        + problems.stream().map(Problem::toString).collect(Collectors.joining("; ")));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
