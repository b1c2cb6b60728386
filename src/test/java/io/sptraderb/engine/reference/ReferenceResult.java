package io.sptraderb.engine.reference;

import io.sptraderb.engine.EndedBy;
import io.sptraderb.engine.Rejection;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** What the reference simulator says happened. */
public record ReferenceResult(
        List<Long> times,
        List<BigDecimal> equity,
        List<ReferenceTrade> trades,
        List<ReferencePosition> openPositions,
        Map<Rejection.Reason, Integer> rejections,
        BigDecimal endCash,
        BigDecimal endEquity,
        BigDecimal freeMargin,
        BigDecimal writtenOff,
        EndedBy endedBy,
        int endedAt) {

    public ReferenceResult {
        times = List.copyOf(times);
        equity = List.copyOf(equity);
        trades = List.copyOf(trades);
        openPositions = List.copyOf(openPositions);
        rejections = Map.copyOf(rejections);
    }
}
