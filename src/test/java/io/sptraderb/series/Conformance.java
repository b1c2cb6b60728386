package io.sptraderb.series;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.graalvm.polyglot.Value;

/** Recorded answers, and what is different here; the checker is {@code pandas/conformance.py}. */
final class Conformance {

    /**
     * One recorded expression.
     *
     * @param difference what was answered instead, empty when nothing differs
     */
    record Case(String group, String id, String difference) {

        boolean isEqual() {
            return difference.isEmpty();
        }
    }

    private Conformance() {}

    /** Runs all cases of a text in the form of {@code /pandas/cases.json}, on its own data or else on that file's. */
    static List<Case> cases(EmbeddedPython python, String text) throws IOException {
        python.run(resource("/pandas/conformance.py"));
        Value lines = python.eval("report").execute(text, resource("/pandas/cases.json"));
        List<Case> cases = new ArrayList<>();
        for (long i = 0; i < lines.getArraySize(); i++) {
            String[] parts = lines.getArrayElement(i).asString().split("\\|", 3);
            cases.add(new Case(parts[0], parts[1], parts[2]));
        }
        return cases;
    }

    /** Prints how many cases of each group passed. */
    static void print(String library, List<Case> cases) {
        System.out.println(library + " conformance in all: " + passed(cases));
        Map<String, List<Case>> groups =
                cases.stream().collect(Collectors.groupingBy(Case::group, TreeMap::new, Collectors.toList()));
        groups.forEach(
                (group, members) -> System.out.println(library + " conformance " + group + ": " + passed(members)));
    }

    private static String passed(List<Case> cases) {
        return cases.stream().filter(Case::isEqual).count() + " of " + cases.size();
    }

    static String resource(String path) throws IOException {
        try (InputStream in = Conformance.class.getResourceAsStream(path)) {
            return new String(Objects.requireNonNull(in, path).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
