package io.sptraderb.http;

import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.HttpRules;
import io.sptraderb.accumulation.Platform;

/** One service of the investing platform, and whether it lives. */
final class OneService implements Resources {

    private final ServiceRole role;
    private final Platform platform;

    OneService(ServiceRole role, Platform platform) {
        this.role = role;
        this.platform = platform;
    }

    @Override
    public void register(HttpRouting.Builder routing) {
        PlatformResources resources = new PlatformResources(platform);
        routing.register("/", this::health).register("/", resources.routes(role));
        if (role == ServiceRole.TEST_DATA_FETCHER) {
            routing.register("/", resources.prices(platform.testData()));
        }
    }

    private void health(HttpRules rules) {
        rules.get(
                "/health",
                (request, response) -> Answers.json(
                        response,
                        Wire.JSON
                                .createObjectBuilder()
                                .add("status", "healthy")
                                .add("service", role.wireName())
                                .build()));
        Methods.refuseOthers(rules, "/health", "GET");
    }
}
