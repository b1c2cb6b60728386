package io.sptraderb.accumulation.wire;

import io.sptraderb.accumulation.AccumulationException;
import io.sptraderb.accumulation.PublishedPortfolio;
import jakarta.json.JsonObject;
import java.util.List;

/** {@code POST /simulate}: a plan, prices, dividends and signals, answered with the portfolio on each row of the prices. */
public final class SimulationWire {

    private static final String DIVIDENDS = "dividend_data";

    private SimulationWire() {}

    /**
     * Dividends may be absent; a signal on a day without a price is kept.
     *
     * @throws AccumulationException all that is wrong with the request
     */
    public static SimulationRequest readRequest(JsonObject body) {
        return Fields.read(
                body,
                fields -> new SimulationRequest(
                        PlanFields.read(fields, Checks.MONEY),
                        PriceRows.read(fields),
                        fields.has(DIVIDENDS) ? DividendRows.read(fields, DIVIDENDS) : List.of(),
                        SignalRows.read(fields, 1)));
    }

    /** Why the signals are there is nothing a simulation needs to know. */
    public static JsonBody writeRequest(SimulationRequest request) {
        return json -> {
            PlanFields.write(json, request.plan());
            Spelling.objects(json, "signals", request.signals(), SignalRows::writeOrder);
            PriceRows.write(json, request.prices());
            DividendRows.write(json, DIVIDENDS, request.dividends());
        };
    }

    /**
     * The portfolio; NaN where another service does not tell what only we do.
     *
     * @throws BadAnswerException when it is no such answer
     */
    public static PublishedPortfolio readAnswer(JsonObject data) {
        return Fields.answer(data, PortfolioFields::read);
    }

    public static JsonBody writeAnswer(PublishedPortfolio portfolio) {
        return json -> {
            PortfolioFields.writeSeries(json, portfolio.series());
            Spelling.objects(json, "trades", portfolio.trades(), (row, trade) -> {
                PortfolioFields.writeTrade(row, trade, PortfolioFields.NO_TICKER);
                row.write("transaction_cost", trade.transactionCost());
            });
            PortfolioFields.writeState(json, portfolio.state());
        };
    }
}
