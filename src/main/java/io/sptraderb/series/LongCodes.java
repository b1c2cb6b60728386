package io.sptraderb.series;

import java.util.Arrays;

/** Numbers the distinct longs it is shown, from 0 on in order of first appearance. Open addressing, no boxing. */
final class LongCodes {

    private static final int EMPTY = -1;
    private static final long MIX = 0x9E37_79B9_7F4A_7C15L;

    private long[] keys = new long[64];
    private int[] codes = new int[64];
    private int size;
    private int last = EMPTY;
    private long lastKey;

    LongCodes() {
        Arrays.fill(codes, EMPTY);
    }

    int size() {
        return size;
    }

    /** The number of the key, a new one when it has none yet. */
    int add(long key) {
        if (last != EMPTY && key == lastKey) {
            return last;
        }
        int slot = slot(key);
        if (codes[slot] == EMPTY) {
            if (size * 2 >= keys.length) {
                grow();
                slot = slot(key);
            }
            keys[slot] = key;
            codes[slot] = size++;
        }
        lastKey = key;
        last = codes[slot];
        return last;
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        long mixed = key * MIX;
        int slot = (int) (mixed ^ (mixed >>> 32)) & mask;
        while (codes[slot] != EMPTY && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldCodes = codes;
        keys = new long[oldKeys.length * 2];
        codes = new int[keys.length];
        Arrays.fill(codes, EMPTY);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldCodes[i] != EMPTY) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                codes[slot] = oldCodes[i];
            }
        }
    }
}
