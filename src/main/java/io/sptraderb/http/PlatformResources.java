package io.sptraderb.http;

import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.HttpService;
import io.sptraderb.accumulation.Platform;
import io.sptraderb.accumulation.PriceHistories;
import java.time.InstantSource;

/** The services of the investing platform, and the one that puts them together. */
final class PlatformResources implements Resources {

    /** Prices of a century, sent to be simulated, are ten megabytes. */
    private static final int MAX_BODY_BYTES = 16 << 20;

    private final Platform platform;
    private final RequestBody bodies = new RequestBody(MAX_BODY_BYTES);

    PlatformResources(Platform platform) {
        this.platform = platform;
    }

    @Override
    public void register(HttpRouting.Builder routing) {
        for (ServiceRole role : ServiceRole.values()) {
            routing.register("/", routes(role));
        }
    }

    /** What the service answers. */
    HttpService routes(ServiceRole role) {
        return switch (role) {
            case ORCHESTRATOR -> new StudyRoutes(platform, bodies, InstantSource.system());
            case MARKET_DATA -> prices(platform.services().marketData());
            case STRATEGY -> new SignalRoutes(platform.services().strategy(), bodies);
            case PORTFOLIO -> new PortfolioRoutes(platform.services().portfolio(), bodies);
            case METRICS -> new MetricsRoutes(platform.services().metrics(), bodies);
            case TEST_DATA_FETCHER -> new TestDataRoutes(platform.testData());
        };
    }

    /** What a service of prices answers. */
    HttpService prices(PriceHistories histories) {
        return new PriceRoutes(histories, bodies);
    }
}
