package io.sptraderb.accumulation.wire;

import io.sptraderb.accumulation.AccumulationException;
import io.sptraderb.accumulation.Comparison;
import io.sptraderb.accumulation.MoneyReturns;
import io.sptraderb.accumulation.PathStatistics;
import io.sptraderb.accumulation.ValueSeries;
import jakarta.json.JsonObject;
import jakarta.json.stream.JsonGenerator;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;

/** {@code POST /calculate}: portfolios by name, answered with the figures of each, and of two how they compare. */
public final class MetricsWire {

    static final String COMPARISON = "comparison";

    private static final String PORTFOLIOS = "portfolios";
    private static final String RISK_FREE = "risk_free_rate_annual";
    private static final String START = "start_date";
    private static final String END = "end_date";

    private MetricsWire() {}

    /**
     * A series that is empty or whose arrays differ in length is one without values, whose figures are all zero: clients
     * count on it.
     *
     * @throws AccumulationException all that is wrong with the request
     */
    public static MetricsRequest readRequest(JsonObject body) {
        return Fields.read(
                body,
                fields -> new MetricsRequest(
                        portfolios(fields.block(PORTFOLIOS)),
                        new PathStatistics.Basis(
                                fields.number(RISK_FREE, 0, Checks.ANY),
                                fields.optionalDate(START),
                                fields.optionalDate(END))));
    }

    private static SequencedMap<String, ValueSeries> portfolios(Fields block) {
        SequencedMap<String, ValueSeries> portfolios = new LinkedHashMap<>();
        for (String name : block.names()) {
            if (name.equals(COMPARISON)) {
                block.refused(name, "a portfolio", "what the answer tells of two", "");
            }
            portfolios.put(name, ValueColumns.read(block.block(name).block("time_series")));
        }
        return portfolios;
    }

    public static JsonBody writeRequest(MetricsRequest request) {
        return json -> {
            json.write(RISK_FREE, request.basis().riskFreeRateAnnual());
            request.basis().start().ifPresent(date -> json.write(START, date.toString()));
            request.basis().end().ifPresent(date -> json.write(END, date.toString()));
            Spelling.object(json, PORTFOLIOS, portfolios -> request.portfolios()
                    .forEach((name, values) ->
                            Spelling.object(portfolios, name, fields -> ValueColumns.write(fields, values))));
        };
    }

    /**
     * The figures of each portfolio asked for, by its name; NaN where they are null.
     *
     * @throws BadAnswerException when it is no such answer
     */
    public static SequencedMap<String, PathStatistics> readAnswer(JsonObject data, Collection<String> names) {
        return Fields.answer(data, fields -> {
            SequencedMap<String, PathStatistics> figures = new LinkedHashMap<>();
            names.forEach(name -> figures.put(name, FigureFields.read(fields.block(name))));
            return figures;
        });
    }

    /**
     * The figures of portfolios.
     *
     * @param returns by the same names
     */
    public static JsonBody writeAnswer(
            SequencedMap<String, PathStatistics> figures, Map<String, MoneyReturns> returns) {
        return json -> {
            figures.forEach((name, each) -> Spelling.object(
                    json,
                    name,
                    fields -> FigureFields.write(fields, each, Objects.requireNonNull(returns.get(name), name))));
            Comparison.among(figures)
                    .ifPresent(comparison ->
                            Spelling.object(json, COMPARISON, fields -> writeComparison(fields, comparison)));
        };
    }

    static void writeComparison(JsonGenerator json, Comparison comparison) {
        Spelling.number(json, "excess_return_pct", comparison.excessReturnPct());
        Spelling.number(json, "excess_annualized_return_pct", comparison.excessAnnualizedReturnPct());
        Spelling.number(json, "excess_sharpe", comparison.excessSharpe());
        Spelling.number(json, "reduced_max_drawdown_pct", comparison.reducedMaxDrawdownPct());
        Spelling.number(json, "reduced_volatility_pct", comparison.reducedVolatilityPct());
    }
}
