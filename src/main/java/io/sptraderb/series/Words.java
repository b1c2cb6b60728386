package io.sptraderb.series;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The distinct texts of a {@link TextColumn}, in order of first use; grows, never shrinks. */
final class Words {

    private final List<String> words;
    private final Map<String, Integer> codes;

    Words() {
        this.words = new ArrayList<>();
        this.codes = new HashMap<>();
    }

    private Words(Words other) {
        this.words = new ArrayList<>(other.words);
        this.codes = new HashMap<>(other.codes);
    }

    Words copy() {
        return new Words(this);
    }

    /** The code of the text, given now when it is new. */
    int add(String word) {
        Integer known = codes.putIfAbsent(word, words.size());
        if (known != null) {
            return known;
        }
        words.add(word);
        return words.size() - 1;
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
