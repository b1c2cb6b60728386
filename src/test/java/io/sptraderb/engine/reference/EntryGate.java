package io.sptraderb.engine.reference;

import io.sptraderb.candle.Symbol;
import io.sptraderb.engine.Rejection.Reason;
import io.sptraderb.engine.TradedMarket;
import io.sptraderb.strategy.EntryRule;
import io.sptraderb.strategy.RiskLimits.CorrelationLimit;
import io.sptraderb.strategy.Span;
import java.util.List;
import java.util.Map;

/** Whether filters, the number of positions, cooldown and correlation let an entry through, in this order. */
final class EntryGate {

    private static final List<Reason> FILTERS =
            List.of(Reason.WIDE_SPREAD, Reason.LOW_VOLUME, Reason.BLACKOUT, Reason.TRADING_DAY, Reason.TRADING_HOURS);

    private final Floor floor;
    private final Map<Symbol, TradedMarket> markets;

    EntryGate(Floor floor, Map<Symbol, TradedMarket> markets) {
        this.floor = floor;
        this.markets = markets;
    }

    boolean letsThrough(Moment now, EntryRule rule) {
        byte[] blocked = now.market().rules().blocked();
        if (blocked.length > 0 && blocked[now.candle()] > 0) {
            return refuse(FILTERS.get(blocked[now.candle()] - 1));
        }
        if (floor.staying(floor.account.positions(now.symbol(), rule.side())).size() >= rule.maxPositions()) {
            return refuse(Reason.MAX_POSITIONS);
        }
        if (isCoolingDown(now)) {
            return refuse(Reason.COOLDOWN);
        }
        if (isCorrelated(now, rule)) {
            return refuse(Reason.CORRELATION);
        }
        return true;
    }

    private boolean refuse(Reason reason) {
        floor.account.reject(reason);
        return false;
    }

    private boolean isCoolingDown(Moment now) {
        if (floor.risk.cooldown().isEmpty() || !floor.hadStopLoss(now.symbol())) {
            return false;
        }
        Moment stop = floor.stopLoss(now.symbol());
        return switch (floor.risk.cooldown().get()) {
            case Span.Candles candles -> now.candle() - stop.candle() < candles.count();
            case Span.Time time -> now.time() - stop.time() < time.seconds();
        };
    }

    private boolean isCorrelated(Moment now, EntryRule rule) {
        if (floor.risk.correlation().isEmpty()) {
            return false;
        }
        CorrelationLimit limit = floor.risk.correlation().get();
        for (ReferencePosition position : floor.staying(floor.account.positions())) {
            TradedMarket other = markets.get(position.symbol());
            if (other != null && !position.symbol().equals(now.symbol())) {
                double found = Correlations.of(now, other.series(), limit.lookback());
                boolean isSameSide = position.side() == rule.side();
                if (isSameSide ? found > limit.limit() : found < -limit.limit()) {
                    return true;
                }
            }
        }
        return false;
    }
}
