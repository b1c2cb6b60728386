package io.sptraderb.accumulation.wire;

import io.sptraderb.accumulation.AccumulationException;
import io.sptraderb.accumulation.SeveralProblemsException;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a message, in the order found. Of very many, the first are enough. */
final class Problems {

    private static final int MOST = 20;

    private final List<AccumulationException> noted = new ArrayList<>();

    void note(AccumulationException problem) {
        if (noted.size() < MOST) {
            noted.add(problem);
        }
    }

    boolean isEmpty() {
        return noted.isEmpty();
    }

    /** The one there is, or all of them in one; there is one at least. */
    AccumulationException exception() {
        return noted.size() == 1 ? noted.getFirst() : new SeveralProblemsException(noted);
    }
}
