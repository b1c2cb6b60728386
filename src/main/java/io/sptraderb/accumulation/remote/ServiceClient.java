package io.sptraderb.accumulation.remote;

import io.sptraderb.accumulation.RemoteErrorException;
import io.sptraderb.accumulation.ServiceFailedException;
import io.sptraderb.accumulation.StudyInterruptedException;
import io.sptraderb.accumulation.wire.BadAnswerException;
import io.sptraderb.accumulation.wire.JsonBody;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * Asks one service. A question that gets no connection, or loses it, is asked once more: services only compute, so that
 * asking twice does no harm. Redirects are answers like any other that is not what was asked for.
 */
final class ServiceClient {

    private static final int ATTEMPTS = 2;
    private static final int OK = 200;

    private final String name;
    private final String base;
    private final HttpClient client;
    private final CallLimits limits;

    /** @param name of the service, as errors tell it */
    ServiceClient(String name, URI base, HttpClient client, CallLimits limits) {
        this.name = name;
        this.base = base.toString().replaceAll("/+$", "");
        this.client = client;
        this.limits = limits;
    }

    /**
     * Sends a body.
     *
     * @param reader of the data in the answer
     * @throws ServiceFailedException when there is no such answer
     * @throws RemoteErrorException when the service tells an error
     * @throws StudyInterruptedException when the calling thread is interrupted; it stays so
     */
    <T> T post(String path, JsonBody body, Function<JsonObject, T> reader) {
        HttpRequest request = request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(body.bytes()))
                .build();
        return read(request, reader);
    }

    /** The same without a body. */
    <T> T get(String path, Function<JsonObject, T> reader) {
        return read(request(path).GET().build(), reader);
    }

    /** Whether {@code /health} answers 200 soon. */
    boolean isHealthy() {
        try {
            return ask(request("/health").GET().build(), limits.health()).statusCode() == OK;
        } catch (IOException | TimeoutException | ServiceFailedException e) {
            return false;
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("Accept", "application/json");
    }

    private <T> T read(HttpRequest request, Function<JsonObject, T> reader) {
        ServiceAnswer answer = ServiceAnswer.of(name, answer(request));
        try {
            return reader.apply(answer.data());
        } catch (BadAnswerException e) {
            throw answer.failed(String.valueOf(e.getMessage()), e);
        }
    }

    private HttpResponse<byte[]> answer(HttpRequest request) {
        long end = System.nanoTime() + limits.answer().toNanos();
        IOException lost = new IOException("not asked");
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                return ask(request, Duration.ofNanos(end - System.nanoTime()));
            } catch (TimeoutException e) {
                throw ServiceFailedException.timedOut(name, limits.answer(), e);
            } catch (HttpConnectTimeoutException e) {
                throw ServiceFailedException.unavailable(name, e);
            } catch (IOException e) {
                lost = e;
            }
        }
        throw ServiceFailedException.unavailable(name, lost);
    }

    private HttpResponse<byte[]> ask(HttpRequest request, Duration patience) throws IOException, TimeoutException {
        CompletableFuture<HttpResponse<byte[]>> asked =
                client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), limits.maxBytes()));
        try {
            return asked.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StudyInterruptedException(e);
        } catch (ExecutionException e) {
            throw cause(e);
        } finally {
            // ends the exchange when it has not ended by itself
            asked.cancel(true);
        }
    }

    private IOException cause(ExecutionException failure) {
        Throwable cause = Objects.requireNonNullElse(failure.getCause(), failure);
        if (String.valueOf(cause.getMessage()).contains("exceeds capacity")) {
            throw ServiceFailedException.failed(
                    name, "answered more than " + limits.maxBytes() + " bytes, the most that is read", cause);
        }
        return cause instanceof IOException io ? io : new IOException(String.valueOf(cause), cause);
    }
}
