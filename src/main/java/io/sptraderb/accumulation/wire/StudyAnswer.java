package io.sptraderb.accumulation.wire;

import io.sptraderb.accumulation.BuySignal;
import io.sptraderb.accumulation.PathStatistics;
import io.sptraderb.accumulation.PublishedPortfolio;
import io.sptraderb.accumulation.PublishedPortfolio.Trade;
import io.sptraderb.accumulation.StudyRequest;
import io.sptraderb.accumulation.StudyResult;
import io.sptraderb.accumulation.StudyResult.Measured;
import io.sptraderb.accumulation.Trigger;
import jakarta.json.stream.JsonGenerator;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * Writes what a study found, in both forms at once: {@code portfolio} and {@code metrics} of {@code active_strategy} and
 * {@code baseline} are those of the replaced system; {@code summary}, {@code time_series} and {@code trades} of
 * {@code active_strategy} and {@code baseline_strategy} are those of the documents. They differ in the trigger of a
 * trade: printed details there, a sentence here.
 */
record StudyAnswer(StudyResult result, long milliseconds) implements JsonBody {

    private static final Trigger UNTOLD = new Trigger.Reason("signal");

    @Override
    public void writeFields(JsonGenerator json) {
        Spelling.object(json, "metadata", this::metadata);
        Spelling.object(json, "active_strategy", this::active);
        Spelling.object(json, "baseline", this::baseline);
        Spelling.object(json, "baseline_strategy", this::documentedBaseline);
        Spelling.object(json, "market_data", this::market);
        Spelling.object(json, MetricsWire.COMPARISON, fields -> {
            MetricsWire.writeComparison(fields, result.comparison());
            // the name it has in the documents
            Spelling.number(fields, "reduced_drawdown_pct", result.comparison().reducedMaxDrawdownPct());
        });
    }

    private void metadata(JsonGenerator json) {
        StudyRequest request = result.request();
        json.write("ticker", ticker());
        RangeFields.write(json, request.market().range());
        json.write("strategy_type", request.rule().strategyType());
        json.write("execution_time_ms", milliseconds);
        json.writeStartArray("warnings");
        result.warnings().forEach(json::write);
        json.writeEnd();
    }

    private void active(JsonGenerator json) {
        Measured active = result.active();
        PublishedPortfolio portfolio = active.portfolio();
        Map<LocalDate, Trigger> triggers = triggers();
        SignalRows.write(
                json,
                result.signals(),
                (fields, signal) -> PlainValues.writeFields(fields, TriggerDetails.published(signal.trigger())));
        Spelling.object(json, "portfolio", fields -> {
            PortfolioFields.writeSeries(fields, portfolio.series());
            Spelling.objects(
                    fields,
                    "trades",
                    portfolio.trades(),
                    (row, trade) -> trade(row, trade, printed(triggers.getOrDefault(trade.date(), UNTOLD)), true));
            PortfolioFields.writeState(fields, portfolio.state());
        });
        int trades = portfolio.trades().size();
        Spelling.object(json, "metrics", fields -> {
            FigureFields.write(fields, active.statistics(), active.returns());
            fields.write("total_trades", trades);
        });
        Spelling.object(json, "summary", fields -> {
            summary(fields, active);
            fields.write("total_trades", trades);
        });
        Spelling.object(json, "time_series", fields -> PortfolioFields.writeColumns(fields, portfolio.series()));
        Spelling.objects(
                json,
                "trades",
                portfolio.trades(),
                (row, trade) -> trade(
                        row, trade, triggers.getOrDefault(trade.date(), UNTOLD).text(), false));
    }

    private void baseline(JsonGenerator json) {
        Spelling.object(json, "portfolio", fields -> {
            PortfolioFields.writeSeries(fields, result.baseline().portfolio().series());
            fields.writeNull("trades");
            PortfolioFields.writeState(fields, result.baseline().portfolio().state());
        });
        Spelling.object(json, "metrics", fields -> {
            FigureFields.write(
                    fields, result.baseline().statistics(), result.baseline().returns());
            fields.writeNull("total_trades");
        });
    }

    private void documentedBaseline(JsonGenerator json) {
        PublishedPortfolio.Series series = result.baseline().portfolio().series();
        Spelling.object(json, "summary", fields -> summary(fields, result.baseline()));
        Spelling.object(json, "time_series", fields -> {
            Spelling.dates(fields, "dates", series.dates());
            Spelling.column(fields, "portfolio_value", series.value());
        });
    }

    private void market(JsonGenerator json) {
        json.write("ticker", ticker());
        PricesWire.writeRows(json, result.data().prices());
        DividendRows.write(json, "dividends", result.data().dividends());
    }

    private static void summary(JsonGenerator json, Measured measured) {
        PathStatistics figures = measured.statistics();
        FigureFields.writeSummary(json, figures);
        PublishedPortfolio.State state = measured.portfolio().state();
        Spelling.number(json, "final_portfolio_value", state.value());
        Spelling.number(json, "total_capital_invested", state.totals().invested());
    }

    private void trade(JsonGenerator json, Trade trade, String trigger, boolean withCost) {
        PortfolioFields.writeTrade(json, trade, ticker());
        json.write("trigger", trigger);
        if (withCost) {
            Spelling.number(json, "transaction_cost", trade.transactionCost());
        }
    }

    private static String printed(Trigger trigger) {
        return trigger instanceof Trigger.PriceChange
                ? PythonText.of(TriggerDetails.published(trigger))
                : trigger.text();
    }

    private Map<LocalDate, Trigger> triggers() {
        Map<LocalDate, Trigger> triggers = new HashMap<>();
        for (BuySignal signal : result.signals()) {
            triggers.putIfAbsent(signal.date(), signal.trigger());
        }
        return triggers;
    }

    private String ticker() {
        return result.data().prices().ticker();
    }
}
