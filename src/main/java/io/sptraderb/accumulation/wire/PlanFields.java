package io.sptraderb.accumulation.wire;

import io.sptraderb.accumulation.Contribution;
import io.sptraderb.accumulation.DividendDate;
import io.sptraderb.accumulation.DividendPolicy;
import io.sptraderb.accumulation.Frequency;
import io.sptraderb.accumulation.PortfolioPlan;
import io.sptraderb.accumulation.Rates;
import jakarta.json.stream.JsonGenerator;
import java.util.function.DoubleConsumer;

/**
 * A plan: {@code initial_capital, investment_per_trade, reinvest_dividends, transaction_cost_pct, cash_interest_rate_pct},
 * and what the replaced system did not have, {@code dividend_tax_pct, dividend_date} and
 * {@code contribution {amount, frequency}}.
 */
final class PlanFields {

    static final String CAPITAL = "initial_capital";

    private static final String PER_TRADE = "investment_per_trade";
    private static final String REINVEST = "reinvest_dividends";
    private static final String COST = "transaction_cost_pct";
    private static final String INTEREST = "cash_interest_rate_pct";
    private static final String TAX = "dividend_tax_pct";
    private static final String DATE = "dividend_date";
    private static final String CONTRIBUTION = "contribution";
    private static final String AMOUNT = "amount";
    private static final String FREQUENCY = "frequency";

    private PlanFields() {}

    /** @param money what capital and investment may be */
    static PortfolioPlan read(Fields fields, DoubleConsumer money) {
        return new PortfolioPlan(
                fields.number(CAPITAL, money),
                fields.number(PER_TRADE, money),
                dividends(fields, DividendPolicy.reinvesting(true)),
                rates(fields),
                contribution(fields, Contribution.NONE));
    }

    /** @param absent what is not given is as here, but for reinvesting, which is true */
    static DividendPolicy dividends(Fields fields, DividendPolicy absent) {
        return new DividendPolicy(
                fields.flag(REINVEST, true),
                fields.number(TAX, absent.taxPct(), tax -> new DividendPolicy(true, tax, DividendDate.EX)),
                fields.choice(DATE, absent.date()));
    }

    private static Rates rates(Fields fields) {
        return new Rates(
                fields.number(COST, 0, cost -> new Rates(cost, 0)),
                fields.number(INTEREST, 0, interest -> new Rates(0, interest)));
    }

    static Contribution contribution(Fields fields, Contribution absent) {
        if (!fields.has(CONTRIBUTION)) {
            return absent;
        }
        Fields block = fields.block(CONTRIBUTION);
        return new Contribution(
                block.number(AMOUNT, Checks.MONEY), block.choice(FREQUENCY, Contribution.NONE.frequency()));
    }

    /** What only we know is left out where it changes nothing. */
    static void write(JsonGenerator json, PortfolioPlan plan) {
        json.write(CAPITAL, plan.initialCapital());
        json.write(PER_TRADE, plan.investmentPerTrade());
        json.write(REINVEST, plan.dividends().reinvest());
        json.write(COST, plan.rates().transactionCostPct());
        json.write(INTEREST, plan.rates().cashInterestPct());
        if (plan.dividends().taxPct() > 0) {
            json.write(TAX, plan.dividends().taxPct());
        }
        if (plan.dividends().date() != DividendDate.EX) {
            json.write(DATE, Spelling.name(plan.dividends().date()));
        }
        Contribution contribution = plan.contribution();
        if (!contribution.equals(Contribution.NONE)) {
            Spelling.object(json, CONTRIBUTION, block -> {
                block.write(AMOUNT, contribution.amount());
                block.write(FREQUENCY, contribution.frequency().wireName());
            });
        }
    }

    static Frequency frequency(Fields fields) {
        return Frequency.of(fields.text(FREQUENCY, Frequency.DAILY.wireName()));
    }
}
