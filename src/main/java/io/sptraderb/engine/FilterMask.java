package io.sptraderb.engine;

import io.sptraderb.candle.CandleSeries;
import io.sptraderb.engine.Rejection.Reason;
import io.sptraderb.strategy.EntryFilters;
import io.sptraderb.strategy.EntryFilters.Blackout;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;

/** Compiles entry filters over a series: for each candle, which of them keeps entries out. */
public final class FilterMask {

    /** What the codes of a mask mean: code 1 is the first. */
    static final List<Reason> REASONS =
            List.of(Reason.WIDE_SPREAD, Reason.LOW_VOLUME, Reason.BLACKOUT, Reason.TRADING_DAY, Reason.TRADING_HOURS);

    private static final byte[] OPEN = new byte[0];

    private FilterMask() {}

    /**
     * For each candle 0, or 1 + the place in {@link #REASONS} of why no entry is decided on it; empty when the
     * filters never keep anything out.
     *
     * @param spread the spread that fills will pay, a fraction of the price
     */
    public static byte[] of(CandleSeries series, EntryFilters filters, double spread) {
        if (filters.equals(EntryFilters.NONE)) {
            return OPEN;
        }
        byte[] mask = new byte[series.size()];
        boolean isWide =
                filters.maxSpread().isPresent() && spread > filters.maxSpread().getAsDouble();
        for (int i = 0; i < mask.length; i++) {
            if (isWide) {
                mask[i] = code(Reason.WIDE_SPREAD);
            } else if (isThin(series, i, filters)) {
                mask[i] = code(Reason.LOW_VOLUME);
            } else {
                mask[i] = untimely(series, i, filters);
            }
        }
        return mask;
    }

    private static boolean isThin(CandleSeries series, int i, EntryFilters filters) {
        double volume = series.volume(i);
        return volume < filters.minVolume().orElse(0)
                || volume * series.close(i) < filters.minVolumeValue().orElse(0);
    }

    private static byte untimely(CandleSeries series, int i, EntryFilters filters) {
        long closeTime = series.closeTime(i);
        for (Blackout blackout : filters.blackouts()) {
            if (closeTime >= blackout.from() && closeTime < blackout.to()) {
                return code(Reason.BLACKOUT);
            }
        }
        if (!filters.days().isEmpty()
                && !filters.days().contains(local(series.openTime(i), filters).getDayOfWeek())) {
            return code(Reason.TRADING_DAY);
        }
        boolean inHours = filters.hours().isEmpty()
                || filters.hours().get().contain(local(closeTime, filters).toLocalTime());
        return inHours ? 0 : code(Reason.TRADING_HOURS);
    }

    private static LocalDateTime local(long time, EntryFilters filters) {
        return LocalDateTime.ofInstant(Instant.ofEpochSecond(time), filters.zone());
    }

    private static byte code(Reason reason) {
        return (byte) (1 + REASONS.indexOf(reason));
    }
}
