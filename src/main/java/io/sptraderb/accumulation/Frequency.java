package io.sptraderb.accumulation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How often something happens. */
public enum Frequency {
    DAILY(1),
    WEEKLY(5),
    MONTHLY(21);

    private final int tradingDays;

    Frequency(int tradingDays) {
        this.tradingDays = tradingDays;
    }

    /** Rows of daily prices it is taken to be: 1, 5 or 21. */
    public int tradingDays() {
        return tradingDays;
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** By its name on the wire, capitals or not. */
    public static Optional<Frequency> named(String name) {
        return Arrays.stream(values())
                .filter(each -> each.wireName().equalsIgnoreCase(name))
                .findFirst();
    }

    /** The frequency a text means: {@link #DAILY} for one that nobody knows. */
    public static Frequency of(String text) {
        return named(text.strip()).orElse(DAILY);
    }

    /** Whether a day lies in another period than an earlier one. Weeks start on Monday. */
    public boolean separates(LocalDate earlier, LocalDate later) {
        return switch (this) {
            case DAILY -> !earlier.equals(later);
            case WEEKLY -> week(earlier) != week(later);
            case MONTHLY -> earlier.getMonthValue() != later.getMonthValue() || earlier.getYear() != later.getYear();
        };
    }

    /** 1970-01-01 was a Thursday. */
    private static long week(LocalDate date) {
        return Math.floorDiv(date.toEpochDay() + 3, 7L);
    }
}
