package io.sptraderb.engine;

import io.sptraderb.candle.CandleSeries;
import io.sptraderb.strategy.ContractTerms;
import io.sptraderb.strategy.Costs;
import io.sptraderb.strategy.Distance;
import io.sptraderb.strategy.EntryOrder;
import io.sptraderb.strategy.EntryOrder.Kind;
import io.sptraderb.strategy.EntryRule;
import io.sptraderb.strategy.Execution;
import io.sptraderb.strategy.Formula;
import io.sptraderb.strategy.Level;
import io.sptraderb.strategy.Protection;
import io.sptraderb.strategy.Protection.ScaleOut;
import io.sptraderb.strategy.Protection.Trailing;
import io.sptraderb.strategy.Sizing;
import io.sptraderb.support.Market;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The same markets and strategies in another currency: everything that is money times a factor. */
record ScaledMarkets(double factor) {

    TradedMarket scale(TradedMarket market) {
        Map<Formula, double[]> columns = new HashMap<>();
        market.columns().forEach((formula, values) -> columns.put(formula, scale(values)));
        RuleMasks rules = market.rules();
        List<List<EntryRule>> entries = rules.entries().stream()
                .map(plan -> plan.stream().map(this::scale).toList())
                .toList();
        return new TradedMarket(
                scale(market.series()),
                new RuleMasks(rules.entry(), entries, rules.exit(), rules.exits(), rules.blocked()),
                scale(market.execution()),
                columns);
    }

    private CandleSeries scale(CandleSeries series) {
        return Market.of(
                series.symbol(),
                series.timeframe(),
                series.openTimes().clone(),
                scale(series.opens()),
                scale(series.highs()),
                scale(series.lows()),
                scale(series.closes()));
    }

    private double[] scale(double[] values) {
        return Arrays.stream(values).map(value -> value * factor).toArray();
    }

    private Execution scale(Execution execution) {
        ContractTerms terms = execution.terms();
        Costs costs = execution.costs();
        return execution.toBuilder()
                .terms(new ContractTerms(
                        terms.multiplier(),
                        terms.tickSize() * factor,
                        terms.lotStep(),
                        terms.leverage(),
                        terms.marginPerUnit() * factor))
                .costs(new Costs(
                        costs.commissionRate(),
                        costs.commissionPerUnit() * factor,
                        costs.commissionFixed() * factor,
                        costs.commissionMinimum() * factor,
                        costs.spread(),
                        costs.slippage()))
                .build();
    }

    private EntryRule scale(EntryRule rule) {
        return new EntryRule(
                rule.name(),
                rule.when(),
                rule.side(),
                rule.sizing() instanceof Sizing.FixedValue(double value)
                        ? new Sizing.FixedValue(value * factor)
                        : rule.sizing(),
                new EntryOrder(
                        scale(rule.order().kind()),
                        rule.order().validCandles(),
                        rule.order().replaces()),
                scale(rule.protection()),
                rule.maxPositions(),
                rule.group());
    }

    private Kind scale(Kind kind) {
        return switch (kind) {
            case Kind.Market market -> market;
            case Kind.Limit(Level price) -> new Kind.Limit(scale(price));
            case Kind.Stop(Level price) -> new Kind.Stop(scale(price));
            case Kind.StopLimit(Level stop, Level limit) -> new Kind.StopLimit(scale(stop), scale(limit));
        };
    }

    private Level scale(Level level) {
        return level instanceof Level.Price(double price) ? new Level.Price(price * factor) : level;
    }

    private Protection scale(Protection protection) {
        return new Protection(
                protection.stopLoss().map(this::scale),
                protection.takeProfit().map(this::scale),
                protection.scaleOut().stream()
                        .map(part -> new ScaleOut(scale(part.gain()), part.portion()))
                        .toList(),
                protection
                        .trailing()
                        .map(trailing ->
                                new Trailing(trailing.activation(), scale(trailing.distance()), trailing.basis())),
                protection.breakEven(),
                protection.maxHolding());
    }

    private Distance scale(Distance distance) {
        return switch (distance) {
            case Distance.Amount(double amount) -> new Distance.Amount(amount * factor);
            case Distance.Price(double price) -> new Distance.Price(price * factor);
            case Distance.Fraction _, Distance.Value _ -> distance;
        };
    }
}
