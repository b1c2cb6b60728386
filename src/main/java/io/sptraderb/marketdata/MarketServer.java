package io.sptraderb.marketdata;

import io.sptraderb.candle.BadCandlesException;
import io.sptraderb.candle.SourceKind;
import io.sptraderb.candle.SourceUnavailableException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks a market-data server. A question it is too busy for, or that does not reach it, is asked again after a pause: twice
 * as long each time and a little off at random, so that many clients do not return together; or as long as the server
 * says, in seconds or by a date. That ends when the patience does.
 */
final class MarketServer {

    private final String base;
    private final Optional<String> authorization;
    private final HttpClient client;

    /** @param address {@code http://host:port}, perhaps with a path, and with a user and password for the server */
    MarketServer(URI address, ServerLimits limits) {
        String path = Optional.ofNullable(address.getRawPath()).orElse("");
        String host = String.valueOf(address.getHost());
        String port = address.getPort() < 0 ? "" : ":" + address.getPort();
        this.base = address.getScheme() + "://" + host + port + path.replaceAll("/+$", "");
        this.authorization = Optional.ofNullable(address.getUserInfo())
                .map(user -> "Basic " + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8)));
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(limits.connect())
                .build();
    }

    /**
     * The answer, whatever its status is.
     *
     * @param path with its query, encoded
     * @param knownTag of an answer to the same question that is still at hand
     * @param patience is used up by what fails
     * @throws SourceUnavailableException when there is none in time
     * @throws BadCandlesException when it is larger than allowed
     */
    ServerAnswer get(String path, Optional<String> knownTag, ServerLimits limits, Patience patience) {
        String url = base + path;
        Duration pause = limits.firstPause();
        while (true) {
            SourceUnavailableException failure;
            long start = System.nanoTime();
            Duration wait = withJitter(pause);
            try {
                ServerAnswer answer = ask(url, knownTag, limits);
                if (!answer.isTemporary()) {
                    return answer;
                }
                failure = new SourceUnavailableException(SourceKind.HTTP, answer.problem(), null);
                wait = answer.retryAfter(Instant.now()).orElse(wait);
            } catch (IOException e) {
                failure = new SourceUnavailableException(SourceKind.HTTP, url + " does not answer: " + words(e), e);
            }
            patience.lose(System.nanoTime() - start);
            if (!patience.affords(wait)) {
                throw failure;
            }
            pause(wait, url);
            pause = pause.multipliedBy(2);
        }
    }

    private ServerAnswer ask(String url, Optional<String> knownTag, ServerLimits limits) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url)).header("Accept", "application/json");
        authorization.ifPresent(value -> request.header("Authorization", value));
        knownTag.ifPresent(tag -> request.header("If-None-Match", tag));
        CompletableFuture<HttpResponse<byte[]>> asked =
                client.sendAsync(request.build(), BodyHandlers.limiting(BodyHandlers.ofByteArray(), limits.maxBytes()));
        try {
            return ServerAnswer.of(url, asked.get(limits.answer().toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            throw new IOException("nothing whole within " + limits.answer().toMillis() + " ms", e);
        } catch (InterruptedException e) {
            throw interrupted(url, e);
        } catch (ExecutionException e) {
            throw cause(e, url, limits);
        } finally {
            // ends the exchange when it has not ended by itself
            asked.cancel(true);
        }
    }

    private static IOException cause(ExecutionException failure, String url, ServerLimits limits) {
        Throwable cause = failure.getCause();
        if (cause instanceof IOException io) {
            if (String.valueOf(io.getMessage()).contains("exceeds capacity")) {
                throw new BadCandlesException(
                        url, 0, "answers more than " + limits.maxBytes() + " bytes, the most that is read", io);
            }
            return io;
        }
        return new IOException(String.valueOf(cause), cause);
    }

    private static void pause(Duration time, String url) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            throw interrupted(url, e);
        }
    }

    private static SourceUnavailableException interrupted(String url, InterruptedException e) {
        Thread.currentThread().interrupt();
        return new SourceUnavailableException(SourceKind.HTTP, url + " was not waited for any longer", e);
    }

    private static Duration withJitter(Duration pause) {
        return pause.plusNanos(ThreadLocalRandom.current().nextLong(pause.toNanos() / 2 + 1));
    }

    /** A refused connection has no message. */
    private static String words(IOException failure) {
        String message = failure.getMessage();
        return message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
    }
}
