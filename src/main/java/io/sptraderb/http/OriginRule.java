package io.sptraderb.http;

import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import io.helidon.http.Method;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * Which web pages may call (CORS). A browser names the page's origin; programs that are no browsers name none and are
 * not restricted. Pages of this server itself and of the allowed origins may call, others are refused.
 */
final class OriginRule {

    private static final String METHODS = "GET, POST, PUT, DELETE, PATCH";
    private static final String EXPOSED =
            "ETag, Retry-After, X-Data-Available, X-Available-From, X-Available-To, X-Next-Cursor,"
                    + " X-Candles-Per-Point, Link, Content-Disposition";

    private final Set<String> allowed;

    OriginRule(Set<String> allowed) {
        this.allowed = allowed;
    }

    boolean allows(Headers headers) {
        Optional<String> origin = headers.first(HeaderNames.ORIGIN);
        return origin.isEmpty()
                || allowed.contains("*")
                || allowed.contains(origin.get())
                || isOwn(origin.get(), headers.first(HeaderNames.HOST).orElse(""));
    }

    /**
     * Lets a page of an allowed origin read the answer, and says what it may send when the browser asks that first.
     *
     * @return whether that was the question, so that the headers are the answer
     */
    boolean answersPreflight(ServerRequest request, ServerResponse response) {
        Headers headers = request.headers();
        Optional<String> origin = headers.first(HeaderNames.ORIGIN);
        if (allowed.isEmpty()) {
            return false;
        }
        response.header(HeaderNames.VARY, "Origin");
        if (origin.isEmpty() || !(allowed.contains("*") || allowed.contains(origin.get()))) {
            return false;
        }
        response.header(HeaderNames.ACCESS_CONTROL_ALLOW_ORIGIN, origin.get());
        boolean preflight = request.prologue().method().equals(Method.OPTIONS)
                && headers.contains(HeaderNames.ACCESS_CONTROL_REQUEST_METHOD);
        if (preflight) {
            response.header(HeaderNames.ACCESS_CONTROL_ALLOW_METHODS, METHODS);
            headers.first(HeaderNames.ACCESS_CONTROL_REQUEST_HEADERS)
                    .ifPresent(asked -> response.header(HeaderNames.ACCESS_CONTROL_ALLOW_HEADERS, asked));
            response.header(HeaderNames.ACCESS_CONTROL_MAX_AGE, "3600");
        } else {
            response.header(HeaderNames.ACCESS_CONTROL_EXPOSE_HEADERS, EXPOSED);
        }
        return preflight;
    }

    /** Whether the page was served under the name this request was sent to. */
    private static boolean isOwn(String origin, String host) {
        try {
            return !host.isEmpty() && host.equalsIgnoreCase(URI.create(origin).getRawAuthority());
        } catch (IllegalArgumentException e) {
            // an origin nobody can read is nobody's own
            return false;
        }
    }

    static HttpProblem forbidden() {
        return new HttpProblem(
                403, "origin-not-allowed", "Origin not allowed", "pages of this origin may not call this server");
    }
}
