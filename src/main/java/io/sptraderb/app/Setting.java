package io.sptraderb.app;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Everything that can be set, with its name in files and in the environment. */
enum Setting {
    HOST("host", "HOST"),
    PORT("port", "PORT"),
    INSECURE("insecure"),
    ALLOWED_ORIGINS("allowed-origins", "ALLOWED_ORIGINS"),
    WORKSPACE_PATH("workspace-path", "WORKSPACE_PATH"),
    DATA_DIR("data-dir", "DATA_DIR"),
    STATE_DIR("state-dir", "STATE_DIR"),
    DATABASE_URL("database-url", "DATABASE_URL"),
    DATABASE_PATIENCE_SECONDS("database-patience-seconds"),
    KEEP_RUNS_DAYS("keep-runs-days"),
    IMPORT_MEGABYTES("import-megabytes"),
    WORKERS("workers"),
    QUEUE("queue"),
    DRAIN_SECONDS("drain-seconds"),
    LIMITS_SECONDS("limits.seconds"),
    LIMITS_MEGABYTES("limits.megabytes"),
    LIMITS_OUTPUT_KILOBYTES("limits.output-kilobytes"),
    CACHE_COMPONENTS_MEGABYTES("cache.components-megabytes"),
    CACHE_RESULTS_MEGABYTES("cache.results-megabytes"),
    CACHE_CANDLE_SERIES("cache.candle-series"),
    CACHE_CANDLE_MINUTES("cache.candle-minutes"),
    CACHE_CANDLE_MEGABYTES("cache.candle-megabytes"),
    WS_MARKET_DATA_URL("market-data-url", "WS_MARKET_DATA_URL"),
    ROLE("role"),
    SERVICES_MARKET_DATA_URL("services.market-data-url", "MARKET_DATA_URL"),
    SERVICES_STRATEGY_URL("services.strategy-url", "STRATEGY_URL"),
    SERVICES_PORTFOLIO_URL("services.portfolio-url", "PORTFOLIO_URL"),
    SERVICES_METRICS_URL("services.metrics-url", "METRICS_URL"),
    SERVICES_TEST_DATA_URL("services.test-data-url", "TEST_DATA_URL");

    private final String key;
    private final String environmentName;

    Setting(String key) {
        this.key = key;
        this.environmentName = "SPTRADERB_" + name();
    }

    Setting(String key, String environmentName) {
        this.key = key;
        this.environmentName = environmentName;
    }

    /** The name in files, below {@code sptraderb}. */
    String key() {
        return key;
    }

    /** The name of its environment variable. */
    String environmentName() {
        return environmentName;
    }

    /** Whether its text may hold a password, and is never shown. */
    boolean isSecret() {
        return name().endsWith("_URL");
    }

    static Optional<Setting> byKey(String key) {
        return Arrays.stream(values())
                .filter(setting -> setting.key.equals(key))
                .findFirst();
    }

    static List<String> keys() {
        return Arrays.stream(values()).map(Setting::key).toList();
    }
}
