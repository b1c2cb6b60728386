package io.sptraderb.strategy;

/**
 * One thing wrong with what a user gave.
 *
 * @param path where, in the terms of the input, for example {@code entry.when[0].signal} or {@code symbol}
 * @param line 1-based line of the text it stands in, 0 where there are no lines
 * @param message what is wrong, one sentence, complete in itself
 * @param found what was there, as written
 * @param allowed what may be there
 */
public record Problem(String path, int line, String message, String found, String allowed) {

    /** A problem with an input that has no lines. */
    public static Problem at(String path, String message, String found, String allowed) {
        return new Problem(path, 0, message, found, allowed);
    }

    @Override
    public String toString() {
        return place() + message + ": was " + found + ", must be " + allowed;
    }

    private String place() {
        if (path.isEmpty()) {
            return line > 0 ? "line " + line + ": " : "";
        }
        return path + (line > 0 ? " (line " + line + ")" : "") + ": ";
    }
}
