package io.sptraderb.accumulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.sptraderb.support.PathDifferences;
import io.sptraderb.support.SlowPortfolio;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The simulation against a second, slow reading of its prose, figure by figure. What differs is told with its seed. */
class PortfolioTwinTest {

    private static final int FEW = 2_000;
    private static final int MANY = 50_000;
    /** Amounts up to here are never refused. */
    private static final double SURELY_ALLOWED = 9.19e10;
    /** Amounts from here on always are. */
    private static final double SURELY_REFUSED = 9.23e10;

    @Test
    void shouldAgreeWithASlowTwin() {
        assertThat(differences(1, FEW)).isEmpty();
    }

    @Test
    @Tag("slow")
    void shouldAgreeWithASlowTwinOnManyStudies() {
        assertThat(differences(FEW + 1, MANY)).isEmpty();
    }

    private static List<String> differences(long first, long last) {
        List<String> found = new ArrayList<>();
        for (long seed = first; seed <= last && found.size() < 10; seed++) {
            List<String> differences = differences(RandomStudy.draw(seed));
            if (!differences.isEmpty()) {
                found.add("seed " + seed + ": "
                        + String.join("\n  ", differences.stream().limit(5).toList()));
            }
        }
        return found;
    }

    private static List<String> differences(RandomStudy study) {
        SlowPortfolio slow = SlowPortfolio.of(study.plan(), study.closesByDate(), study.dividends(), study.signals());
        double largest = slow.largest().doubleValue();
        Optional<PortfolioPath> path = study.run();
        if (path.isEmpty()) {
            return largest > SURELY_ALLOWED ? List.of() : List.of("refused, the largest amount is " + largest);
        }
        return largest < SURELY_REFUSED
                ? PathDifferences.between(path.get(), slow)
                : List.of("not refused, the largest amount is " + largest);
    }
}
