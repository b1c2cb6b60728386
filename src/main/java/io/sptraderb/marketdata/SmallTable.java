package io.sptraderb.marketdata;

import io.sptraderb.candle.BadCandlesException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A CSV of texts: the first row names the columns, in any order and case; fields may be quoted, with {@code ""} for a
 * quote in them, and do not go over lines. For lists a person writes; candles have a reader of their own.
 */
final class SmallTable {

    private static final int MAX_BYTES = 8 << 20;

    private final String source;
    private final List<Column> columns;

    /**
     * A column of the table.
     *
     * @param name the first of its spellings
     */
    record Column(String name, boolean isRequired, List<String> otherSpellings) {

        private boolean isCalled(String text) {
            String spelling = text.strip().toLowerCase(Locale.ROOT).replaceAll("[ -]+", "_");
            return spelling.equals(name) || otherSpellings.contains(spelling);
        }
    }

    /**
     * A row of the table.
     *
     * @param number in the file, from 1
     */
    record Row(long number, Map<String, String> fields) {

        /** The text of a column, without blanks around it; empty where there is none. */
        String get(String column) {
            return fields.getOrDefault(column, "");
        }
    }

    private SmallTable(String source, List<Column> columns) {
        this.source = source;
        this.columns = columns;
    }

    /**
     * Reads all rows. Columns that are none of these are left out when all of these are there; else one may be misspelt.
     *
     * @param source names the file in errors
     * @throws BadCandlesException when it cannot be read, or is no such table
     */
    static List<Row> read(Path file, String source, List<Column> columns) {
        return TextFile.read(file, TextFile.isGzip(file), source, bytes -> {}, in -> read(in, source, columns));
    }

    /** As {@link #read(Path, String, List)}, from plain text; the caller closes the stream. */
    static List<Row> read(InputStream in, String source, List<Column> columns) throws IOException {
        return new SmallTable(source, columns).rows(text(in, source));
    }

    private static String text(InputStream in, String source) throws IOException {
        byte[] bytes = in.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw new BadCandlesException(
                    source, 0, "is larger than " + (MAX_BYTES >> 20) + " MB, the most there may be");
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private List<Row> rows(String text) {
        List<String> lines = text.stripTrailing().lines().toList();
        if (lines.isEmpty() || lines.getFirst().isBlank()) {
            throw bad(0, "is empty");
        }
        List<Optional<Column>> roles = roles(fields(lines.getFirst(), 1));
        List<Row> rows = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            rows.add(row(lines.get(i), i + 1L, roles));
        }
        return rows;
    }

    private List<Optional<Column>> roles(List<String> names) {
        List<Optional<Column>> roles = new ArrayList<>();
        for (String name : names) {
            Optional<Column> role =
                    columns.stream().filter(column -> column.isCalled(name)).findFirst();
            if (role.isPresent() && roles.contains(role)) {
                throw bad(1, "column " + role.get().name() + " stands twice");
            }
            roles.add(role);
        }
        List<Column> missing = columns.stream()
                .filter(column -> !roles.contains(Optional.of(column)))
                .toList();
        if (missing.stream().anyMatch(Column::isRequired)) {
            throw bad(1, "columns missing: " + words(missing) + "; found " + String.join(", ", names));
        }
        int unknown = roles.indexOf(Optional.empty());
        if (unknown >= 0 && !missing.isEmpty()) {
            throw bad(
                    1, "column " + FieldText.quoted(names.get(unknown)) + " is unknown; columns are " + words(columns));
        }
        return roles;
    }

    private static String words(List<Column> columns) {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }

    private Row row(String line, long number, List<Optional<Column>> roles) {
        List<String> fields = fields(line, number);
        if (fields.size() != roles.size()) {
            throw bad(number, "has " + fields.size() + " columns, the first row has " + roles.size());
        }
        Map<String, String> byName = new HashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            String field = fields.get(i);
            roles.get(i).ifPresent(column -> byName.put(column.name(), field));
        }
        for (Column column : columns) {
            if (column.isRequired() && byName.getOrDefault(column.name(), "").isEmpty()) {
                throw bad(number, column.name() + " is empty");
            }
        }
        return new Row(number, byName);
    }

    private List<String> fields(String line, long number) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean isQuoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && isQuoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                field.append('"');
                i++;
            } else if (c == '"') {
                isQuoted = !isQuoted;
            } else if (c == ',' && !isQuoted) {
                fields.add(field.toString().strip());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        if (isQuoted) {
            throw bad(number, "a quote is not closed");
        }
        fields.add(field.toString().strip());
        return fields;
    }

    private BadCandlesException bad(long row, String reason) {
        return new BadCandlesException(source, row, reason);
    }
}
