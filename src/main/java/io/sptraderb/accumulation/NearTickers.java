package io.sptraderb.accumulation;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Tickers spelt nearly as another. They are too short for distances of several letters to mean anything: near is the same
 * but for marks ({@code BRKB}, {@code BRK.B}), the beginning of the other, or one typing mistake away.
 */
final class NearTickers {

    private static final int MOST = 5;
    private static final int FAR = 3;

    private NearTickers() {}

    /** Best first, then in alphabetical order; at most five. */
    static List<String> of(String ticker, Collection<String> known) {
        String wanted = plain(ticker);
        Comparator<String> nearest = Comparator.comparingInt(candidate -> farness(wanted, plain(candidate)));
        return known.stream()
                .filter(candidate -> farness(wanted, plain(candidate)) < FAR)
                .sorted(nearest.thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .toList();
    }

    private static int farness(String wanted, String candidate) {
        if (wanted.isEmpty() || candidate.isEmpty()) {
            return FAR;
        }
        if (wanted.equals(candidate)) {
            return 0;
        }
        if (isOneMistake(wanted, candidate)) {
            return 1;
        }
        boolean begins = candidate.startsWith(wanted) || (candidate.length() > 1 && wanted.startsWith(candidate));
        return begins ? 2 : FAR;
    }

    /** One letter more, less or other, or two neighbours swapped; of a single letter everything is one mistake away. */
    private static boolean isOneMistake(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        if (shorter < 2 || Math.abs(a.length() - b.length()) > 1) {
            return false;
        }
        int i = 0;
        while (i < shorter && a.charAt(i) == b.charAt(i)) {
            i++;
        }
        if (a.length() != b.length()) {
            return a.length() > b.length() ? a.substring(i + 1).equals(b.substring(i)) : isOneMistake(b, a);
        }
        boolean isOther = a.substring(i + 1).equals(b.substring(i + 1));
        return isOther
                || (a.charAt(i) == b.charAt(i + 1)
                        && a.charAt(i + 1) == b.charAt(i)
                        && a.substring(i + 2).equals(b.substring(i + 2)));
    }

    private static String plain(String ticker) {
        return ticker.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }
}
