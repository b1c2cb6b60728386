package io.sptraderb.marketdata;

/** Takes the lines of one file apart, following its header. Holds the last row taken. */
final class CsvRows {

    private final CandleColumn[] roles;
    private final String[] names;
    private final OpenTimes times = new OpenTimes();
    private final double[] values = new double[5];
    private long time;

    CsvRows(CsvHeader header) {
        roles = header.columns().toArray(new CandleColumn[0]);
        names = header.columns().stream().map(CandleColumn::words).toArray(String[]::new);
    }

    /** Open time of the last row, seconds since the epoch. */
    long time() {
        return time;
    }

    /** Open, high, low, close and volume of the last row, 0 for a volume the file does not have. */
    double[] values() {
        return values;
    }

    /** The unit of the times when it was a part of a second; empty otherwise. */
    String partsOfSeconds() {
        return times.partsOfSeconds();
    }

    /**
     * Takes one line apart.
     *
     * @throws BadRowException when it has not the header's columns, or one of them cannot be read
     */
    void take(byte[] buffer, int start, int end) {
        int from = start;
        for (int column = 0; column < roles.length; column++) {
            int comma = indexOfComma(buffer, from, end);
            boolean isLast = column == roles.length - 1;
            if (comma < 0 != isLast) {
                throw new BadRowException(
                        "has " + columns(buffer, start, end) + " columns, the first row has " + roles.length);
            }
            int to = isLast ? end : comma;
            takeField(buffer, from, to, column);
            from = to + 1;
        }
    }

    private void takeField(byte[] buffer, int start, int end, int column) {
        int from = start;
        int to = end;
        while (from < to && (isPadding(buffer[from]) || isPadding(buffer[to - 1]))) {
            from += isPadding(buffer[from]) ? 1 : 0;
            to -= from < to && isPadding(buffer[to - 1]) ? 1 : 0;
        }
        if (to - from >= 2 && buffer[from] == '"' && buffer[to - 1] == '"') {
            from++;
            to--;
        }
        switch (roles[column]) {
            case TIME -> time = times.parse(buffer, from, to);
            case OPEN -> values[0] = Decimals.parse(buffer, from, to, names[column]);
            case HIGH -> values[1] = Decimals.parse(buffer, from, to, names[column]);
            case LOW -> values[2] = Decimals.parse(buffer, from, to, names[column]);
            case CLOSE, ADJUSTED_CLOSE -> values[3] = Decimals.parse(buffer, from, to, names[column]);
            case VOLUME -> values[4] = Decimals.parse(buffer, from, to, names[column]);
            case IGNORED -> {}
        }
    }

    private static boolean isPadding(byte b) {
        return b == ' ' || b == '\t';
    }

    private static int indexOfComma(byte[] buffer, int from, int to) {
        for (int i = from; i < to; i++) {
            if (buffer[i] == ',') {
                return i;
            }
        }
        return -1;
    }

    private static int columns(byte[] buffer, int start, int end) {
        int columns = 1;
        for (int i = start; i < end; i++) {
            columns += buffer[i] == ',' ? 1 : 0;
        }
        return columns;
    }
}
