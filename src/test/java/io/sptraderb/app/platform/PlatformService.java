package io.sptraderb.app.platform;

import java.util.Arrays;
import java.util.List;

/** The services of the platform, by the names the cases give them. */
enum PlatformService {
    ORCHESTRATOR("orchestrator"),
    MARKET_DATA("market-data"),
    STRATEGY("strategy"),
    PORTFOLIO("portfolio"),
    METRICS("metrics"),
    TEST_DATA("test-data-fetcher");

    private final String title;

    PlatformService(String title) {
        this.title = title;
    }

    /** As it is written in a case, and as a role of the program. */
    String title() {
        return title;
    }

    static PlatformService of(String title) {
        return Arrays.stream(values())
                .filter(service -> service.title.equals(title))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("service was " + title + ", must be one of "
                        + List.of(values()).stream().map(PlatformService::title).toList()));
    }
}
