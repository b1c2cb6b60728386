package io.sptraderb.strategy;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the name a user probably meant, for messages. */
public final class NearestName {

    /** Longer names are not mistyped, they are something else; also bounds the work. */
    private static final int MAX_LENGTH = 80;
    /** Bounds the work where hostile input brings its own candidates. */
    private static final int MAX_CANDIDATES = 300;

    private NearestName() {}

    /**
     * The candidate that needs the fewest typing mistakes to become the name: at most one for every three letters, and
     * differences of case count nothing. Empty when no candidate is that close; the first of equally close ones; only
     * the first 300 are looked at.
     */
    public static Optional<String> of(String name, Collection<String> candidates) {
        if (name.isBlank() || name.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        String wanted = name.strip().toLowerCase(Locale.ROOT);
        int best = Math.max(1, wanted.length() / 3) + 1;
        Optional<String> nearest = Optional.empty();
        int left = MAX_CANDIDATES;
        for (String candidate : candidates) {
            if (--left < 0) {
                break;
            }
            if (Math.abs(candidate.length() - wanted.length()) < best) {
                int distance = distance(wanted, candidate.toLowerCase(Locale.ROOT));
                if (distance < best) {
                    best = distance;
                    nearest = Optional.of(candidate);
                }
            }
        }
        return nearest;
    }

    /** The nearest name as the end of a sentence, {@code ; did you mean "x"?}, or nothing when there is none. */
    public static String hint(String name, Collection<String> candidates) {
        return of(name, candidates)
                .map(nearest -> "; did you mean \"" + nearest + "\"?")
                .orElse("");
    }

    /** Optimal string alignment distance: insertions, deletions, replacements, swaps of neighbours. */
    static int distance(String a, String b) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(last[j], row[j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        return last[b.length()];
    }
}
