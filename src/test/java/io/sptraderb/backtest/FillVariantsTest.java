package io.sptraderb.backtest;

import static io.sptraderb.support.SmallRun.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.sptraderb.component.CancelSignal;
import io.sptraderb.engine.SimulationCancelledException;
import io.sptraderb.engine.SimulationResult;
import io.sptraderb.strategy.ContractTerms;
import io.sptraderb.strategy.Costs;
import io.sptraderb.strategy.Execution;
import io.sptraderb.strategy.Execution.FillTiming;
import io.sptraderb.strategy.Execution.Intrabar;
import io.sptraderb.support.Market;
import io.sptraderb.support.SmallRun;
import io.sptraderb.trade.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class FillVariantsTest {

    /** The P&L of doubles on 10 units near 100: far above their rounding. */
    private static final double TOLERANCE = 1e-9;

    private final List<String> warnings = new ArrayList<>();

    private FillBand band(SmallRun run) {
        return band(run, CancelSignal.NEVER);
    }

    private FillBand band(SmallRun run, CancelSignal cancel) {
        return new FillVariants(run.markets(), run.settings(), run.run(), cancel).band(warnings);
    }

    private static SmallRun rising() {
        return SmallRun.on(
                        row(100, 101, 99, 101),
                        row(102, 104, 101, 103),
                        row(103, 105, 102, 104),
                        row(104, 106, 103, 105))
                .enterAfter(0)
                .exitAfter(2);
    }

    private static Money pnl(FillBand band, FillAssumption assumption) {
        return band.variants().stream()
                .filter(variant -> variant.assumption() == assumption)
                .findFirst()
                .orElseThrow()
                .totalPnl();
    }

    @Test
    void shouldFillTheSameDecisionsUnderEachAssumption() {
        FillBand band = band(rising());

        // decided at the closes of candles 0 and 2: 10 units from 102 to 104, or from 101 to 104
        assertThat(band.ownPnl()).isEqualTo(Money.of(20));
        assertThat(pnl(band, FillAssumption.NEXT_OPEN)).isEqualTo(Money.of(20));
        assertThat(pnl(band, FillAssumption.CLOSE)).isEqualTo(Money.of(30));
        // half a basis point off each fill: 10 * (104 * 0.99995 - 102 * 1.00005)
        assertThat(pnl(band, FillAssumption.WIDER_SPREAD)).isEqualTo(Money.of(19.897));
        assertThat(band.widerSpread()).isEqualTo(0.0001);
        assertThat(band.lowestPnl()).isEqualTo(Money.of(19.897));
        assertThat(band.highestPnl()).isEqualTo(Money.of(30));
        assertThat(band.signFlips()).isFalse();
        assertThat(warnings).isEmpty();
    }

    @Test
    void shouldMeasureEachVariant() {
        FillBand.Variant close = band(rising()).variants().get(1);

        assertThat(close.assumption()).isEqualTo(FillAssumption.CLOSE);
        assertThat(close.endEquity()).isEqualTo(Money.of(10_030));
        assertThat(close.totalReturn()).isCloseTo(0.003, within(TOLERANCE));
        assertThat(close.maxDrawdown()).isZero();
        assertThat(close.trades()).isEqualTo(1);
    }

    @Test
    void shouldWarnWhenTheOrderInsideACandleDecidesBetweenGainAndLoss() {
        SmallRun run = SmallRun.on(row(100, 100, 100, 100), row(100, 100, 100, 100), row(100, 104, 97, 101))
                .stopAndTarget(0.02, 0.03)
                .enterAfter(0);

        FillBand band = band(run);

        assertThat(pnl(band, FillAssumption.PESSIMISTIC)).isEqualTo(Money.of(-20));
        assertThat(pnl(band, FillAssumption.OPTIMISTIC)).isEqualTo(Money.of(30));
        assertThat(band.signFlips()).isTrue();
        assertThat(warnings).singleElement().satisfies(warning -> assertThat(warning)
                .contains("depends on how orders are assumed to be filled", "-20.", "30.00"));
    }

    @Test
    void shouldDoubleTheSpreadThereIs() {
        Costs costs = new Costs(0, 0, 0, 0, 0.002, 0);
        FillBand band = band(rising().set(settings -> settings.costs(costs)));

        assertThat(band.widerSpread()).isEqualTo(0.004);
        assertThat(band.ownPnl()).isEqualTo(Money.of(10 * (104 * 0.999 - 102 * 1.001)));
        assertThat(pnl(band, FillAssumption.WIDER_SPREAD)).isEqualTo(Money.of(10 * (104 * 0.998 - 102 * 1.002)));
    }

    @Test
    void shouldSimulateOnlyWhatIsNotTheRunsOwnAssumption() {
        AtomicInteger blocks = new AtomicInteger();
        CancelSignal counting = () -> {
            blocks.incrementAndGet();
            return false;
        };

        FillBand band = band(rising(), counting);

        // one question a simulation: close, optimistic, wider spread
        assertThat(blocks).hasValue(3);
        assertThat(band.variants()).extracting(FillBand.Variant::assumption).containsExactly(FillAssumption.values());
    }

    @Test
    void shouldEndWhenCancelled() {
        assertThatThrownBy(() -> band(rising(), () -> true)).isInstanceOf(SimulationCancelledException.class);
    }

    @Test
    void shouldLeaveOutWhatCannotBeCounted() {
        SmallRun run = SmallRun.on(row(1, 1, 1, 1), row(9e8, 9e8, 9e8, 9e8)).enterAfter(0);
        // bought at the close, 10 units come to more than there are numbers for: 9e9 times the multiplier
        FillBand band = band(run.set(settings -> settings.terms(new ContractTerms(100, 0, 0, 1, 1e-6))));

        assertThat(band.variants())
                .extracting(FillBand.Variant::assumption)
                .doesNotContain(FillAssumption.CLOSE)
                .hasSize(4);
        assertThat(warnings).singleElement().satisfies(warning -> assertThat(warning)
                .startsWith("fill band without close: amount"));
    }

    @Test
    void shouldGiveWhatARunOfItsOwnGives() {
        for (int seed = 1; seed <= 20; seed++) {
            SmallRun run = SmallRun.on(Market.random(seed, 400, 100)).stopAndTarget(0.01, 0.01);
            for (int i = 0; i < 390; i += 7) {
                run.enterAfter(i);
            }
            run.set(settings -> settings.costs(new Costs(0.0005, 0, 0, 0, 0.0003, 0.0001)));
            for (FillBand.Variant variant : band(run).variants()) {
                Execution own = run.execution();
                SimulationResult alone = run.set(settings -> switch (variant.assumption()) {
                            case NEXT_OPEN -> settings.fill(FillTiming.NEXT_OPEN);
                            case CLOSE -> settings.fill(FillTiming.CLOSE);
                            case PESSIMISTIC -> settings.intrabar(Intrabar.PESSIMISTIC);
                            case OPTIMISTIC -> settings.intrabar(Intrabar.OPTIMISTIC);
                            case WIDER_SPREAD -> settings.costs(new Costs(0.0005, 0, 0, 0, 0.0006, 0.0001));
                        })
                        .run();
                run.set(settings -> own.toBuilder());
                assertThat(variant.endEquity())
                        .as("seed " + seed + " " + variant)
                        .isEqualTo(alone.endEquity());
                assertThat(variant.trades()).isEqualTo(alone.trades().size());
            }
        }
    }
}
