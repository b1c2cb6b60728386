package io.sptraderb.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.sptraderb.engine.reference.Comparison;
import io.sptraderb.engine.reference.ReferenceResult;
import io.sptraderb.engine.reference.ReferenceSimulator;
import io.sptraderb.trade.ExitReason;
import io.sptraderb.trade.FillRule;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The engine against a second, slow reading of its prose: random strategies on wild markets, trade by trade. What differs
 * is told with its seed; {@link #differences} of that seed alone replays it.
 */
class ReferenceSimulatorTest {

    private static final int CANDLES = 80;
    private static final int MANY_CANDLES = 400;
    private static final int FEW = 2_000;
    private static final int MANY = 20_000;

    @Test
    void shouldTradeAsTheReferenceDoes() {
        assertThat(differences(1, FEW, CANDLES)).isEmpty();
    }

    /** Far seeds of markets on which the two once traded differently. */
    @ParameterizedTest
    @ValueSource(longs = {4_704, 14_679})
    void shouldTradeAsTheReferenceDoesWhereItOnceDidNot(long seed) {
        assertThat(differences(seed, CANDLES)).isEmpty();
    }

    @Test
    @Tag("slow")
    void shouldTradeAsTheReferenceDoesOnManyMarkets() {
        assertThat(differences(FEW + 1, MANY, CANDLES)).isEmpty();
        assertThat(differences(1, FEW, MANY_CANDLES)).isEmpty();
    }

    /** Agreement about nothing would prove nothing. */
    @Test
    void shouldMeetEveryReason() {
        Set<Enum<?>> met = new HashSet<>();
        for (long seed = 1; seed <= 300; seed++) {
            SimulationResult result = RandomAccounts.draw(seed, CANDLES).run();
            met.add(result.endedBy());
            met.addAll(result.rejectionCounts().keySet());
            result.trades().forEach(trade -> {
                met.add(trade.exitReason());
                met.add(trade.entry().rule());
                met.add(trade.exit().rule());
            });
        }

        assertThat(met).containsAll(EnumSet.allOf(EndedBy.class));
        assertThat(met).containsAll(EnumSet.allOf(ExitReason.class));
        assertThat(met).containsAll(EnumSet.allOf(FillRule.class));
        // no price falls to nothing here
        assertThat(met).containsAll(EnumSet.complementOf(EnumSet.of(Rejection.Reason.BAD_PRICE)));
    }

    private static List<String> differences(long first, long last, int candles) {
        List<String> found = new ArrayList<>();
        for (long seed = first; seed <= last; seed++) {
            List<String> differences = differences(seed, candles);
            if (!differences.isEmpty()) {
                found.add(differences.stream()
                        .limit(5)
                        .collect(Collectors.joining("\n  ", "seed " + seed + ", " + candles + " candles:\n  ", "")));
            }
        }
        return found;
    }

    private static List<String> differences(long seed, int candles) {
        RandomAccounts account = RandomAccounts.draw(seed, candles);
        ReferenceResult reference = ReferenceSimulator.run(account.markets(), account.settings());
        return Comparison.of(account.run(), reference);
    }
}
