package io.sptraderb.strategy;

import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.sptraderb.component.ParameterValue;
import io.sptraderb.component.ParameterValue.Decimal;
import io.sptraderb.component.ParameterValue.Flag;
import io.sptraderb.component.ParameterValue.Text;
import io.sptraderb.component.ParameterValue.Whole;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

class ExecutionOptionsTest {

    private static final Execution STANDARD = ExecutionProfile.STANDARD.execution();

    private final List<Problem> problems = new ArrayList<>();

    /** A valid option and what it must set. */
    private record Good(String key, ParameterValue value, Function<Execution, Object> setting, Object expected) {
        @Override
        public String toString() {
            return key + ": " + value;
        }
    }

    /** A wrong option and what the problem must say of it. */
    private record Bad(String key, ParameterValue value, String message, String allowed) {
        @Override
        public String toString() {
            return key + ": " + value;
        }
    }

    static final List<Good> GOOD = List.of(
            new Good("profile", new Text("BACKTESTING.PY"), Execution::profile, "backtesting.py"),
            new Good("fill", new Text("close"), Execution::fill, Execution.FillTiming.CLOSE),
            new Good("fill", new Text("Next-Open"), Execution::fill, Execution.FillTiming.NEXT_OPEN),
            new Good("intrabar", new Text("optimistic"), Execution::intrabar, Execution.Intrabar.OPTIMISTIC),
            new Good("intrabar", new Text("nearest_extreme"), Execution::intrabar, Execution.Intrabar.NEAREST_EXTREME),
            new Good(
                    "protection_check", new Text("close"), Execution::protectionCheck, Execution.ProtectionCheck.CLOSE),
            new Good("level_basis", new Text("signal_close"), Execution::levelBasis, Execution.LevelBasis.SIGNAL_CLOSE),
            new Good(
                    "spread_model",
                    new Text("full_at_entry"),
                    Execution::spreadModel,
                    Execution.SpreadModel.FULL_AT_ENTRY),
            new Good("end_of_data", new Text("last_open"), Execution::endOfData, Execution.EndOfData.LAST_OPEN),
            new Good("finalize", new Flag(false), Execution::endOfData, Execution.EndOfData.LEAVE_OPEN),
            new Good("finalize", new Text("true"), Execution::endOfData, Execution.EndOfData.CLOSE),
            new Good("whole_units", new Flag(true), e -> e.terms().lotStep(), 1.0),
            new Good("lot_step", new Decimal(0.01), e -> e.terms().lotStep(), 0.01),
            new Good("tick_size", new Decimal(0.25), e -> e.terms().tickSize(), 0.25),
            new Good("multiplier", new Whole(50), e -> e.terms().multiplier(), 50.0),
            new Good("leverage", new Whole(30), e -> e.terms().leverage(), 30.0),
            new Good("margin", new Decimal(0.1), e -> e.terms().leverage(), 10.0),
            new Good("margin_per_unit", new Whole(1000), e -> e.terms().marginPerUnit(), 1_000.0),
            new Good("entry_candle", new Text("never"), Execution::entryCandle, Execution.EntryCandle.NEVER),
            new Good("size_at", new Text("decision"), Execution::sizeAt, Execution.SizeAt.DECISION),
            new Good("forgive_debt", new Flag(true), Execution::forgiveDebt, true),
            new Good("opposite", new Text("reduce"), Execution::opposite, Execution.Opposite.REDUCE),
            new Good("hedging", new Flag(true), Execution::opposite, Execution.Opposite.HEDGE),
            new Good("hedging", new Flag(false), Execution::opposite, Execution.Opposite.IGNORE),
            new Good("swap_long", new Decimal(0.0001), e -> e.swap().longRate(), 0.0001),
            new Good("swap_short", new Decimal(-0.0001), e -> e.swap().shortRate(), -0.0001),
            new Good("swap_triple_day", new Text("Wednesday"), e -> e.swap().tripleDay(), Optional.of(WEDNESDAY)),
            new Good("swap_triple_day", new Text("none"), e -> e.swap().tripleDay(), Optional.empty()),
            new Good("exclusive", new Text("TRUE"), Execution::opposite, Execution.Opposite.REVERSE),
            new Good("commission", new Decimal(0.001), e -> e.costs().commissionRate(), 0.001),
            new Good("commission", new Text("0.001"), e -> e.costs().commissionRate(), 0.001),
            new Good("commission_pct", new Decimal(0.1), e -> e.costs().commissionRate(), 0.001),
            new Good("commission_bps", new Whole(10), e -> e.costs().commissionRate(), 0.001),
            new Good("commission_per_unit", new Decimal(0.005), e -> e.costs().commissionPerUnit(), 0.005),
            new Good("commission_fixed", new Whole(1), e -> e.costs().commissionFixed(), 1.0),
            new Good("commission_minimum", new Whole(2), e -> e.costs().commissionMinimum(), 2.0),
            new Good("spread", new Decimal(0.0002), e -> e.costs().spread(), 0.0002),
            new Good("slippage", new Decimal(0.0001), e -> e.costs().slippage(), 0.0001));

    static final List<Bad> BAD = List.of(
            new Bad("profile", new Text("backtesting"), "is no profile", "backtesting.py"),
            new Bad("fill", new Text("next_opn"), "did you mean \"next_open\"?", "next_open, close"),
            new Bad("fill", new Whole(3), "\"3\" is no fill", "next_open, close"),
            new Bad("whole_units", new Text("maybe"), "whole_units must be true or false", "true or false"),
            new Bad("finalize", new Whole(1), "finalize must be true or false", "true or false"),
            new Bad("commission", new Decimal(-0.1), "commission is out of range", "0 to below 1"),
            new Bad("commission", new Whole(1), "commission is out of range", "0 to below 1"),
            new Bad("commission", new Text("cheap"), "no number", "0 to below 1"),
            new Bad("commission", new Text("NaN"), "no number", "0 to below 1"),
            new Bad("commission_pct", new Whole(100), "commission_pct is out of range", "0 to below 100"),
            new Bad("commission_bps", new Whole(10_000), "commission_bps is out of range", "0 to below 10000"),
            new Bad("commission_fixed", new Decimal(1e12), "commission_fixed is out of range", "1000000000"),
            new Bad("commission_minimum", new Whole(-1), "commission_minimum is out of range", "1000000000"),
            new Bad("commission_per_unit", new Flag(true), "no number", "1000000000"),
            new Bad("slippage", new Decimal(1.5), "slippage is out of range", "0 to below 1"),
            new Bad("comission", new Decimal(0.001), "did you mean \"commission\"?", "profile, fill"),
            new Bad("colour", new Text("red"), "\"colour\" is no execution option", "profile, fill"));

    @ParameterizedTest
    @FieldSource("GOOD")
    void shouldSetWhatTheOptionSays(Good row) {
        Execution execution = apply(Map.of(row.key(), row.value()));

        assertThat(problems).isEmpty();
        assertThat(row.setting().apply(execution)).isEqualTo(row.expected());
    }

    @ParameterizedTest
    @FieldSource("BAD")
    void shouldReportAndKeepTheBaseWhenWrong(Bad row) {
        Execution execution = apply(Map.of(row.key(), row.value()));

        assertThat(execution).isEqualTo(STANDARD);
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.path()).isEqualTo("execution." + row.key());
            assertThat(problem.line()).isEqualTo(row.key().length());
            assertThat(problem.message()).contains(row.message());
            assertThat(problem.allowed()).contains(row.allowed());
        });
    }

    @Test
    void shouldKnowEveryKeyItLists() {
        assertThat(GOOD.stream().map(Good::key).distinct())
                .containsExactlyInAnyOrderElementsOf(ExecutionOptions.keys());
    }

    @Test
    void shouldChangeNothingWhenThereAreNoOptions() {
        assertThat(apply(Map.of())).isEqualTo(STANDARD);
        assertThat(problems).isEmpty();
    }

    @Test
    void shouldStartFromTheProfileWhereverItStands() {
        Map<String, ParameterValue> options = new LinkedHashMap<>();
        options.put("whole_units", new Flag(false));
        options.put("spread", new Decimal(0.002));
        options.put("profile", new Text("backtesting.py"));

        Execution execution = apply(options);

        assertThat(execution.terms().lotStep()).isZero();
        assertThat(execution.costs().spread()).isEqualTo(0.002);
        assertThat(execution.levelBasis()).isEqualTo(Execution.LevelBasis.SIGNAL_CLOSE);
    }

    @Test
    void shouldKeepCostsWhenOnlyTheProfileChanges() {
        Costs costs = new Costs(0.001, 0, 0, 0, 0, 0);

        Execution execution = ExecutionOptions.apply(
                STANDARD.withCosts(costs), Map.of("profile", new Text("sptraderb")), "", key -> 0, problems::add);

        assertThat(execution).isEqualTo(ExecutionProfile.SPTRADERB.execution().withCosts(costs));
    }

    @Test
    void shouldKeepTheProfilesWayToCloseWhenFinalizeSaysOnlyThatItCloses() {
        Execution execution = apply(Map.of("profile", new Text("backtesting.py"), "finalize", new Flag(true)));

        assertThat(execution.endOfData()).isEqualTo(Execution.EndOfData.LAST_OPEN);
    }

    @Test
    void shouldReportTwoSpellingsOfOneSetting() {
        apply(Map.of("commission", new Decimal(0.001), "commission_bps", new Whole(5)));
        apply(Map.of("end_of_data", new Text("close"), "finalize", new Flag(false)));

        assertThat(problems)
                .extracting(Problem::message)
                .containsExactly(
                        "commission and commission_bps set the same thing",
                        "end_of_data and finalize set the same thing");
    }

    @Test
    void shouldReportCostsThatEatTheWholePrice() {
        Execution execution = apply(Map.of("spread", new Decimal(0.6), "slippage", new Decimal(0.5)));

        assertThat(execution.costs()).isEqualTo(Costs.NONE);
        assertThat(problems).extracting(Problem::path).containsExactly("execution.slippage");
    }

    @Test
    void shouldReportEveryProblemAtOnce() {
        apply(Map.of("fill", new Text("x"), "spread", new Whole(2), "bogus", new Whole(1)));

        assertThat(problems).hasSize(3);
    }

    private Execution apply(Map<String, ParameterValue> options) {
        return ExecutionOptions.apply(STANDARD, options, "execution", String::length, problems::add);
    }

    @ParameterizedTest
    @EnumSource(ExecutionProfile.class)
    void shouldReadBackWhatItDescribes(ExecutionProfile profile) {
        Execution execution = profile.execution().toBuilder()
                .intrabar(Execution.Intrabar.NEAREST_EXTREME)
                .opposite(Execution.Opposite.HEDGE)
                .terms(new ContractTerms(10, 0.25, 0.01, 1 / 0.3, 0))
                .costs(new Costs(0.001, 0.1, 1.5, 2, 0.0003, 1e-5))
                .swap(new Swap(1e-4, -1e-5, Optional.of(WEDNESDAY)))
                .build();

        assertThat(apply(ExecutionOptions.describe(execution))).isEqualTo(execution);
        assertThat(problems).isEmpty();
    }
}
