package io.sptraderb.accumulation.wire;

import io.sptraderb.accumulation.AccumulationException;
import io.sptraderb.accumulation.InvalidRequestException;
import io.sptraderb.accumulation.SeveralProblemsException;

/** Turns what is wrong with values into what is wrong with an answer. */
final class BadAnswers {

    private BadAnswers() {}

    /** The first of several. */
    static BadAnswerException of(AccumulationException problem) {
        return switch (problem) {
            case SeveralProblemsException several -> of(several.problems().getFirst());
            case InvalidRequestException e -> new BadAnswerException(e.field(), e.found(), e.allowed());
            default -> new BadAnswerException("the answer", String.valueOf(problem.getMessage()), "without that");
        };
    }
}
