package io.sptraderb.marketdata;

import java.util.Arrays;
import java.util.List;

/**
 * What each column of a CSV file means.
 *
 * @param columns from the left
 */
record CsvHeader(List<CandleColumn> columns) {

    CsvHeader {
        columns = List.copyOf(columns);
    }

    /** The names in a header line, quotes and blanks around them taken away. */
    static List<String> names(String line) {
        return Arrays.stream(line.split(",", -1))
                .map(String::strip)
                .map(CsvHeader::unquoted)
                .toList();
    }

    private static String unquoted(String name) {
        boolean isQuoted = name.length() >= 2 && name.startsWith("\"") && name.endsWith("\"");
        return isQuoted ? name.substring(1, name.length() - 1).strip() : name;
    }
}
