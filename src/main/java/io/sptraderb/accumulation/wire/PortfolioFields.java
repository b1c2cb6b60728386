package io.sptraderb.accumulation.wire;

import io.sptraderb.accumulation.PublishedPortfolio;
import io.sptraderb.accumulation.PublishedPortfolio.Series;
import io.sptraderb.accumulation.PublishedPortfolio.State;
import io.sptraderb.accumulation.PublishedPortfolio.Totals;
import io.sptraderb.accumulation.PublishedPortfolio.Trade;
import jakarta.json.stream.JsonGenerator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A simulated portfolio: {@code time_series}, {@code trades} and {@code final_state}. */
final class PortfolioFields {

    /** A simulation does not know whose prices it is given. */
    static final String NO_TICKER = "";

    private static final String SERIES = "time_series";
    private static final String STATE = "final_state";
    private static final String CONTRIBUTED = "cumulative_contributed";

    private PortfolioFields() {}

    static PublishedPortfolio read(Fields fields) {
        return new PublishedPortfolio(
                series(fields.block(SERIES)), trades(fields.rows("trades")), state(fields.block(STATE)));
    }

    private static Series series(Fields series) {
        List<LocalDate> dates = series.dates("dates");
        int rows = dates.size();
        return new Series(
                dates,
                series.numbers("portfolio_value", rows),
                series.numbers("holdings_value", rows),
                series.numbers("cash_balance", rows),
                series.numbers("cumulative_invested", rows),
                series.numbers("cumulative_dividends", rows),
                series.numbers("shares_held", rows),
                series.has(CONTRIBUTED) ? series.numbers(CONTRIBUTED, rows) : untold(rows));
    }

    private static double[] untold(int rows) {
        double[] untold = new double[rows];
        Arrays.fill(untold, Double.NaN);
        return untold;
    }

    private static List<Trade> trades(List<Fields> rows) {
        List<Trade> trades = new ArrayList<>(rows.size());
        for (Fields row : rows) {
            trades.add(new Trade(
                    row.date("date"),
                    row.number("shares", Checks.ANY),
                    row.number("price", Checks.ANY),
                    row.number("amount", Checks.ANY),
                    row.number("transaction_cost", Checks.ANY)));
        }
        return trades;
    }

    private static State state(Fields state) {
        return new State(
                state.number("total_shares", Checks.ANY),
                state.number("cash_balance", Checks.ANY),
                state.number("holdings_value", Checks.ANY),
                state.number("portfolio_value", Checks.ANY),
                new Totals(
                        ours(state, "total_contributed"),
                        state.number("total_invested", Checks.ANY),
                        state.number("total_transaction_costs", Checks.ANY),
                        ours(state, "total_interest"),
                        state.number("total_dividends_received", Checks.ANY),
                        ours(state, "total_dividend_taxes"),
                        ours(state, "total_dividends_reinvested"),
                        ours(state, "dividends_outstanding")));
    }

    private static double ours(Fields state, String key) {
        return state.number(key, Double.NaN, Checks.ANY);
    }

    static void writeSeries(JsonGenerator json, Series series) {
        Spelling.object(json, SERIES, fields -> {
            writeColumns(fields, series);
            Spelling.column(fields, "cumulative_dividends", series.dividends());
            Spelling.column(fields, "shares_held", series.shares());
            if (Arrays.stream(series.contributed()).noneMatch(Double::isNaN)) {
                Spelling.column(fields, CONTRIBUTED, series.contributed());
            }
        });
    }

    /** The columns that every form of an answer has. */
    static void writeColumns(JsonGenerator json, Series series) {
        Spelling.dates(json, "dates", series.dates());
        Spelling.column(json, "portfolio_value", series.value());
        Spelling.column(json, "holdings_value", series.holdings());
        Spelling.column(json, "cash_balance", series.cash());
        Spelling.column(json, "cumulative_invested", series.invested());
    }

    /** What every form of an answer has. */
    static void writeTrade(JsonGenerator json, Trade trade, String ticker) {
        json.write("date", trade.date().toString());
        json.write("action", SignalRows.BUY);
        if (ticker.equals(NO_TICKER)) {
            json.writeNull("ticker");
        } else {
            json.write("ticker", ticker);
        }
        Spelling.number(json, "shares", trade.shares());
        Spelling.number(json, "price", trade.price());
        Spelling.number(json, "amount", trade.amount());
    }

    static void writeState(JsonGenerator json, State state) {
        Totals totals = state.totals();
        Spelling.object(json, STATE, fields -> {
            Spelling.number(fields, "total_shares", state.shares());
            Spelling.number(fields, "cash_balance", state.cash());
            Spelling.number(fields, "holdings_value", state.holdings());
            Spelling.number(fields, "portfolio_value", state.value());
            Spelling.number(fields, "total_invested", totals.invested());
            Spelling.number(fields, "total_dividends_received", totals.dividends());
            Spelling.number(fields, "total_transaction_costs", totals.transactionCosts());
            Spelling.number(fields, "total_contributed", totals.contributed());
            Spelling.number(fields, "total_interest", totals.interest());
            Spelling.number(fields, "total_dividend_taxes", totals.dividendTaxes());
            Spelling.number(fields, "total_dividends_reinvested", totals.reinvested());
            Spelling.number(fields, "dividends_outstanding", totals.outstanding());
        });
    }
}
