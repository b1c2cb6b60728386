package io.sptraderb.store;

import io.sptraderb.backtest.StrategyCatalog;
import io.sptraderb.component.ParameterValue;
import io.sptraderb.strategy.InvalidStrategyException;
import io.sptraderb.strategy.Problem;
import io.sptraderb.strategy.Strategy;
import io.sptraderb.strategy.UnknownStrategyException;
import io.sptraderb.strategy.yaml.StrategyReader;
import io.sptraderb.strategy.yaml.StrategySummary;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The strategies in a folder: one YAML file each, known by its name without {@code .yaml} or {@code .yml}. Files of
 * other names, in folders below, or linked to from outside do not exist for it.
 *
 * <p>A file that is no text, too long or unreadable is a strategy with a problem. A file is read at every call, so that a change is seen at once; parsing it is saved while its text stays the same.
 */
public final class FolderStrategyCatalog implements StrategyCatalog {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,63}");
    private static final List<String> ENDINGS = List.of(".yaml", ".yml");
    private static final int MAX_BYTES = 1_000_000;

    private final Path folder;
    private final ConcurrentHashMap<String, Parsed> parsed = new ConcurrentHashMap<>();

    /** What the text of a strategy came to: its summary and, when that has no problems, the strategy. */
    private record Parsed(String text, StrategySummary summary, Optional<Strategy> strategy) {}

    /**
     * A catalog of a folder.
     *
     * @param folder need not exist yet; while it does not, there are no strategies
     */
    public FolderStrategyCatalog(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    @Override
    public List<Listing> list() {
        List<Listing> listings = new ArrayList<>();
        Map<String, Path> files = files();
        parsed.keySet().retainAll(files.keySet());
        files.forEach((name, file) -> listing(name, file).ifPresent(listings::add));
        return listings;
    }

    private Optional<Listing> listing(String name, Path file) {
        StrategySummary summary;
        try {
            Optional<String> text = read(name, file);
            if (text.isEmpty()) {
                return Optional.empty();
            }
            summary = parse(name, text.get()).summary();
        } catch (InvalidStrategyException e) {
            summary = new StrategySummary(name, "", "", e.problems());
        }
        return Optional.of(new Listing(
                name,
                summary.title(),
                summary.description(),
                summary.version(),
                summary.problems().size()));
    }

    @Override
    public Optional<String> source(String name) {
        return find(name).flatMap(file -> read(name, file));
    }

    @Override
    public Strategy load(String name, Map<String, ParameterValue> overrides) {
        String text = source(name)
                .orElseThrow(() -> new UnknownStrategyException(shown(name), List.copyOf(files().keySet())));
        if (!overrides.isEmpty()) {
            return StrategyReader.read(name, text, overrides);
        }
        Parsed known = parse(name, text);
        return known.strategy()
                .orElseThrow(
                        () -> new InvalidStrategyException(name, known.summary().problems()));
    }

    private Parsed parse(String name, String text) {
        Parsed known = parsed.get(name);
        if (known != null && known.text().equals(text)) {
            return known;
        }
        StrategySummary summary = StrategyReader.summarize(name, text);
        Optional<Strategy> strategy = summary.problems().isEmpty()
                ? Optional.of(StrategyReader.read(name, text, Map.of()))
                : Optional.empty();
        Parsed fresh = new Parsed(text, summary, strategy);
        parsed.put(name, fresh);
        return fresh;
    }

    private Optional<Path> find(String name) {
        if (!isName(name)) {
            return Optional.empty();
        }
        for (String ending : ENDINGS) {
            Optional<Path> file = inside(folder.resolve(name + ending));
            if (file.isPresent()) {
                return file;
            }
        }
        return Optional.empty();
    }

    private static boolean isName(String name) {
        return NAME.matcher(name).matches() && !name.contains("..");
    }

    /** The real path of a file that is there and, links followed, in the folder. */
    private Optional<Path> inside(Path file) {
        try {
            Path real = file.toRealPath();
            return real.startsWith(folder.toRealPath()) && Files.isRegularFile(real)
                    ? Optional.of(real)
                    : Optional.empty();
        } catch (IOException e) {
            // It is not there, or may not be looked at: either way there is nothing to offer.
            return Optional.empty();
        }
    }

    /** The files by name, {@code .yaml} before {@code .yml}. */
    private Map<String, Path> files() {
        Map<String, Path> files = new TreeMap<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, "*.{yaml,yml}")) {
            for (Path entry : entries) {
                String fileName = entry.getFileName().toString();
                String name = fileName.substring(0, fileName.lastIndexOf('.'));
                find(name).ifPresent(file -> files.put(name, file));
            }
        } catch (NoSuchFileException | NotDirectoryException e) {
            return Map.of();
        } catch (IOException | DirectoryIteratorException e) {
            throw new StrategyFolderException(folder, e);
        }
        return files;
    }

    /** The text of a file; empty when it went away since it was found. */
    private static Optional<String> read(String name, Path file) {
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw unreadable(name, "the file is too long", "more than 1 MB", "at most 1 MB");
            }
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (CharacterCodingException e) {
            throw unreadable(name, "the file is no UTF-8 text", "other bytes", "a text file in UTF-8");
        } catch (IOException e) {
            throw unreadable(name, "the file cannot be read", e.getClass().getSimpleName(), "a readable file");
        }
    }

    private static InvalidStrategyException unreadable(String name, String message, String found, String allowed) {
        return new InvalidStrategyException(name, List.of(Problem.at("", message, found, allowed)));
    }

    /** A name as far as it can be repeated to others: one line, not long. */
    private static String shown(String name) {
        String line = name.replaceAll("\\p{Cntrl}", "?");
        return line.length() <= 80 ? line : line.substring(0, 80) + "...";
    }
}
