package io.sptraderb.accumulation.wire;

import static io.sptraderb.accumulation.wire.Messages.json;
import static io.sptraderb.accumulation.wire.Messages.problems;
import static io.sptraderb.accumulation.wire.Messages.sent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sptraderb.accumulation.MetricsService;
import io.sptraderb.accumulation.MoneyReturns;
import io.sptraderb.accumulation.PathStatistics;
import io.sptraderb.accumulation.ValueSeries;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MetricsWireTest {

    private static final LocalDate DAY = LocalDate.of(2024, 1, 2);

    static List<Bad> bad() {
        return List.of(
                new Bad("nothing", "{}", List.of("portfolios was missing, must be an object")),
                new Bad(
                        "other types",
                        "{'portfolios': {'a': 1, 'b': {}, 'c': {'time_series': {}}}, 'risk_free_rate_annual': '2 %',"
                                + "'start_date': 5, 'end_date': 'today'}",
                        List.of(
                                "portfolios.a was 1, must be an object",
                                "portfolios.b.time_series was missing, must be an object",
                                "portfolios.c.time_series.dates was missing, must be an array",
                                "portfolios.c.time_series.portfolio_value was missing, must be an array",
                                "risk_free_rate_annual was \"2 %\", must be a number",
                                "start_date was 5, must be a date as YYYY-MM-DD",
                                "end_date was \"today\", must be a date as YYYY-MM-DD")),
                new Bad(
                        "values and dates",
                        series("['2024-01-02', '2024-01-02', '2024-13-01']", "[1, -2, null]"),
                        List.of(
                                "portfolios.active.time_series.dates[2] was \"2024-13-01\", must be a date as"
                                        + " YYYY-MM-DD",
                                "portfolios.active.time_series.portfolio_value[2] was null, must be a number")),
                new Bad(
                        "values and dates that are some",
                        series("['2024-01-02', '2024-01-02']", "[1, -2]"),
                        List.of(
                                "portfolios.active.time_series.portfolio_value[1] was -2.0, must be a number from 0",
                                "portfolios.active.time_series.dates[1] was 2024-01-02, must be after 2024-01-02")),
                new Bad(
                        "contributions of other days",
                        series("['2024-01-02', '2024-01-03']", "[1, 2], 'cumulative_contributed': [1]"),
                        List.of("portfolios.active.time_series.cumulative_contributed was 1 values,"
                                + " must be 2 values, one a date")),
                new Bad(
                        "a name that the answer needs",
                        series("[]", "[]").replace("active", "comparison"),
                        List.of("portfolios.comparison was a portfolio, must be what the answer tells of two")));
    }

    private static String series(String dates, String values) {
        return "{'portfolios': {'active': {'time_series': {'dates': " + dates + ", 'portfolio_value': " + values
                + "}, 'final_state': 'ignored'}}}";
    }

    @ParameterizedTest
    @MethodSource("bad")
    void shouldTellAllThatIsWrongWithItsPathWhenARequestIsBad(Bad each) {
        assertThat(problems(() -> MetricsWire.readRequest(json(each.body())))).isEqualTo(each.problems());
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]/[]", "['2024-01-02']/[1, 2]", "['2024-01-02', '2024-01-03']/[5]", "['2024-01-02']/[]"})
    void shouldMeasureZerosWhenASeriesIsEmptyOrUneven(String arrays) {
        String[] parts = arrays.split("/", -1);
        MetricsRequest request = MetricsWire.readRequest(json(series(parts[0], parts[1])));

        assertThat(MetricsService.LOCAL.calculate(request.portfolios(), request.basis()))
                .containsEntry("active", new PathStatistics(0, 0, 0, 0, 0, 0, 0, 0));
    }

    @Test
    void shouldReadWhatWasWrittenWhenARequestGoesToAnotherService() {
        SequencedMap<String, ValueSeries> portfolios = new LinkedHashMap<>();
        portfolios.put("b", new ValueSeries(days(2), new double[] {1, 2}, Optional.of(new double[] {1, 1.5})));
        portfolios.put("a", new ValueSeries(days(0), new double[0], Optional.empty()));
        MetricsRequest request =
                new MetricsRequest(portfolios, new PathStatistics.Basis(0.02, Optional.of(DAY), Optional.empty()));

        MetricsRequest read = MetricsWire.readRequest(sent(MetricsWire.writeRequest(request)));

        assertThat(read).usingRecursiveComparison().isEqualTo(request);
        assertThat(List.copyOf(read.portfolios().keySet())).containsExactly("b", "a");
    }

    @Test
    void shouldReadWhatWasWrittenWhenFiguresComeBack() {
        SequencedMap<String, PathStatistics> figures = new LinkedHashMap<>();
        figures.put("active", new PathStatistics(1, Double.NaN, -3, 4, 5, 6, 7, 8));
        figures.put("baseline", new PathStatistics(2, 3, -5, 6, 7, 8, 9, 10));

        Map<String, MoneyReturns> returns =
                Map.of("active", new MoneyReturns(1, 4.5), "baseline", new MoneyReturns(2, Double.NaN));

        JsonObject answer = sent(MetricsWire.writeAnswer(figures, returns));

        assertThat(MetricsWire.readAnswer(answer, figures.keySet())).isEqualTo(figures);
        assertThat(answer.getJsonObject("comparison"))
                .isEqualTo(json("{'excess_return_pct': -1.0, 'excess_annualized_return_pct': null,"
                        + "'excess_sharpe': -2.0, 'reduced_max_drawdown_pct': 2.0, 'reduced_volatility_pct': 2.0}"));
        assertThat(answer.getJsonObject("active")).containsEntry("time_weighted_return_pct", Json.createValue(1.0));
        assertThat(answer.getJsonObject("active")).containsEntry("money_weighted_return_pct", Json.createValue(4.5));
        assertThat(answer.getJsonObject("baseline")).doesNotContainKey("money_weighted_return_pct");
        figures.remove("baseline");
        assertThat(sent(MetricsWire.writeAnswer(figures, returns))).containsOnlyKeys("active");
    }

    @Test
    void shouldRefuseAnswersThatAreNone() {
        assertThatThrownBy(() -> MetricsWire.readAnswer(json("{'active': {}}"), List.of("active")))
                .isInstanceOf(BadAnswerException.class)
                .hasMessage("active.total_return_pct was missing, must be a number");
        assertThatThrownBy(() -> MetricsWire.readAnswer(json("{}"), List.of("active")))
                .hasMessage("active was missing, must be an object");
    }

    private static List<LocalDate> days(int count) {
        return DAY.datesUntil(DAY.plusDays(count)).toList();
    }
}
