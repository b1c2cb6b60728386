package io.sptraderb.support;

import static java.math.BigDecimal.ZERO;

import io.sptraderb.accumulation.BuySignal;
import io.sptraderb.accumulation.Contribution;
import io.sptraderb.accumulation.Dividend;
import io.sptraderb.accumulation.DividendDate;
import io.sptraderb.accumulation.PortfolioPlan;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * A second, slow reading of what the simulation promises: it walks the calendar day by day, looks through all dividends
 * and signals on each, and counts in decimal numbers, money to 8 decimals and shares to 40 digits.
 */
public final class SlowPortfolio {

    /** All there is after a row; money in whole currency. */
    public record Row(
            LocalDate date,
            BigDecimal cash,
            BigDecimal holdings,
            BigDecimal contributed,
            BigDecimal invested,
            BigDecimal dividends,
            BigDecimal shares) {

        public BigDecimal value() {
            return cash.add(holdings);
        }
    }

    /** A buy. */
    public record Buy(LocalDate date, BigDecimal shares, double price, BigDecimal amount, BigDecimal cost) {}

    /** Sums over all rows. */
    public record Totals(
            BigDecimal costs, BigDecimal interest, BigDecimal taxes, BigDecimal reinvested, BigDecimal outstanding) {}

    private record Claim(LocalDate payable, BigDecimal amount) {}

    private static final MathContext DIGITS = new MathContext(40);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int TRADING_DAYS = 252;

    private final PortfolioPlan plan;
    private final NavigableMap<LocalDate, Double> closes;
    private final List<Dividend> dividends;
    private final List<BuySignal> signals;
    private final BigDecimal interestFactor;

    private final List<Row> rows = new ArrayList<>();
    private final List<Buy> buys = new ArrayList<>();
    private final List<Claim> claims = new ArrayList<>();
    private BigDecimal shares = ZERO;
    private BigDecimal cash = ZERO;
    private BigDecimal contributed = ZERO;
    private BigDecimal invested = ZERO;
    private BigDecimal received = ZERO;
    private BigDecimal costs = ZERO;
    private BigDecimal interest = ZERO;
    private BigDecimal taxes = ZERO;
    private BigDecimal reinvested = ZERO;

    private SlowPortfolio(
            PortfolioPlan plan,
            NavigableMap<LocalDate, Double> closes,
            List<Dividend> dividends,
            List<BuySignal> signals) {
        this.plan = plan;
        this.closes = closes;
        this.dividends = dividends;
        this.signals = signals;
        this.interestFactor = root(BigDecimal.ONE.add(perHundred(plan.rates().cashInterestPct())));
    }

    /** What becomes of a plan; {@code closes} has a row or more. */
    public static SlowPortfolio of(
            PortfolioPlan plan,
            NavigableMap<LocalDate, Double> closes,
            List<Dividend> dividends,
            List<BuySignal> signals) {
        SlowPortfolio portfolio = new SlowPortfolio(plan, new TreeMap<>(closes), dividends, signals);
        portfolio.payIn(plan.initialCapital());
        LocalDate last = closes.lastKey();
        for (LocalDate day = closes.firstKey(); !day.isAfter(last); day = day.plusDays(1)) {
            portfolio.live(day);
        }
        return portfolio;
    }

    public List<Row> rows() {
        return rows;
    }

    public List<Buy> buys() {
        return buys;
    }

    public Totals totals() {
        BigDecimal outstanding = claims.stream().map(Claim::amount).reduce(ZERO, BigDecimal::add);
        return new Totals(costs, interest, taxes, reinvested, outstanding);
    }

    /** The largest amount that was met: at least as large as each other one. */
    public BigDecimal largest() {
        BigDecimal largest = received.add(totals().outstanding()).max(interest);
        for (Row row : rows) {
            largest = largest.max(row.value()).max(row.contributed()).max(row.invested());
        }
        return largest;
    }

    /** Above zero; infinite when nothing could be bought. */
    public double lowestPrice() {
        return closes.values().stream()
                .filter(close -> close > 0)
                .min(Double::compare)
                .orElse(Double.POSITIVE_INFINITY);
    }

    private void live(LocalDate day) {
        for (Dividend dividend : dividends) {
            if (dividend.exDate().equals(day)) {
                claim(dividend);
            }
        }
        Double close = closes.get(day);
        if (close != null) {
            if (isPayday(day)) {
                payIn(plan.contribution().amount());
            }
            takeDividends(day, close);
            for (BuySignal signal : signals) {
                if (signal.date().equals(day)) {
                    buy(signal, close);
                }
            }
            earnInterest();
            BigDecimal holdings = money(shares.multiply(new BigDecimal(close)));
            rows.add(new Row(day, cash, holdings, contributed, invested, received, shares));
        }
    }

    private void claim(Dividend dividend) {
        BigDecimal amount = money(shares.multiply(new BigDecimal(dividend.amountPerShare())));
        LocalDate payable = plan.dividends().date() == DividendDate.PAYMENT
                        && dividend.paymentDate().isPresent()
                ? dividend.paymentDate().get()
                : dividend.exDate();
        claims.add(new Claim(payable, amount));
    }

    /** The first row is none. */
    private boolean isPayday(LocalDate day) {
        Contribution contribution = plan.contribution();
        LocalDate before = closes.lowerKey(day);
        return before != null
                && switch (contribution.frequency()) {
                    case DAILY -> true;
                    case WEEKLY -> !monday(before).equals(monday(day));
                    case MONTHLY -> !YearMonth.from(before).equals(YearMonth.from(day));
                };
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private void payIn(double amount) {
        BigDecimal paid = money(new BigDecimal(amount));
        cash = cash.add(paid);
        contributed = contributed.add(paid);
    }

    private void takeDividends(LocalDate day, double close) {
        for (Claim claim : List.copyOf(claims)) {
            if (claim.payable().isAfter(day)) {
                continue;
            }
            claims.remove(claim);
            BigDecimal tax =
                    money(claim.amount().multiply(perHundred(plan.dividends().taxPct())));
            BigDecimal left = claim.amount().subtract(tax);
            received = received.add(claim.amount());
            taxes = taxes.add(tax);
            if (plan.dividends().reinvest() && close > 0) {
                shares = shares.add(left.divide(new BigDecimal(close), DIGITS));
                reinvested = reinvested.add(left);
            } else {
                cash = cash.add(left);
            }
        }
    }

    private void buy(BuySignal signal, double close) {
        BigDecimal amount = money(new BigDecimal(signal.amount().orElse(plan.investmentPerTrade())));
        if (close == 0 || amount.signum() == 0 || cash.compareTo(amount) < 0) {
            return;
        }
        BigDecimal cost = money(amount.multiply(perHundred(plan.rates().transactionCostPct())));
        BigDecimal bought = amount.subtract(cost).divide(new BigDecimal(close), DIGITS);
        shares = shares.add(bought);
        cash = cash.subtract(amount);
        invested = invested.add(amount);
        costs = costs.add(cost);
        buys.add(new Buy(signal.date(), bought, close, amount, cost));
    }

    private void earnInterest() {
        BigDecimal grown = money(cash.multiply(interestFactor));
        interest = interest.add(grown.subtract(cash));
        cash = grown;
    }

    private static BigDecimal money(BigDecimal amount) {
        return amount.setScale(8, RoundingMode.HALF_EVEN);
    }

    private static BigDecimal perHundred(double percentage) {
        return new BigDecimal(percentage).divide(HUNDRED, DIGITS);
    }

    /** The 252nd root, by Newton's method. */
    private static BigDecimal root(BigDecimal power) {
        if (power.compareTo(BigDecimal.ONE) == 0) {
            return BigDecimal.ONE;
        }
        BigDecimal days = BigDecimal.valueOf(TRADING_DAYS);
        BigDecimal root = new BigDecimal(Math.exp(Math.log(power.doubleValue()) / TRADING_DAYS));
        for (int i = 0; i < 3; i++) {
            BigDecimal below = root.pow(TRADING_DAYS - 1, DIGITS);
            BigDecimal miss = root.multiply(below).subtract(power);
            root = root.subtract(miss.divide(below.multiply(days), DIGITS), DIGITS);
        }
        return root;
    }
}
