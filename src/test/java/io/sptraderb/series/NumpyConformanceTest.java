package io.sptraderb.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Answers recorded from numpy 2.2.6 and pandas 2.3.3 by {@code numpy/record.py}, to 1e-9 relative. */
class NumpyConformanceTest {

    private static EmbeddedPython python;

    @BeforeAll
    static void start() {
        python = new EmbeddedPython();
    }

    @AfterAll
    static void stop() {
        python.close();
    }

    @Test
    void shouldAnswerEveryRecordedCaseAsNumpy() throws IOException {
        List<Conformance.Case> cases = Conformance.cases(python, Conformance.resource("/numpy/cases.json"));
        Conformance.print("numpy", cases);

        assertThat(cases).hasSizeGreaterThan(1000);
        assertThat(cases).filteredOn(each -> !each.isEqual()).isEmpty();
    }
}
