package io.sptraderb.accumulation.wire;

import io.sptraderb.accumulation.AccumulationException;
import io.sptraderb.accumulation.ChosenRule;
import io.sptraderb.accumulation.DateRange;
import io.sptraderb.accumulation.InvalidDateRangeException;
import io.sptraderb.accumulation.PortfolioPlan;
import io.sptraderb.accumulation.PriceColumn;
import io.sptraderb.accumulation.PriceQuery;
import io.sptraderb.accumulation.StudyRequest;
import io.sptraderb.accumulation.StudyResult;
import jakarta.json.JsonObject;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Consumer;

/**
 * {@code POST /api/backtest}: a whole study. The request has four blocks that must be there, {@code market_params,
 * strategy_params, portfolio_params} and {@code baseline_params}; the answer has the keys of both forms clients know,
 * that of the documents and that of the replaced system.
 */
public final class StudyWire {

    private static final String RULE = "strategy_params";

    private StudyWire() {}

    /**
     * A study nobody has looked at the prices of yet. What the baseline does not say of taxes, payment dates and
     * contributions is as for the active plan.
     *
     * @param check throws what is wrong with a rule
     * @param clock says which days are still to come; a day of grace is for those whose today begins earlier
     * @throws AccumulationException all that is wrong with the request
     */
    public static StudyRequest readRequest(JsonObject body, Consumer<ChosenRule> check, InstantSource clock) {
        return Fields.read(body, fields -> {
            Fields block = fields.block("market_params");
            PriceQuery market = market(block, clock);
            ChosenRule rule = rule(fields.block(RULE), check);
            Fields portfolio = fields.block("portfolio_params");
            PortfolioPlan active = PlanFields.read(portfolio, Checks.MONEY_ABOVE_ZERO);
            PortfolioPlan baseline = baseline(fields.block("baseline_params"), active);
            StudyRequest.Source source = new StudyRequest.Source(
                    block.choice("price_column", PriceColumn.ADJUSTED_CLOSE), fields.flag("use_test_data", false));
            return new StudyRequest(market, rule, active, baseline, source);
        });
    }

    private static PriceQuery market(Fields block, InstantSource clock) {
        PriceQuery query = PricesWire.query(block);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        DateRange range = query.range();
        return range.end().isAfter(today.plusDays(1))
                ? block.attempt(query, () -> {
                    throw InvalidDateRangeException.inFuture(range, today);
                })
                : query;
    }

    private static ChosenRule rule(Fields block, Consumer<ChosenRule> check) {
        ChosenRule rule = RuleFields.read(block, false);
        return block.isFlawed()
                ? rule
                : block.attempt(rule, () -> {
                    check.accept(rule);
                    return rule;
                });
    }

    private static PortfolioPlan baseline(Fields block, PortfolioPlan active) {
        return PortfolioPlan.atOnce(block.number(PlanFields.CAPITAL, Checks.MONEY_ABOVE_ZERO))
                .with(PlanFields.dividends(block, active.dividends()))
                .with(PlanFields.contribution(block, active.contribution()));
    }

    /**
     * The answer of both forms.
     *
     * @param milliseconds the study took
     */
    public static JsonBody writeAnswer(StudyResult result, long milliseconds) {
        return new StudyAnswer(result, milliseconds);
    }
}
