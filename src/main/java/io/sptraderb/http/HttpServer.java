package io.sptraderb.http;

import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.WebServerConfig;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import io.helidon.webserver.websocket.WsRouting;
import io.sptraderb.accumulation.Platform;
import io.sptraderb.backtest.BacktestJobs;
import io.sptraderb.candle.Quotation;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The server: started once, stopped once. Stopping answers the requests under way, refuses new ones, closes the
 * progress sockets and returns within the stop time of the settings and a second.
 */
public final class HttpServer {

    private static final long LOOK_AGAIN = 2_000_000;

    private final HttpSettings settings;
    private final OriginRule origins;
    private final Set<ProgressSocket> sockets = ConcurrentHashMap.newKeySet();
    private final Resources resources;
    private final Optional<BacktestJobs> jobs;
    private final AtomicInteger inFlight = new AtomicInteger();
    private volatile boolean stopping;
    private @Nullable WebServer server;

    /** All there is. */
    public HttpServer(HttpSettings settings, HttpCollaborators collaborators) {
        this.settings = settings;
        this.origins = new OriginRule(settings.allowedOrigins());
        this.resources = new WholeServer(settings, collaborators, sockets::size);
        this.jobs = Optional.of(collaborators.jobs());
    }

    /** One service of the investing platform. */
    public HttpServer(HttpSettings settings, ServiceRole role, Platform platform) {
        this.settings = settings;
        this.origins = new OriginRule(settings.allowedOrigins());
        this.resources = new OneService(role, platform);
        this.jobs = Optional.empty();
    }

    /** Binds and answers from now on; throws what the binding throws when the port is taken. */
    public synchronized void start() {
        if (server != null) {
            throw new IllegalStateException("the server was started before");
        }
        // the library's own shutdown hook interrupts requests under way
        WebServerConfig.Builder builder = WebServer.builder()
                .host(settings.host())
                .port(settings.port())
                .shutdownHook(false)
                // else the end of a streamed answer waits 40 ms for the client's acknowledgement of its beginning
                .connectionOptions(options -> options.tcpNoDelay(true))
                .routing(this::route);
        jobs.ifPresent(running -> builder.addRouting(WsRouting.builder()
                .endpoint("/ws/backtest/{id}", () -> new ProgressSocket(running, origins, sockets))));
        server = builder.build().start();
    }

    /** The port it listens on. */
    public synchronized int port() {
        return started().port();
    }

    /** Progress sockets that are open. */
    public int openSockets() {
        return sockets.size();
    }

    /** See the class's description. */
    public synchronized void stop() {
        WebServer running = started();
        stopping = true;
        long end = System.nanoTime() + settings.stopTime().toNanos();
        sockets.forEach(ProgressSocket::close);
        while ((inFlight.get() > 0 || !sockets.isEmpty()) && System.nanoTime() < end) {
            LockSupport.parkNanos(LOOK_AGAIN);
        }
        running.stop();
    }

    private WebServer started() {
        WebServer running = server;
        if (running == null) {
            throw new IllegalStateException("the server was not started");
        }
        return running;
    }

    private void route(HttpRouting.Builder routing) {
        routing.addFilter(this::admit);
        resources.register(routing);
        routing.any((request, response) -> Answers.error(request, response, nothingAt(Answers.path(request))))
                .error(Throwable.class, Answers::error);
    }

    private static HttpProblem nothingAt(String path) {
        return new HttpProblem(404, "not-found", "Not found", "there is nothing at " + Quotation.cut(path))
                .withCode("NOT_FOUND");
    }

    /** What every request passes first. */
    private void admit(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        inFlight.incrementAndGet();
        try {
            response.header(HeaderValues.create("X-Content-Type-Options", "nosniff"));
            response.header(HeaderNames.CACHE_CONTROL, "no-store");
            if (stopping) {
                response.header(HeaderNames.RETRY_AFTER, "5");
                refuse(
                        request,
                        response,
                        new HttpProblem(503, "stopping", "Server stopping", "the server is stopping"));
            } else if (!origins.allows(request.headers())) {
                refuse(request, response, OriginRule.forbidden());
            } else if (origins.answersPreflight(request, response)) {
                response.status(Status.NO_CONTENT_204).send();
            } else {
                chain.proceed();
            }
        } finally {
            inFlight.decrementAndGet();
        }
    }

    private static void refuse(RoutingRequest request, RoutingResponse response, HttpProblem problem) {
        Answers.problem(response, problem, Answers.path(request));
    }
}
