package io.sptraderb.app.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What is wrong with an answer, and how much of it was looked at. */
final class Findings {

    private final List<String> problems = new ArrayList<>();
    private int checks;

    /** Looks at one thing. */
    void expect(boolean holds, Supplier<String> otherwise) {
        checks++;
        if (!holds) {
            problems.add(otherwise.get());
        }
    }

    /** Something is wrong whatever the answer. */
    void wrong(String problem) {
        problems.add(problem);
    }

    /** How many things were looked at. */
    int checks() {
        return checks;
    }

    List<String> problems() {
        return List.copyOf(problems);
    }
}
