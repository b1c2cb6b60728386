package io.sptraderb.http;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.sptraderb.candle.BadCandlesException;
import io.sptraderb.candle.CandleImporter;
import io.sptraderb.candle.CandleImporter.Report;
import io.sptraderb.candle.FileFormat;
import io.sptraderb.candle.SourceKind;
import io.sptraderb.candle.Symbol;
import io.sptraderb.candle.Timeframe;
import io.sptraderb.strategy.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** {@code POST /api/candles/import?symbol=&timeframe=&format=&target=}: the body is a file of candles or ticks. */
final class ImportRoutes implements HttpService {

    private static final int BUFFER = 1 << 16;
    /** Of a file that is too large anyway. */
    private static final long READ_ON = 4 << 20;

    private final SequencedMap<SourceKind, CandleImporter> importers;
    private final long maxBytes;

    /** @param importers by {@code target}, the first unless a client names one; none when candles cannot be kept */
    ImportRoutes(SequencedMap<SourceKind, CandleImporter> importers, long maxBytes) {
        this.importers = importers;
        this.maxBytes = maxBytes;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.post("/candles/import", this::importFile);
        Methods.refuseOthers(rules, "/candles/import", "POST");
    }

    private void importFile(ServerRequest request, ServerResponse response) {
        if (importers.isEmpty()) {
            throw new HttpProblem(
                    409,
                    "no-import-target",
                    "Nowhere to keep candles",
                    "there is no data folder and no database to keep candles in; start the server with DATA_DIR or"
                            + " DATABASE_URL");
        }
        List<Problem> problems = new ArrayList<>();
        Optional<CandleImporter> importer = importer(request, problems);
        Optional<Symbol> symbol = symbol(request, problems);
        Optional<Timeframe> timeframe = timeframe(request, problems);
        Optional<FileFormat> format = format(request, problems);
        if (!problems.isEmpty()) {
            throw HttpProblem.badValues(problems);
        }
        Path file = received(request);
        try {
            Report report = importer.orElseThrow()
                    .importFile(
                            new CandleImporter.Source(
                                    file, "body", symbol.orElseThrow(), timeframe.orElseThrow(), format),
                            bytes -> {});
            Answers.stream(response, json -> ImportWire.write(json, report));
        } catch (BadCandlesException e) {
            // elsewhere the server's own data are bad; here it is what the client sent
            throw new HttpProblem(400, "bad-candles", "Candles cannot be read", String.valueOf(e.getMessage()));
        } finally {
            delete(file);
        }
    }

    private Optional<CandleImporter> importer(ServerRequest request, List<Problem> problems) {
        Optional<String> target = QueryValues.text(request, "target");
        if (target.isEmpty()) {
            return Optional.of(importers.firstEntry().getValue());
        }
        Optional<CandleImporter> importer = target.flatMap(SourceKind::parse).map(importers::get);
        if (importer.isEmpty()) {
            problems.add(Problem.at(
                    "target",
                    "candles cannot be kept there",
                    target.get(),
                    SourceKind.wireNames(List.copyOf(importers.keySet()))));
        }
        return importer;
    }

    private static Optional<Symbol> symbol(ServerRequest request, List<Problem> problems) {
        String text = QueryValues.text(request, "symbol").orElse("");
        Optional<Symbol> symbol = Symbol.parse(text);
        if (symbol.isEmpty()) {
            problems.add(Problem.at("symbol", "this is no symbol", "\"" + text + "\"", Symbol.ALLOWED));
        }
        return symbol;
    }

    private static Optional<Timeframe> timeframe(ServerRequest request, List<Problem> problems) {
        String text = QueryValues.text(request, "timeframe").orElse("");
        Optional<Timeframe> timeframe = Timeframe.parse(text);
        if (timeframe.isEmpty()) {
            problems.add(Problem.at("timeframe", "this is no timeframe", "\"" + text + "\"", Timeframe.ALLOWED));
        }
        return timeframe;
    }

    private static Optional<FileFormat> format(ServerRequest request, List<Problem> problems) {
        Optional<String> text = QueryValues.text(request, "format").filter(name -> !name.equals("auto"));
        Optional<FileFormat> format = text.flatMap(FileFormat::parse);
        if (text.isPresent() && format.isEmpty()) {
            problems.add(Problem.at(
                    "format",
                    "there is no such format",
                    text.get(),
                    "auto, " + String.join(", ", FileFormat.wireNames())));
        }
        return format;
    }

    /** The body as a file, which the caller deletes. */
    private Path received(ServerRequest request) {
        try {
            if (request.headers().contentLength().orElse(0) > maxBytes) {
                throw tooLarge(request.content().inputStream());
            }
            Path file = Files.createTempFile("sptraderb-import", ".tmp");
            boolean whole = false;
            try (OutputStream out = Files.newOutputStream(file)) {
                if (request.content().hasEntity()) {
                    copy(request.content().inputStream(), out);
                }
                whole = true;
                return file;
            } finally {
                if (!whole) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void copy(InputStream in, OutputStream out) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long copied = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            copied += read;
            if (copied > maxBytes) {
                throw tooLarge(in);
            }
            out.write(buffer, 0, read);
        }
    }

    /** A client that is still sending hears the answer only when it is read from for a while. */
    private HttpProblem tooLarge(InputStream rest) throws IOException {
        long left = READ_ON;
        for (byte[] buffer = new byte[BUFFER]; left > 0; ) {
            int read = rest.read(buffer);
            left = read < 0 ? 0 : left - read;
        }
        return new HttpProblem(413, "too-large", "Too large", "the file has more than " + maxBytes + " bytes");
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            System.getLogger(ImportRoutes.class.getName())
                    .log(System.Logger.Level.WARNING, "a received file stays behind: " + file, e);
        }
    }
}
