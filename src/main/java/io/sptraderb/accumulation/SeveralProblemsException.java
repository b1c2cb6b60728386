package io.sptraderb.accumulation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/** A request has more than one mistake; all of them are told at once. Its code is theirs when they share one. */
public final class SeveralProblemsException extends AccumulationException {

    private static final long serialVersionUID = 1L;

    private final transient List<AccumulationException> problems;

    /** @param problems in the order they were found, not empty */
    public SeveralProblemsException(List<AccumulationException> problems) {
        super(
                commonCode(problems),
                problems.stream().map(Throwable::getMessage).collect(Collectors.joining("; ")),
                problems.getFirst());
        this.problems = List.copyOf(problems);
    }

    private static ErrorCode commonCode(List<AccumulationException> problems) {
        ErrorCode first = problems.getFirst().code();
        return problems.stream().allMatch(each -> each.code() == first) ? first : ErrorCode.INVALID_REQUEST;
    }

    public List<AccumulationException> problems() {
        return problems;
    }

    /** {@code problems}: of each its code, its message and its own details. */
    @Override
    public SequencedMap<String, Object> details() {
        return details(
                "problems",
                problems.stream().map(SeveralProblemsException::told).toList());
    }

    private static SequencedMap<String, Object> told(AccumulationException problem) {
        SequencedMap<String, Object> told = new LinkedHashMap<>(problem.details());
        told.putFirst("message", String.valueOf(problem.getMessage()));
        told.putFirst("code", problem.code().name());
        return told;
    }
}
