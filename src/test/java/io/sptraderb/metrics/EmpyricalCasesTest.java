package io.sptraderb.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The published test cases of empyrical-reloaded (tests/test_stats.py, Apache-2), to its eight decimals. */
class EmpyricalCasesTest {

    private static final double EIGHT_DECIMALS = 1.5e-8;
    private static final double NONE = Double.NaN;

    private static final double[] EMPTY = {};
    private static final double[] ONE = percent(1);
    private static final double[] MIXED = percent(NONE, 1, 10, -4, 2, 3, 2, 1, -10);
    private static final double[] FROM_ZERO = percent(0, 1, 10, -4, 2, 3, 2, 1, -10);
    private static final double[] POSITIVE = percent(1, 2, 1, 1, 1, 1, 1, 1, 1);
    private static final double[] NEGATIVE = percent(0, -6, -7, -1, -9, -2, -6, -8, -5);
    private static final double[] ALL_NEGATIVE = percent(-2, -6, -7, -1, -9, -2, -6, -8, -5);
    private static final double[] UP_DOWN_UP = percent(10, -10, 10);
    private static final double[] FLAT = percent(1, 1, 1, 1, 1, 1, 1, 1, 1);
    private static final double[] SIMPLE_BENCHMARK = percent(0, 1, 0, 1, 0, 1, 0, 1, 0);
    private static final double[] TABLE_ONE = {
        -0.00171614, 0.01322056, 0.03063862, -0.01422057, -0.00489779, 0.01268925, -0.03357711, 0.01797036
    };
    private static final double[] TABLE_TWO = {
        0.01846232, 0.00793951, -0.01448395, 0.00422537, -0.00339611, 0.03756813, 0.0151531, 0.03549769
    };

    /** One assertion of the published tests. */
    private record Case(String name, double found, double expected) {}

    @TestFactory
    Stream<DynamicTest> shouldCompoundReturns() {
        return tests(
                row("cum_returns_final empty", day(EMPTY).totalReturn(), NONE),
                row("cum_returns_final one", day(ONE).totalReturn(), 0.01),
                row("cum_returns_final mixed", day(MIXED).totalReturn(), 0.03893109170048015),
                row("annual_return mixed", day(MIXED).annualReturn(), 1.9135925373194231),
                row("annual_return weekly", week(FROM_ZERO).annualReturn(), 0.24690830513998208),
                row("annual_return monthly", month(FROM_ZERO).annualReturn(), 0.052242061386048144),
                row("cagr empty", day(EMPTY).annualReturn(), NONE),
                row("cagr one", day(ONE).annualReturn(), 11.274002099240244),
                row("cagr flat", day(FLAT).annualReturn(), 11.274002099240256),
                row("cagr yearly", ReturnStatistics.of(percent(3, 3, 3), 1).annualReturn(), 0.03));
    }

    @TestFactory
    Stream<DynamicTest> shouldMeasureDrawdowns() {
        return tests(
                row("empty", day(EMPTY).maxDrawdown(), NONE),
                row("one", day(ONE).maxDrawdown(), 0),
                row("simple benchmark", day(SIMPLE_BENCHMARK).maxDrawdown(), 0),
                row("mixed", day(MIXED).maxDrawdown(), 0.1),
                row("positive", day(POSITIVE).maxDrawdown(), 0),
                row("negative", day(NEGATIVE).maxDrawdown(), 0.36590730),
                row("all negative", day(ALL_NEGATIVE).maxDrawdown(), 0.378589157),
                row("up, down, up", day(UP_DOWN_UP).maxDrawdown(), 0.10),
                row("calmar empty", day(EMPTY).calmar(), NONE),
                row("calmar one", day(ONE).calmar(), NONE),
                row("calmar mixed", day(MIXED).calmar(), 19.135925373194233),
                row("calmar weekly", week(FROM_ZERO).calmar(), 2.4690830513998208),
                row("calmar monthly", month(FROM_ZERO).calmar(), 0.5224206138604814));
    }

    @TestFactory
    Stream<DynamicTest> shouldMeasureRisk() {
        return tests(
                row("volatility flat", day(FLAT).volatility(), 0),
                row("volatility mixed", day(MIXED).volatility(), 0.9136465399704637),
                row("volatility weekly", week(FROM_ZERO).volatility(), 0.38851569394870583),
                row("volatility monthly", month(FROM_ZERO).volatility(), 0.18663690238892558),
                row("downside empty", day(EMPTY).downsideRisk(0), NONE),
                row("downside one", day(ONE).downsideRisk(0), 0),
                row("downside mixed", day(MIXED).downsideRisk(0), 0.6044832503882965),
                row("downside mixed of 0.1", day(MIXED).downsideRisk(0.1), 1.7161730681956295),
                row("downside weekly", week(FROM_ZERO).downsideRisk(0), 0.25888650451930134),
                row("downside weekly of 0.1", week(FROM_ZERO).downsideRisk(0.1), 0.7733045971672482),
                row("downside monthly", month(FROM_ZERO).downsideRisk(0), 0.1243650540411842),
                row("downside monthly of 0.1", month(FROM_ZERO).downsideRisk(0.1), 0.3714835124201342),
                row("downside one, daily", day(TABLE_ONE).downsideRisk(0), 0.20671788246185202),
                row("downside two, daily", day(TABLE_TWO).downsideRisk(0), 0.08349568059570447),
                row("downside one, weekly", week(TABLE_ONE).downsideRisk(0), 0.09390299605441006),
                row("downside two, monthly", month(TABLE_TWO).downsideRisk(0), 0.018220251263412916));
    }

    @TestFactory
    Stream<DynamicTest> shouldSetReturnsAgainstRisk() {
        return tests(
                row("sharpe empty", day(EMPTY).sharpe(), NONE),
                row("sharpe one", day(ONE).sharpe(), NONE),
                row("sharpe less itself", excess(MIXED, MIXED).sharpe(), NONE),
                row("sharpe mixed", day(MIXED).sharpe(), 1.7238613961706866),
                row("sharpe less benchmark", excess(MIXED, SIMPLE_BENCHMARK).sharpe(), 0.34111411441060574),
                row("sharpe positive", day(POSITIVE).sharpe(), 52.915026221291804),
                row("sharpe negative", day(NEGATIVE).sharpe(), -24.406808633910085),
                row("sortino empty", day(EMPTY).sortino(0), NONE),
                row("sortino one", day(ONE).sortino(0), NONE),
                row("sortino less itself", excess(MIXED, MIXED).sortino(0), NONE),
                row("sortino mixed", day(MIXED).sortino(0), 2.605531251673693),
                row("sortino of 1 %", day(MIXED).sortino(0.01), -1.3934779588919977),
                row("sortino negative", day(NEGATIVE).sortino(0), -13.5327430750434),
                row("sortino weekly", week(FROM_ZERO).sortino(0), 1.115890105686644),
                row("sortino monthly", month(FROM_ZERO).sortino(0), 0.5360562674188976),
                row("sortino one, daily", day(TABLE_ONE).sortino(0), 3.0639640966566306),
                row("sortino two, weekly", week(TABLE_TWO).sortino(0), 17.303077589064618),
                row("omega empty", day(EMPTY).omega(0), NONE),
                row("omega one", day(ONE).omega(0), NONE),
                row("omega of 10", day(MIXED).omega(10), 0.8335426349755793),
                row("omega of -10", day(MIXED).omega(-10), NONE),
                row("omega less flat", excess(MIXED, FLAT).omega(0), 0.8125),
                row("omega less 0.01", day(POSITIVE).less(0.01).omega(0), NONE),
                row("omega less 0.011", day(POSITIVE).less(0.011).omega(0), 1.125),
                row("omega less 0.02", day(POSITIVE).less(0.02).omega(0), 0),
                row("omega negative", day(NEGATIVE).less(0.01).omega(0), 0));
    }

    /** empyrical answers infinity here: nothing was risked, so a ratio to risk says nothing. */
    @TestFactory
    Stream<DynamicTest> shouldLeaveRatiosWithoutRiskUndefined() {
        return tests(
                row("sharpe flat", day(FLAT).sharpe(), NONE),
                row("sortino positive", day(POSITIVE).sortino(0), NONE),
                row("sortino benchmark", day(SIMPLE_BENCHMARK).sortino(0), NONE));
    }

    @TestFactory
    Stream<DynamicTest> shouldMeasureAgainstABenchmark() {
        double[] later = Arrays.copyOfRange(MIXED, 1, MIXED.length);
        double[] negative = Arrays.copyOfRange(NEGATIVE, 1, NEGATIVE.length);
        return tests(
                row("information empty", day(EMPTY).ratio(), NONE),
                row("information one", day(ONE).ratio(), NONE),
                row("information mixed", day(MIXED).ratio(), 0.10859306069076737),
                row("information of 1 %", excess(MIXED, FLAT).ratio(), -0.06515583641446039),
                row("alpha one", against(ONE, ONE).alpha(), NONE),
                row("beta one", against(ONE, ONE).beta(), NONE),
                row("alpha negative", against(later, negative).alpha(), -0.9997853834885004),
                row("beta negative", against(later, negative).beta(), -0.7129629629629631),
                row("alpha itself", against(MIXED, MIXED).alpha(), 0),
                row("beta itself", against(MIXED, MIXED).beta(), 1),
                row("beta inverse", against(MIXED, negated(MIXED)).beta(), -1),
                row("beta flat", against(MIXED, FLAT).beta(), NONE),
                row("capture empty", against(EMPTY, EMPTY).capture(), NONE),
                row("capture one", against(ONE, ONE).capture(), 1),
                row("capture itself", against(MIXED, MIXED).capture(), 1),
                row("down capture one", against(ONE, ONE).downCapture(), NONE),
                row("down capture itself", against(MIXED, MIXED).downCapture(), 1),
                row("down capture", against(ALL_NEGATIVE, MIXED).downCapture(), 0.9995602570379863),
                row("down capture positive", against(POSITIVE, MIXED).downCapture(), -11.27400221),
                row("up capture one", against(ONE, ONE).upCapture(), 1),
                row("up capture itself", against(MIXED, MIXED).upCapture(), 1),
                row("up and down", upOverDown(POSITIVE, MIXED), -0.0006756053495));
    }

    @TestFactory
    Stream<DynamicTest> shouldMeasureShapeAndTails() {
        ReturnTails two = ReturnTails.of(new double[] {1, 2});
        ReturnTails six = ReturnTails.of(new double[] {81, 1, 82, 85, 84, 83});
        return tests(
                row("stability empty", day(EMPTY).stability(), NONE),
                row("stability one", day(ONE).stability(), NONE),
                row("stability mixed", day(MIXED).stability(), 0.1529973665111273),
                row("stability flat", day(FLAT).stability(), 1),
                row("tail ratio empty", ReturnTails.of(EMPTY).tailRatio(), NONE),
                row("tail ratio one", ReturnTails.of(ONE).tailRatio(), 1),
                // published as 0.947 and tested to one decimal; the figure is numpy.percentile's
                row("tail ratio mixed", ReturnTails.of(MIXED).tailRatio(), 0.9556962025316452),
                row("value at risk empty", ReturnTails.of(EMPTY).valueAtRisk(0.05), NONE),
                row("value at risk of two", two.valueAtRisk(0.3), 1.3),
                row("value at risk 0.1", six.valueAtRisk(0.1), 41),
                row("value at risk 0.2", six.valueAtRisk(0.2), 81),
                row("value at risk 0.3", six.valueAtRisk(0.3), 81.5),
                row("shortfall empty", ReturnTails.of(EMPTY).conditionalValueAtRisk(0.05), NONE),
                row("shortfall 0.1", six.conditionalValueAtRisk(0.1), 1),
                row("shortfall 0.3", six.conditionalValueAtRisk(0.3), 41));
    }

    private static Stream<DynamicTest> tests(Case... cases) {
        return Arrays.stream(cases)
                .map(one -> DynamicTest.dynamicTest(
                        one.name(), () -> assertThat(one.found()).satisfies(found -> check(found, one.expected()))));
    }

    private static void check(double found, double expected) {
        if (Double.isNaN(expected)) {
            assertThat(found).isNaN();
        } else {
            assertThat(found).isCloseTo(expected, within(EIGHT_DECIMALS));
        }
    }

    private static Case row(String name, double found, double expected) {
        return new Case(name, found, expected);
    }

    private static ReturnStatistics day(double[] returns) {
        return ReturnStatistics.of(returns, 252);
    }

    private static ReturnStatistics week(double[] returns) {
        return ReturnStatistics.of(returns, 52);
    }

    private static ReturnStatistics month(double[] returns) {
        return ReturnStatistics.of(returns, 12);
    }

    private static RelativeStatistics against(double[] returns, double[] benchmark) {
        return RelativeStatistics.of(returns, benchmark, 252);
    }

    private static ReturnStatistics excess(double[] returns, double[] benchmark) {
        return against(returns, benchmark).excess();
    }

    private static double upOverDown(double[] returns, double[] benchmark) {
        RelativeStatistics relative = against(returns, benchmark);
        return relative.upCapture() / relative.downCapture();
    }

    private static double[] percent(double... values) {
        return Arrays.stream(values).map(value -> value / 100).toArray();
    }

    private static double[] negated(double[] values) {
        return Arrays.stream(values).map(value -> -value).toArray();
    }
}
