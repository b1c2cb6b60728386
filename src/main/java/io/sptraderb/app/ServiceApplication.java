package io.sptraderb.app;

import io.sptraderb.http.HttpServer;
import io.sptraderb.http.ServiceRole;
import java.net.URI;
import java.util.List;

/** One service of the investing platform, running alone. */
final class ServiceApplication implements Serving {

    private final ServiceRole role;
    private final URI address;
    private final Lifetime lifetime;

    private ServiceApplication(ServiceRole role, URI address, HttpServer http, InvestingPlatform investing) {
        this.role = role;
        this.address = address;
        this.lifetime = new Lifetime(() -> {
            http.stop();
            investing.close();
        });
    }

    static ServiceApplication start(Settings settings, ServiceRole role, Workbench workbench) {
        InvestingPlatform investing = new InvestingPlatform(settings, workbench);
        try {
            HttpServer http = new HttpServer(Application.httpSettings(settings.server()), role, investing.platform());
            http.start();
            URI address = Serving.address(settings.server().host(), http.port());
            return new ServiceApplication(role, address, http, investing);
        } catch (RuntimeException e) {
            investing.close();
            throw e;
        }
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
