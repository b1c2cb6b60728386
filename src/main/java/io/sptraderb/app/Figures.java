package io.sptraderb.app;

import io.sptraderb.metrics.Metric;
import io.sptraderb.trade.Money;
import io.sptraderb.trade.Quantity;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Figures as people read them. */
final class Figures {

    /** What stands for an undefined figure. */
    static final String UNDEFINED = "n/a";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final MathContext PRICE_DIGITS = new MathContext(7, RoundingMode.HALF_EVEN);

    private Figures() {}

    static String metric(Metric metric, double value) {
        return switch (metric.unit()) {
            case FRACTION -> percent(value);
            case RATIO -> ratio(value);
            case MONEY -> money(value);
            case SECONDS -> duration(value);
            case COUNT -> Double.isNaN(value) ? UNDEFINED : String.format(Locale.ROOT, "%,.0f", value);
        };
    }

    static String money(Money money) {
        return money(money.toDouble());
    }

    /** {@code 10,312.55}, never {@code -0.00}. */
    static String money(double value) {
        return Double.isNaN(value) ? UNDEFINED : withoutNegativeZero(String.format(Locale.ROOT, "%,.2f", value));
    }

    /** A fraction in percent: {@code 3.13 %}. */
    static String percent(double fraction) {
        return Double.isNaN(fraction)
                ? UNDEFINED
                : withoutNegativeZero(String.format(Locale.ROOT, "%,.2f", fraction * 100)) + " %";
    }

    /** A fraction in percent with as many decimals as it takes: {@code 0.055 %}. */
    static String exactPercent(double fraction) {
        return plain(BigDecimal.valueOf(fraction).movePointRight(2)) + " %";
    }

    static String ratio(double value) {
        return Double.isNaN(value) ? UNDEFINED : withoutNegativeZero(String.format(Locale.ROOT, "%,.2f", value));
    }

    /** Seven significant digits: {@code 1.08342}, {@code 612.4}. */
    static String price(double value) {
        return Double.isFinite(value) ? plain(new BigDecimal(value).round(PRICE_DIGITS)) : UNDEFINED;
    }

    static String quantity(Quantity quantity) {
        return plain(new BigDecimal(quantity.toString()).round(PRICE_DIGITS));
    }

    /** Seconds since the epoch, in UTC: {@code 2013-11-18 05:00}. */
    static String time(long epochSecond) {
        return TIME.format(Instant.ofEpochSecond(epochSecond));
    }

    /** The two largest units: {@code 3d 4h}, {@code 25m}. */
    static String duration(double seconds) {
        if (Double.isNaN(seconds)) {
            return UNDEFINED;
        }
        long minutes = Math.round(seconds / 60);
        long days = minutes / 1_440;
        long hours = minutes / 60 % 24;
        if (days > 0) {
            return hours > 0 ? days + "d " + hours + "h" : days + "d";
        }
        long rest = minutes % 60;
        if (hours > 0) {
            return rest > 0 ? hours + "h " + rest + "m" : hours + "h";
        }
        return rest + "m";
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private static String withoutNegativeZero(String text) {
        return text.equals("-0.00") ? "0.00" : text;
    }
}
