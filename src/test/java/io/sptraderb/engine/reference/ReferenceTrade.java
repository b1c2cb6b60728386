package io.sptraderb.engine.reference;

import io.sptraderb.candle.Symbol;
import io.sptraderb.trade.ExitReason;
import io.sptraderb.trade.Side;
import java.math.BigDecimal;

/** A closed round trip, or a part of one. */
public record ReferenceTrade(
        int position,
        Symbol symbol,
        Side side,
        BigDecimal quantity,
        ReferenceFill entry,
        BigDecimal entryCommission,
        ReferenceFill exit,
        ExitReason reason,
        BigDecimal financing,
        BigDecimal pnl) {}
