package io.sptraderb.series;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Texts as codes into a dictionary, the object column of strings in pandas. */
public final class TextColumn extends Column {

    /** Code of NaN. */
    static final int MISSING = -1;
    /** Code of Python's None, missing as well. */
    static final int NONE = -2;
    /** What {@link Words#code} says of a text the dictionary does not have; no row has it. */
    static final int ABSENT = -3;

    private final int[] codes;
    private final Words words;

    TextColumn(int[] codes, Words words) {
        this.codes = codes;
        this.words = words;
    }

    static TextColumn of(List<String> texts) {
        Words words = new Words();
        int[] codes = new int[texts.size()];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = words.add(texts.get(i));
        }
        return new TextColumn(codes, words);
    }

    static TextColumn filled(int size, String text) {
        Words words = new Words();
        words.add(text);
        return new TextColumn(new int[size], words);
    }

    /** For each row its place in the dictionary, negative when missing: read only. */
    public int[] codes() {
        return codes;
    }

    /** The distinct texts, some perhaps no longer used by any row. */
    public List<String> dictionary() {
        return words.list();
    }

    Words words() {
        return words;
    }

    /** The text of a row, or null when missing. */
    @Nullable
    String text(int row) {
        return codes[row] < 0 ? null : words.word(codes[row]);
    }

    @Override
    @PythonVisible
    public int size() {
        return codes.length;
    }

    @Override
    @PythonVisible
    public String dtype() {
        return "object";
    }

    @Override
    @Nullable
    Object get(int row) {
        return switch (codes[row]) {
            case MISSING -> Double.NaN;
            case NONE -> null;
            default -> words.word(codes[row]);
        };
    }

    @Override
    boolean isMissing(int row) {
        return codes[row] < 0;
    }

    @Override
    TextColumn slice(int from, int to) {
        return new TextColumn(Arrays.copyOfRange(codes, from, to), words.copy());
    }

    @Override
    TextColumn take(int[] rows) {
        int[] taken = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            taken[i] = rows[i] < 0 ? MISSING : codes[rows[i]];
        }
        return new TextColumn(taken, words.copy());
    }

    @Override
    TextColumn copy() {
        return new TextColumn(codes.clone(), words.copy());
    }

    @Override
    boolean accepts(@Nullable Object value) {
        return value instanceof String || Numbers.isMissing(value);
    }

    @Override
    void set(int row, @Nullable Object value) {
        codes[row] = code(value);
    }

    @Override
    void setWhere(boolean[] mask, @Nullable Object value) {
        int code = code(value);
        for (int row = 0; row < mask.length; row++) {
            codes[row] = mask[row] ? code : codes[row];
        }
    }

    /** The code that stands for an accepted value in this column. */
    int code(@Nullable Object value) {
        if (value instanceof String text) {
            return words.add(text);
        }
        return value == null ? NONE : MISSING;
    }
}
