package io.sptraderb.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNameTest {

    private static final List<String> NAMES = List.of("stop_loss", "take_profit", "signal_exit", "when", "size");

    @ParameterizedTest
    @CsvSource({
        "stop_los, stop_loss",
        "stoploss, stop_loss",
        "Take_Profit, take_profit",
        "takeprofit, take_profit",
        "wehn, when",
        "sise, size",
        "signalexit, signal_exit"
    })
    void shouldFindNameWhenMistyped(String typed, String meant) {
        assertThat(NearestName.of(typed, NAMES)).contains(meant);
        assertThat(NearestName.hint(typed, NAMES)).isEqualTo("; did you mean \"" + meant + "\"?");
    }

    @ParameterizedTest
    @CsvSource({"dividends", "x", "''", "' '", "zzzz"})
    void shouldFindNothingWhenNothingIsNear(String typed) {
        assertThat(NearestName.of(typed, NAMES)).isEmpty();
        assertThat(NearestName.hint(typed, NAMES)).isEmpty();
    }

    @Test
    void shouldNotSearchForHugeNames() {
        assertThat(NearestName.of("a".repeat(1_000_000), List.of("a".repeat(1_000_000))))
                .isEqualTo(Optional.empty());
    }

    /** The recursive definition of the distance is the twin of the rows. */
    @Test
    void shouldMeasureAsTheDefinitionSays() {
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            String a = word(random);
            String b = word(random);
            assertThat(NearestName.distance(a, b)).as("%s, %s", a, b).isEqualTo(defined(a, b));
        }
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int length = random.nextInt(6); length > 0; length--) {
            word.append((char) ('a' + random.nextInt(3)));
        }
        return word.toString();
    }

    private static int defined(String a, String b) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.length() + b.length();
        }
        String aRest = a.substring(1);
        String bRest = b.substring(1);
        int best = defined(aRest, bRest) + (a.charAt(0) == b.charAt(0) ? 0 : 1);
        best = Math.min(best, 1 + Math.min(defined(aRest, b), defined(a, bRest)));
        if (a.length() > 1 && b.length() > 1 && a.charAt(0) == b.charAt(1) && a.charAt(1) == b.charAt(0)) {
            best = Math.min(best, 1 + defined(a.substring(2), b.substring(2)));
        }
        return best;
    }
}
