package io.sptraderb.marketdata;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What each column of a file means.
 *
 * @param roles by column, from the left
 */
record CsvHeader(List<Role> roles) {

    private static final String ALLOWED =
            "time (or timestamp, date, datetime), open, high, low, close, volume, adjusted_close";

    /** What a column holds. */
    enum Role {
        OPEN,
        HIGH,
        LOW,
        CLOSE,
        VOLUME,
        TIME,
        /** Known, but no part of a candle: prices here are as traded. */
        ADJUSTED_CLOSE;

        String words() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean isRequired() {
            return this != VOLUME && this != ADJUSTED_CLOSE;
        }
    }

    CsvHeader {
        roles = List.copyOf(roles);
    }

    /**
     * Reads the header line.
     *
     * @throws BadRowException for unknown, missing and repeated columns
     */
    static CsvHeader parse(String line) {
        List<Role> roles = new ArrayList<>();
        for (String field : line.split(",", -1)) {
            String name = unquoted(field.strip());
            Role role = role(name)
                    .orElseThrow(() -> new BadRowException("column " + FieldText.quoted(name)
                            + " is unknown; the first row names the columns: " + ALLOWED));
            if (roles.contains(role)) {
                throw new BadRowException("column " + role.words() + " stands twice");
            }
            roles.add(role);
        }
        List<String> missing = Arrays.stream(Role.values())
                .filter(role -> role.isRequired() && !roles.contains(role))
                .map(Role::words)
                .toList();
        if (!missing.isEmpty()) {
            throw new BadRowException("columns missing: " + String.join(", ", missing) + "; found "
                    + String.join(", ", roles.stream().map(Role::words).toList()));
        }
        return new CsvHeader(roles);
    }

    private static Optional<Role> role(String name) {
        return Optional.ofNullable(
                switch (name.toLowerCase(Locale.ROOT)) {
                    case "time", "timestamp", "date", "datetime" -> Role.TIME;
                    case "open" -> Role.OPEN;
                    case "high" -> Role.HIGH;
                    case "low" -> Role.LOW;
                    case "close" -> Role.CLOSE;
                    case "volume" -> Role.VOLUME;
                    case "adjusted_close", "adj close", "adj_close" -> Role.ADJUSTED_CLOSE;
                    default -> null;
                });
    }

    private static String unquoted(String name) {
        boolean isQuoted = name.length() >= 2 && name.startsWith("\"") && name.endsWith("\"");
        return isQuoted ? name.substring(1, name.length() - 1).strip() : name;
    }
}
