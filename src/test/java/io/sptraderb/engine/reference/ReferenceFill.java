package io.sptraderb.engine.reference;

import io.sptraderb.trade.FillRule;
import java.math.BigDecimal;

/** One execution. */
public record ReferenceFill(
        int candle,
        long time,
        double price,
        double marketPrice,
        BigDecimal commission,
        FillRule rule,
        double level,
        int decidedOn,
        String decidedBy) {}
