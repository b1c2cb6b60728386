package io.sptraderb.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.sptraderb.candle.CandleSeries;
import io.sptraderb.candle.Resampler;
import io.sptraderb.candle.Timeframe;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/**
 * A market-data server as the systems before had it, to the letter: bare arrays without volume, prices of five decimals,
 * both ends of a range included, two years at most, a tag that is made of the question alone, and its own errors. What
 * goes wrong with it is the test's choice.
 */
public final class StubMarketServer implements AutoCloseable {

    private static final List<String> TIMEFRAMES = List.of("5m", "15m", "1h", "4h", "12h");
    private static final long TWO_YEARS = 63_072_000L;

    private final HttpServer server;
    private final Map<String, CandleSeries> candles = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final AtomicReference<Fault> fault = new AtomicReference<>((exchange, path) -> false);

    /** Answers in the server's place. */
    @FunctionalInterface
    public interface Fault {
        /** Whether it has answered. */
        boolean answer(HttpExchange exchange, String path) throws IOException;
    }

    public StubMarketServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    /** Serves these candles, and coarser ones made of them; 5 minutes are its finest. */
    public StubMarketServer with(CandleSeries series) {
        candles.put(series.symbol().code(), series);
        return this;
    }

    public void fails(Fault next) {
        fault.set(next);
    }

    public void works() {
        fault.set((exchange, path) -> false);
    }

    /** Paths with queries, in the order they were asked. */
    public List<String> asked() {
        return asked;
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().toString();
            asked.add(path);
            if (fault.get().answer(exchange, path)) {
                return;
            }
            switch (exchange.getRequestURI().getPath()) {
                case "/api/metadata" -> send(exchange, 200, metadata());
                case "/api/candles" -> candles(exchange);
                default ->
                    send(
                            exchange,
                            404,
                            "{\"error\":\"Endpoint not found\",\"code\":\"NOT_FOUND\",\"path\":\"" + path + "\"}");
            }
        }
    }

    private String metadata() {
        String symbols = candles.values().stream()
                .map(series -> "{\"symbol\":\"" + series.symbol() + "\",\"earliest\":"
                        + series.range().from() + ",\"latest\":"
                        + series.range().to() + ",\"tick_count\":"
                        + series.size() + "}")
                .sorted()
                .collect(Collectors.joining(","));
        return "{\"symbols\":[" + symbols + "],\"timeframes\":[\"" + String.join("\",\"", offered()) + "\"]}";
    }

    private List<String> offered() {
        return TIMEFRAMES.stream()
                .filter(text -> candles.values().stream()
                        .allMatch(series -> Timeframe.of(text).isMultipleOf(series.timeframe())))
                .toList();
    }

    private void candles(HttpExchange exchange) throws IOException {
        Map<String, String> query = query(exchange.getRequestURI().getRawQuery());
        List<String> problems = new ArrayList<>();
        String symbol = query.getOrDefault("symbol", "");
        if (!symbol.matches("[A-Z]{6}")) {
            problems.add("symbol");
        }
        String timeframe = query.getOrDefault("timeframe", "1h");
        if (!TIMEFRAMES.contains(timeframe)) {
            problems.add("timeframe");
        }
        String from = query.getOrDefault("from", "");
        String to = query.getOrDefault("to", "");
        if (!from.matches("\\d+")
                || !to.matches("\\d+")
                || Long.parseLong(from) >= Long.parseLong(to)
                || Long.parseLong(to) - Long.parseLong(from) > TWO_YEARS) {
            problems.add("from");
        }
        if (!problems.isEmpty()) {
            send(
                    exchange,
                    400,
                    "{\"error\":\"Validation failed\",\"details\":[{\"field\":\"" + problems.getFirst()
                            + "\",\"message\":\"Invalid\"}]}");
            return;
        }
        String tag = "\""
                + HexFormat.of()
                        .formatHex(String.join("-", symbol, timeframe, from, to).getBytes(StandardCharsets.UTF_8))
                + "\"";
        exchange.getResponseHeaders().set("ETag", tag);
        exchange.getResponseHeaders().set("Cache-Control", "public, max-age=300");
        if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
            return;
        }
        send(exchange, 200, array(symbol, timeframe, Long.parseLong(from), Long.parseLong(to)));
    }

    private String array(String symbol, String timeframe, long from, long to) {
        CandleSeries stored = candles.get(symbol);
        if (stored == null) {
            return "[]";
        }
        CandleSeries series = Resampler.resample(stored, Timeframe.of(timeframe));
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < series.size(); i++) {
            if (series.openTime(i) >= from && series.openTime(i) <= to) {
                rows.add("{\"time\":" + series.openTime(i) + ",\"open\":" + price(series.open(i)) + ",\"high\":"
                        + price(series.high(i)) + ",\"low\":" + price(series.low(i)) + ",\"close\":"
                        + price(series.close(i)) + "}");
            }
        }
        return "[" + String.join(",", rows) + "]";
    }

    private static String price(double price) {
        return BigDecimal.valueOf(price)
                .setScale(5, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static Map<String, String> query(String text) {
        return text == null
                ? Map.of()
                : Arrays.stream(text.split("&", -1))
                        .map(pair -> pair.split("=", 2))
                        .collect(Collectors.toMap(
                                pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    /** Sends JSON. */
    public static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        if (exchange.getResponseHeaders().getFirst("Content-Type") == null) {
            exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
        }
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}
