package io.sptraderb.backtest;

import java.util.Collections;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What a trader wrote on a run.
 *
 * @param tags words to find it by, each as {@link #isTag} allows, {@value #MAX_TAGS} at most
 * @param text anything, {@value #MAX_TEXT} characters at most, none of them NUL
 */
public record RunNotes(NavigableSet<String> tags, String text) {

    public static final RunNotes NONE = new RunNotes(Collections.emptyNavigableSet(), "");
    public static final int MAX_TAGS = 32;
    public static final int MAX_TEXT = 10_000;

    /** What a tag may look like, for error messages. */
    public static final String ALLOWED_TAG = "1 to 40 letters, digits or . _ - : /";

    private static final Pattern TAG = Pattern.compile("[\\p{L}\\p{N}._:/-]{1,40}");

    public RunNotes {
        tags = Collections.unmodifiableNavigableSet(new TreeSet<>(tags));
        if (tags.size() > MAX_TAGS || !isText(text) || !tags.stream().allMatch(RunNotes::isTag)) {
            throw new IllegalArgumentException("tags were " + tags + " and the text " + text.length()
                    + " characters long, must be at most " + MAX_TAGS + " of " + ALLOWED_TAG + ", and " + MAX_TEXT);
        }
    }

    public static boolean isText(String text) {
        return text.length() <= MAX_TEXT && text.indexOf('\0') < 0;
    }

    public static boolean isTag(String text) {
        return TAG.matcher(text).matches();
    }
}
