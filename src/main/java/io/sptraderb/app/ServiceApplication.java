package io.sptraderb.app;

import io.sptraderb.accumulation.Platform;
import io.sptraderb.http.HttpServer;
import io.sptraderb.http.ServiceRole;
import java.net.URI;
import java.util.List;

/** One service of the investing platform, running alone. */
final class ServiceApplication implements Serving {

    private final ServiceRole role;
    private final URI address;
    private final Lifetime lifetime;

    private ServiceApplication(ServiceRole role, Settings.Server server, HttpServer http) {
        this.role = role;
        this.address = Serving.address(server.host(), http.port());
        this.lifetime = new Lifetime(http::stop);
    }

    static ServiceApplication start(Settings settings, ServiceRole role, Platform platform) {
        HttpServer http = new HttpServer(Application.httpSettings(settings.server()), role, platform);
        http.start();
        return new ServiceApplication(role, settings.server(), http);
    }

    @Override
    public URI address() {
        return address;
    }

    @Override
    public List<String> welcome() {
        return List.of(
                "SPtraderB " + ProgramVersion.text() + ", " + role.wireName() + ", listens on " + address,
                "  " + address + "/health",
                "Ctrl+C stops it.");
    }

    @Override
    public Lifetime lifetime() {
        return lifetime;
    }
}
