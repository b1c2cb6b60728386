package io.sptraderb.series;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The distinct texts of a {@link TextColumn}, in order of first use; grows, never shrinks. A copy shares them with its
 * original until one of the two gets a new text: columns are cut and copied often, and rarely get one.
 */
final class Words {

    private List<String> words;
    private Map<String, Integer> codes;
    private boolean shared;

    Words() {
        this.words = new ArrayList<>();
        this.codes = new HashMap<>();
    }

    private Words(Words other) {
        this.words = other.words;
        this.codes = other.codes;
        this.shared = true;
    }

    Words copy() {
        shared = true;
        return new Words(this);
    }

    /** The code of the text, given now when it is new. */
    int add(String word) {
        Integer known = codes.get(word);
        if (known != null) {
            return known;
        }
        if (shared) {
            words = new ArrayList<>(words);
            codes = new HashMap<>(codes);
            shared = false;
        }
        int code = words.size();
        codes.put(word, code);
        words.add(word);
        return code;
    }

    /** The codes of another dictionary's texts, those added that are new. */
    int[] addAll(Words others) {
        int[] codesHere = new int[others.words.size()];
        for (int i = 0; i < codesHere.length; i++) {
            codesHere[i] = add(others.words.get(i));
        }
        return codesHere;
    }

    /** The code of the text, or {@link TextColumn#ABSENT}. */
    int code(String word) {
        return codes.getOrDefault(word, TextColumn.ABSENT);
    }

    String word(int code) {
        return words.get(code);
    }

    int size() {
        return words.size();
    }

    List<String> list() {
        return List.copyOf(words);
    }
}
