package io.sptraderb.engine.reference;

import io.sptraderb.candle.Symbol;
import io.sptraderb.engine.EndedBy;
import io.sptraderb.engine.SimulationSettings;
import io.sptraderb.engine.TradedMarket;
import io.sptraderb.strategy.RiskLimits;
import io.sptraderb.trade.ExitReason;
import io.sptraderb.trade.FillRule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** The engine's prose, sentence by sentence. */
public final class ReferenceSimulator {

    private static final long DAY = 86_400;

    private final List<TradedMarket> markets;
    private final BigDecimal capital;
    private final RiskLimits risk;
    private final Floor floor;
    private final ExitFilling exits;
    private final EntryFilling entries;
    private final Deciding deciding;

    private BigDecimal peak;
    private BigDecimal dayStart;
    private BigDecimal lastEquity;
    private EndedBy endedBy = EndedBy.END_OF_DATA;
    private int endedAt;

    private ReferenceSimulator(List<TradedMarket> markets, SimulationSettings settings) {
        this.markets = markets.stream()
                .sorted(Comparator.comparing(TradedMarket::symbol))
                .toList();
        this.capital = BigDecimal.valueOf(settings.initialCapital().units(), 8);
        this.risk = settings.risk();
        this.floor = new Floor(capital, risk);
        this.exits = new ExitFilling(floor);
        this.entries = new EntryFilling(floor);
        Map<Symbol, TradedMarket> bySymbol = new TreeMap<>();
        this.markets.forEach(market -> bySymbol.put(market.symbol(), market));
        this.deciding = new Deciding(floor, new EntryGate(floor, bySymbol), entries);
        this.peak = capital;
        this.dayStart = capital;
        this.lastEquity = capital;
    }

    public static ReferenceResult run(List<TradedMarket> markets, SimulationSettings settings) {
        return new ReferenceSimulator(markets, settings).run();
    }

    private ReferenceResult run() {
        TreeSet<Long> times = new TreeSet<>();
        for (TradedMarket market : markets) {
            for (long time : market.series().openTimes()) {
                times.add(time);
            }
        }
        List<Long> timeline = List.copyOf(times);
        List<BigDecimal> equity = new ArrayList<>();
        endedAt = timeline.size() - 1;
        for (int at = 0; at < timeline.size(); at++) {
            step(timeline, at);
            if (at == timeline.size() - 1 && forgives()) {
                floor.account.forgiveDebt();
            }
            equity.add(floor.account.equity());
        }
        return new ReferenceResult(
                timeline,
                equity,
                floor.account.trades(),
                bySymbol(floor.account.positions()),
                floor.account.rejections(),
                floor.account.cash(),
                floor.account.equity(),
                floor.account.freeMargin(),
                floor.account.writtenOff(),
                endedBy,
                endedAt);
    }

    private static List<ReferencePosition> bySymbol(List<ReferencePosition> positions) {
        return positions.stream()
                .sorted(Comparator.comparing(ReferencePosition::symbol).thenComparing(ReferencePosition::number))
                .toList();
    }

    private void step(List<Long> timeline, int at) {
        List<Moment> acting = acting(timeline.get(at));
        acting.forEach(floor::noteCandle);
        beginDay(timeline, at);
        for (Moment now : acting) {
            exits.chargeSwap(now);
            floor.mark(now.symbol(), now.open());
            exits.fillAtOpen(now);
        }
        acting.forEach(entries::fillWaiting);
        acting.forEach(exits::checkLevels);
        mark(acting);
        checkRisk(at);
        acting.forEach(this::decideExits);
        acting.forEach(this::decideEntries);
        acting.forEach(this::endData);
        markOnly(acting);
        if (isEnded() && forgives()) {
            floor.account.forgiveDebt();
        }
    }

    private List<Moment> acting(long time) {
        List<Moment> acting = new ArrayList<>();
        for (TradedMarket market : markets) {
            int candle = market.series().indexAtOrAfter(time);
            if (candle < market.series().size() && market.series().openTime(candle) == time) {
                acting.add(new Moment(market, candle));
            }
        }
        return acting;
    }

    private boolean isEnded() {
        return endedBy != EndedBy.END_OF_DATA;
    }

    private boolean forgives() {
        return markets.stream().anyMatch(market -> market.execution().forgiveDebt());
    }

    private void beginDay(List<Long> timeline, int at) {
        if (at > 0 && Math.floorDiv(timeline.get(at), DAY) != Math.floorDiv(timeline.get(at - 1), DAY)) {
            dayStart = lastEquity;
        }
    }

    /** Positions are marked to the close of symbols that have a candle; their stops follow it. */
    private void mark(List<Moment> acting) {
        for (Moment now : acting) {
            floor.mark(now.symbol(), now.close());
            for (ReferencePosition position : floor.account.positions(now.symbol())) {
                floor.account.replace(position.guardedBy(Guards.follow(position, now)));
            }
        }
    }

    /** What was filled at the close is worth the close, and follows from the next candle on. */
    private void markOnly(List<Moment> acting) {
        acting.forEach(now -> floor.mark(now.symbol(), now.close()));
    }

    private void checkRisk(int at) {
        BigDecimal equity = floor.account.equity();
        peak = peak.max(equity);
        lastEquity = equity;
        if (isEnded()) {
            return;
        }
        if (equity.signum() <= 0) {
            liquidate(at);
        } else if (isDrawdownBroken(equity)) {
            endTrading(EndedBy.MAX_DRAWDOWN, at);
        } else if (isDailyLossBroken(equity)) {
            endTrading(EndedBy.DAILY_LOSS_LIMIT, at);
        }
    }

    private boolean isDrawdownBroken(BigDecimal equity) {
        if (risk.maxDrawdown().isEmpty()) {
            return false;
        }
        BigDecimal allowed = peak.multiply(Amounts.decimal(risk.maxDrawdown().getAsDouble()));
        return peak.subtract(equity).compareTo(allowed) > 0;
    }

    private boolean isDailyLossBroken(BigDecimal equity) {
        if (risk.dailyLossLimit().isEmpty()) {
            return false;
        }
        BigDecimal allowed =
                capital.multiply(Amounts.decimal(risk.dailyLossLimit().getAsDouble()));
        return dayStart.subtract(equity).compareTo(allowed) > 0;
    }

    /** Everything is closed there and then. */
    private void liquidate(int at) {
        floor.cancelAll();
        floor.clearExits();
        for (TradedMarket market : markets) {
            if (!floor.account.positions(market.symbol()).isEmpty()) {
                Moment last = floor.latest(market.symbol());
                exits.closeAll(last, last.close(), FillRule.CLOSE, ExitReason.LIQUIDATION);
            }
        }
        endedBy = EndedBy.LIQUIDATION;
        endedAt = at;
    }

    /** Waiting orders are cancelled, positions are closed at the next fill. */
    private void endTrading(EndedBy reason, int at) {
        endedBy = reason;
        endedAt = at;
        floor.cancelAll();
        for (ReferencePosition position : floor.staying(floor.account.positions())) {
            int candle = floor.latest(position.symbol()).candle();
            floor.replan(
                    position.symbol(),
                    new PlannedExit(position.number(), position.quantity(), ExitReason.RISK_STOP, candle, ""));
        }
    }

    /** The last candle decides nothing. */
    private boolean isDecided(Moment now) {
        return !isEnded() && !now.isLast();
    }

    private void decideExits(Moment now) {
        if (isDecided(now)) {
            deciding.decideExits(now);
        }
        if (now.fillsAtClose()) {
            exits.fillAtClose(now);
        }
    }

    private void decideEntries(Moment now) {
        if (isDecided(now)) {
            deciding.decideEntries(now);
        }
    }

    /** After its last candle a symbol's open positions are closed, unless the settings say otherwise. */
    private void endData(Moment now) {
        if (!now.isLast()) {
            return;
        }
        switch (now.execution().endOfData()) {
            case CLOSE -> exits.closeAll(now, now.close(), FillRule.LAST_CLOSE, ExitReason.END_OF_DATA);
            case LEAVE_OPEN -> {}
            case LAST_OPEN -> closeAtLastOpen(now);
        }
        floor.clearExits(now.symbol());
    }

    /** The last open, and what waits then is held against the candle once more; for fills at close the close before. */
    private void closeAtLastOpen(Moment now) {
        if (!now.fillsAtClose()) {
            if (!isEnded()) {
                deciding.decideExits(now);
                deciding.decideEntries(now);
            }
            exits.closeAll(now, now.open(), FillRule.LAST_OPEN, ExitReason.END_OF_DATA);
            if (!isEnded()) {
                entries.fillWaiting(now);
            }
            return;
        }
        for (ReferencePosition position : floor.account.positions(now.symbol())) {
            int before = Math.max(0, now.candle() - 1);
            Moment end = now.on(Math.max(before, position.entry().candle()));
            exits.closeOne(end, position, end.close(), FillRule.LAST_CLOSE, ExitReason.END_OF_DATA);
        }
    }
}
