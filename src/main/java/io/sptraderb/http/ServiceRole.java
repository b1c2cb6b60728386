package io.sptraderb.http;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The services of the investing platform, each of which a process can be alone. */
public enum ServiceRole {
    ORCHESTRATOR(8011),
    MARKET_DATA(8012),
    STRATEGY(8013),
    PORTFOLIO(8014),
    METRICS(8015),
    TEST_DATA_FETCHER(8016);

    private final int port;

    ServiceRole(int port) {
        this.port = port;
    }

    /** Where clients look for it. */
    public int port() {
        return port;
    }

    /** Its name on the wire, for example {@code market-data}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<ServiceRole> named(String name) {
        return Arrays.stream(values())
                .filter(role -> role.wireName().equals(name))
                .findFirst();
    }

    public static List<String> wireNames() {
        return Arrays.stream(values()).map(ServiceRole::wireName).toList();
    }
}
