package io.sptraderb.http;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.sptraderb.candle.CandleSeries;
import io.sptraderb.candle.NoCandlesException;
import io.sptraderb.candle.TimeRange;
import io.sptraderb.candle.Timeframe;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * Sends pages of candles, and that there are none, with what caches and charts need to know.
 *
 * <p>The {@code ETag} is made of the candles sent, of what was done to them and of whether more follow. That candles were
 * corrected is told by it alone: {@code Last-Modified} is the close of the last candle, and no answer is saved on it.
 */
final class CandleAnswer {

    private static final long FIVE_MINUTES = 300;
    private static final long HOUR = 3_600;
    /** What is not there now may be soon, seconds. */
    private static final long EMPTY_AGE = 60;

    private static final int TAG_LENGTH = 32;
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
            .withZone(ZoneOffset.UTC);

    private final ServerRequest request;
    private final ServerResponse response;
    private final CandleQuery query;

    CandleAnswer(ServerRequest request, ServerResponse response, CandleQuery query) {
        this.request = request;
        this.response = response;
        this.query = query;
    }

    void send(CandlePage page, InstantSource clock) {
        CandleSeries candles = page.candles();
        page.next().ifPresent(this::link);
        if (query.shape().points().isPresent()) {
            header("X-Candles-Per-Point", Integer.toString(page.candlesPerPoint()));
        }
        lastModified(page.lastOpen(), query.timeframe(), clock.instant())
                .ifPresent(time -> response.header(HeaderNames.LAST_MODIFIED, HTTP_DATE.format(time)));
        String tag = candles.contentHash().substring(0, TAG_LENGTH) + "-" + page.candlesPerPoint() + form()
                + (page.next().isPresent() ? "-more" : "");
        if (isKnown(tag, maxAge(query.timeframe()))) {
            return;
        }
        if (query.shape().csv()) {
            csv(candles);
        } else {
            Answers.stream(response, json -> CandleWire.json(json, candles));
        }
    }

    /** The range holds none; candles lie elsewhere. */
    void sendNone(NoCandlesException none) {
        TimeRange available = none.available();
        header("X-Data-Available", "false");
        header("X-Available-From", Wire.time(available.from()));
        header("X-Available-To", Wire.time(available.to()));
        header("Warning", "199 - \"no candles in the range\"");
        sendNothing("-" + available.from() + "-" + available.to());
    }

    /** Nobody has the symbol. */
    void sendUnknown() {
        sendNothing("");
    }

    private void sendNothing(String where) {
        if (isKnown("none" + where + form(), Math.min(EMPTY_AGE, maxAge(query.timeframe())))) {
            return;
        }
        if (query.shape().csv()) {
            Answers.text(response, "text/csv", CandleWire.CSV_HEADER);
        } else {
            Answers.json(response, Wire.JSON.createArrayBuilder().build());
        }
    }

    private String form() {
        return query.shape().csv() ? "-csv" : "-json";
    }

    /** Says what the answer is known by, and sends that it is unchanged when the client has it. */
    private boolean isKnown(String content, long maxAge) {
        String tag = "\"" + content + "\"";
        response.header(HeaderNames.ETAG, tag);
        response.header(HeaderNames.CACHE_CONTROL, "public, max-age=" + maxAge);
        response.header(HeaderNames.VARY, "Accept, Accept-Encoding, Origin");
        String known = request.headers().first(HeaderNames.IF_NONE_MATCH).orElse("");
        boolean isKnown = known.contains(tag) || known.equals("*");
        if (isKnown) {
            response.status(Status.NOT_MODIFIED_304).send();
        }
        return isKnown;
    }

    private void link(CandleCursor next) {
        header("X-Next-Cursor", next.text());
        StringBuilder uri = new StringBuilder("/api/candles?symbol=")
                .append(URLEncoder.encode(query.symbol().code(), StandardCharsets.UTF_8))
                .append("&timeframe=")
                .append(query.timeframe());
        append(uri, "from", query.span().from());
        append(uri, "to", query.span().to());
        append(uri, "limit", query.shape().limit());
        append(uri, "points", query.shape().points());
        append(uri, "format", query.shape().csv() ? Optional.of("csv") : Optional.empty());
        append(uri, "data_source", query.source().map(kind -> kind.wireName()));
        append(uri, "cursor", Optional.of(next.text()));
        header("Link", "<" + uri + ">; rel=\"next\"");
    }

    private static void append(StringBuilder uri, String name, Optional<?> value) {
        value.ifPresent(given -> uri.append('&').append(name).append('=').append(given));
    }

    private void csv(CandleSeries candles) {
        String name = query.symbol().code().replace('/', '-').replace(':', '-') + "_" + query.timeframe() + ".csv";
        Answers.csv(response, name, out -> CandleWire.csv(candles, out));
    }

    private void header(String name, String value) {
        response.header(HeaderNames.create(name), value);
    }

    /** When the last candle closed; when it opened, while it has not closed yet; nothing for candles of the future. */
    static Optional<Instant> lastModified(long lastOpen, Timeframe timeframe, Instant now) {
        long close = lastOpen + timeframe.seconds();
        long known = close <= now.getEpochSecond() ? close : lastOpen;
        return known >= 0 && known <= now.getEpochSecond()
                ? Optional.of(Instant.ofEpochSecond(known))
                : Optional.empty();
    }

    /** Half a candle up to the hour, an hour beyond: the market-data server's 300, 600, 1800 and 3600 seconds. */
    private static long maxAge(Timeframe timeframe) {
        long seconds = timeframe.seconds();
        return seconds <= FIVE_MINUTES ? Math.min(FIVE_MINUTES, seconds) : Math.clamp(seconds / 2, 600, HOUR);
    }
}
